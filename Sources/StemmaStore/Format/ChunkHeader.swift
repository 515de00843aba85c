/// What stands before each chunk's payload, and again in the table of contents.
struct ChunkHeader: Sendable, Hashable {
  /// A reader that does not know the chunk's type must refuse the file.
  static let requiredFlag: UInt32 = 1
  /// The payload stands in the file as it is, to be read in place.
  static let packedFlag: UInt32 = 2
  static let length = 24

  var type: ChunkType
  var flags: UInt32
  /// The place among the chunks of the same type, from 0.
  var ordinal: UInt32
  /// The length of the payload as it is in the file.
  var storedLength: UInt32
  /// The length of the payload after inflation.
  var inflatedLength: UInt32
  /// CRC-32 of the five fields above and the payload as it is in the file.
  var checksum: UInt32

  var isRequired: Bool { flags & Self.requiredFlag != 0 }
  var isPacked: Bool { flags & Self.packedFlag != 0 }

  /// The fields that the checksum covers.
  var checkedFields: [UInt8] {
    var writer = ByteWriter()
    for field in [type.code, flags, ordinal, storedLength, inflatedLength] { writer.fixed(field) }
    return writer.bytes
  }

  init(
    type: ChunkType,
    flags: UInt32,
    ordinal: UInt32,
    storedLength: UInt32,
    inflatedLength: UInt32,
    checksum: UInt32
  ) {
    self.type = type
    self.flags = flags
    self.ordinal = ordinal
    self.storedLength = storedLength
    self.inflatedLength = inflatedLength
    self.checksum = checksum
  }

  init(from reader: inout ByteReader) throws(Malformed) {
    type = ChunkType(code: try reader.fixed())
    flags = try reader.fixed()
    ordinal = try reader.fixed()
    storedLength = try reader.fixed()
    inflatedLength = try reader.fixed()
    checksum = try reader.fixed()
  }

  func write(to writer: inout ByteWriter) {
    writer.raw(checkedFields)
    writer.fixed(checksum)
  }

  /// Why the lengths cannot be those of an honest chunk; nil if they can.
  func lie(limit: Int) -> Malformed? {
    let stored = Int(storedLength)
    let inflated = Int(inflatedLength)
    if inflated > limit {
      return Malformed(position: 0, expected: "at most \(limit) inflated bytes", got: "\(inflated)")
    }
    if stored > Deflate.bound(limit) {
      return Malformed(
        position: 0,
        expected: "at most \(Deflate.bound(limit)) stored bytes",
        got: "\(stored)"
      )
    }
    if isPacked && inflated != stored {
      return Malformed(position: 0, expected: "\(stored) packed bytes", got: "\(inflated)")
    }
    if inflated > stored * FormatConstants.deflateRatio {
      return Malformed(
        position: 0,
        expected: "a length that \(stored) bytes can inflate to",
        got: "\(inflated)"
      )
    }
    return nil
  }
}
