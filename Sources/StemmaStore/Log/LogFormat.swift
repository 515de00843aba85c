import Stemma

/// The bytes of a log: a header, then records, each one batch.
enum LogFormat {
  static let headerLength = 32
  static let recordHeaderLength = 12

  /// The name of a log in the store's directory.
  static func name(generation: UInt64) -> String {
    let digits = String(generation, radix: 16)
    return "\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits).log"
  }

  /// Parses a name; nil unless it is exactly what ``name(generation:)`` gives.
  static func generation(of name: String) -> UInt64? {
    guard name.utf8.count == 20, let generation = UInt64(name.prefix(16), radix: 16),
      self.name(generation: generation).utf8.elementsEqual(name.utf8)
    else { return nil }
    return generation
  }

  /// - Parameter nonce: A random number that the checksums of records depend on, so that no text can hold a record.
  static func header(generation: UInt64, nonce: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.raw(FormatConstants.logMagic)
    writer.fixed(FormatConstants.version)
    writer.fixed(UInt16(0))
    writer.fixed(generation)
    writer.fixed(nonce)
    writer.fixed(crc32(writer.bytes))
    return writer.bytes
  }

  /// The payload of a record without operations, which says that all before it is on the disk.
  static let markPayload: [UInt8] = {
    var payload = ByteWriter()
    payload.count(0)
    return payload.bytes
  }()

  /// A batch as a record; nil if it is too long for one.
  static func record(_ operations: [LogOperation], nonce: UInt64) -> [UInt8]? {
    var payload = ByteWriter()
    payload.count(operations.count)
    for operation in operations { operation.write(to: &payload) }
    guard payload.bytes.count <= FormatConstants.logRecordLimit else { return nil }
    var header = ByteWriter()
    header.fixed(UInt32(payload.bytes.count))
    header.fixed(crc32(payload.bytes))
    header.fixed(checksum(header.bytes, nonce: nonce))
    return header.bytes + payload.bytes
  }

  /// The checksum at the end of a record's header.
  static func checksum(_ header: some RandomAccessCollection<UInt8>, nonce: UInt64) -> UInt32 {
    var writer = ByteWriter()
    writer.fixed(nonce)
    return crc32(header, continuing: crc32(writer.bytes))
  }
}
