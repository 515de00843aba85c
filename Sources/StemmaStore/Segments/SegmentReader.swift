/// Finds and inflates the chunks of one segment file.
struct SegmentReader: Sendable {
  /// A line of the table of contents.
  struct Entry: Sendable, Hashable {
    static let length = ChunkHeader.length + 8

    var header: ChunkHeader
    /// Where the chunk's header begins.
    var offset: Int

    /// The bytes of the chunk in the file, header and payload.
    var range: Range<Int> { offset..<(offset + ChunkHeader.length + Int(header.storedLength)) }

    func write(to writer: inout ByteWriter) {
      header.write(to: &writer)
      writer.fixed(UInt64(offset))
    }
  }

  let file: OpenFile
  /// The chunks in the order of the file; they fill it from the header to the table of contents.
  private(set) var entries: [Entry]

  var path: String { file.path }

  /// Reads header, footer and table of contents. O(number of chunks).
  init(_ file: OpenFile, kind: SegmentKind, length: Int) throws(StoreError) {
    self.file = file
    entries = []
    let size = try file.size()
    guard size == length else {
      throw .damaged(file.path, at: min(size, length), expected: "\(length) bytes in all", got: "\(size)")
    }
    let minimum = FormatConstants.headerLength + ChunkHeader.length + FormatConstants.footerLength
    guard length >= minimum else {
      throw .damaged(file.path, at: 0, expected: "at least \(minimum) bytes", got: "\(length)")
    }
    try checkHeader(kind)
    let table = try tableRange(length)
    let payload = try chunk(table, limit: FormatConstants.tableLimit) { $0 == .tableOfContents }
    try readTable(payload, range: table, kind: kind)
  }

  /// Takes chunks that were found in another way than by the table of contents.
  init(_ file: OpenFile, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }

  /// The inflated bytes of all chunks of a type.
  func stream(_ type: ChunkType) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in try chunks(of: type) { bytes += try payload(of: entry) }
    return bytes
  }

  /// The chunks of a type, at least one.
  func chunks(of type: ChunkType) throws(StoreError) -> [Entry] {
    let chunks = entries.filter { $0.header.type == type }
    guard !chunks.isEmpty else {
      throw .damaged(path, at: nil, expected: "a chunk \(type)", got: "none")
    }
    return chunks
  }

  /// Decodes a stream to its end; malformed bytes are reported at their chunk.
  func decode<Value>(
    _ type: ChunkType,
    _ body: (inout ByteReader) throws(Malformed) -> Value
  ) throws(StoreError) -> Value {
    var reader = ByteReader(try stream(type))
    do throws(Malformed) {
      let value = try body(&reader)
      try reader.finish()
      return value
    } catch {
      throw malformed(error, in: type)
    }
  }

  func malformed(_ error: Malformed, in type: ChunkType) -> StoreError {
    var position = error.position
    var chunk: Entry?
    for entry in entries where entry.header.type == type {
      chunk = entry
      if position < Int(entry.header.inflatedLength) { break }
      position -= Int(entry.header.inflatedLength)
    }
    return .damaged(path, at: chunk?.offset, expected: "\(error.expected) in \(type)", got: error.got)
  }

  /// The inflated bytes of a chunk, checked. Allocates no more than the format's limits.
  ///
  /// - Parameter dictionary: With what it was compressed, if with any.
  func payload(of entry: Entry, dictionary: [UInt8]? = nil) throws(StoreError) -> [UInt8] {
    try chunk(entry.range, limit: FormatConstants.blockLength, dictionary: dictionary) { _ in true }
      .bytes(matching: entry, in: path)
  }

  /// A block as it is in the file, checked but not inflated.
  func compressedBlock(of entry: Entry) throws(StoreError) -> CompressedBlock {
    var reader = ByteReader(try file.read(at: entry.offset, count: entry.range.count))
    do throws(Malformed) {
      let header = try ChunkHeader(from: &reader)
      let stored = try reader.raw(reader.remaining)
      guard header == entry.header, !header.isPacked,
        crc32(stored, continuing: crc32(header.checkedFields)) == header.checksum
      else {
        throw Malformed(position: 0, expected: "the CRC-32 of \(entry.header.type)", got: "another")
      }
      return CompressedBlock(stored: Array(stored), inflatedLength: Int(header.inflatedLength))
    } catch {
      throw .damaged(path, at: entry.offset, expected: error.expected, got: error.got)
    }
  }

  private struct Chunk {
    var header: ChunkHeader
    var inflated: [UInt8]

    func bytes(matching entry: Entry, in path: String) throws(StoreError) -> [UInt8] {
      guard header == entry.header else {
        throw .damaged(path, at: entry.offset, expected: "the table of contents' header", got: "another")
      }
      return inflated
    }
  }

  private func chunk(
    _ range: Range<Int>,
    limit: Int,
    dictionary: [UInt8]? = nil,
    isExpected: (ChunkType) -> Bool
  ) throws(StoreError) -> Chunk {
    guard range.count <= ChunkHeader.length + Deflate.bound(limit) else {
      throw .damaged(
        path,
        at: range.lowerBound,
        expected: "a chunk within the limit",
        got: "\(range.count) bytes"
      )
    }
    var reader = ByteReader(try file.read(at: range.lowerBound, count: range.count))
    do throws(Malformed) {
      let header = try ChunkHeader(from: &reader)
      let stored = try reader.raw(reader.remaining)
      guard isExpected(header.type), stored.count == Int(header.storedLength) else {
        throw Malformed(position: 0, expected: "a chunk of \(stored.count) bytes", got: "\(header.type)")
      }
      if let lie = header.lie(limit: limit) { throw lie }
      let checksum = crc32(stored, continuing: crc32(header.checkedFields))
      guard checksum == header.checksum else {
        throw Malformed(
          position: 0,
          expected: "CRC-32 \(String(header.checksum, radix: 16)) of \(header.type)",
          got: String(checksum, radix: 16)
        )
      }
      if header.isPacked { return Chunk(header: header, inflated: Array(stored)) }
      return Chunk(
        header: header,
        inflated: try Deflate.inflate(stored, count: Int(header.inflatedLength), dictionary: dictionary)
      )
    } catch {
      throw .damaged(path, at: range.lowerBound, expected: error.expected, got: error.got)
    }
  }

  private func checkHeader(_ kind: SegmentKind) throws(StoreError) {
    let bytes = try file.read(at: 0, count: FormatConstants.headerLength)
    guard bytes.starts(with: FormatConstants.segmentMagic) else {
      throw .damaged(path, at: 0, expected: "the magic of a segment file", got: "other bytes")
    }
    try checkVersion(UInt16(bytes[8]) | UInt16(bytes[9]) << 8, path: path)
    let checksum = crc32(bytes[..<12])
    guard bytes[12...].enumerated().allSatisfy({ $1 == UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }),
      bytes[10] == kind.rawValue
    else {
      throw .damaged(path, at: 8, expected: "the header of a segment of \(kind)", got: "another")
    }
  }

  private func tableRange(_ length: Int) throws(StoreError) -> Range<Int> {
    let start = length - FormatConstants.footerLength
    var reader = ByteReader(try file.read(at: start, count: FormatConstants.footerLength))
    do throws(Malformed) {
      let offset: UInt64 = try reader.fixed()
      let count: UInt32 = try reader.fixed()
      let checksum = crc32(reader.bytes[..<reader.position])
      guard try reader.fixed() == checksum,
        try reader.raw(reader.remaining).elementsEqual(FormatConstants.endMagic)
      else {
        throw Malformed(position: start, expected: "a footer", got: "other bytes")
      }
      guard Int(count) >= ChunkHeader.length, Int(count) <= start - FormatConstants.headerLength,
        offset == UInt64(start - Int(count))
      else {
        throw Malformed(
          position: start,
          expected: "a table of contents before the footer",
          got: "one at \(offset)"
        )
      }
      return (start - Int(count))..<start
    } catch {
      throw .damaged(path, at: error.position, expected: error.expected, got: error.got)
    }
  }

  private mutating func readTable(_ table: Chunk, range: Range<Int>, kind: SegmentKind) throws(StoreError) {
    var reader = ByteReader(table.inflated)
    var next = FormatConstants.headerLength
    var ordinals: [ChunkType: UInt32] = [:]
    do throws(Malformed) {
      while reader.remaining > 0 {
        let entry = Entry(
          header: try ChunkHeader(from: &reader),
          offset: Int(truncatingIfNeeded: try reader.fixed() as UInt64)
        )
        guard entry.offset == next, entry.header.ordinal == ordinals[entry.header.type, default: 0] else {
          throw reader.malformed(expected: "chunks in order and without gaps", got: "\(entry.header.type)")
        }
        if let lie = entry.header.lie(limit: FormatConstants.blockLength) { throw lie }
        ordinals[entry.header.type, default: 0] += 1
        next = entry.range.upperBound
        entries.append(entry)
      }
      guard next == range.lowerBound else {
        throw reader.malformed(expected: "chunks up to byte \(range.lowerBound)", got: "chunks up to \(next)")
      }
    } catch {
      throw .damaged(
        path,
        at: range.lowerBound,
        expected: "\(error.expected) in the table of contents",
        got: error.got
      )
    }
    let known = Set(kind.streams + kind.optionalStreams)
    if let unknown = entries.first(where: { $0.header.isRequired && !known.contains($0.header.type) }) {
      throw StoreError(
        .unknownChunk,
        path: path,
        offset: unknown.offset,
        got: unknown.header.type.description,
        remedy: "read it with a newer version of Stemma"
      )
    }
  }
}

/// Throws if a file's format is newer than this library's; version 0 never was.
func checkVersion(_ version: UInt16, path: String) throws(StoreError) {
  let newest = FormatConstants.version
  if version > newest {
    throw StoreError(
      .newerVersion,
      path: path,
      expected: "format version \(newest) or less",
      got: "\(version)",
      remedy: "read it with a newer version of Stemma"
    )
  }
  if version == 0 { throw .damaged(path, at: 8, expected: "format version 1 to \(newest)", got: "0") }
}
