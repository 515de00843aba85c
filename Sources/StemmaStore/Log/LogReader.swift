/// Reads a log up to its last whole record.
struct LogReader {
  let generation: UInt64
  let nonce: UInt64
  /// The batches, in order.
  private(set) var batches: [[LogOperation]] = []
  /// Where the last whole record ends.
  private(set) var end: Int
  /// What stands behind it: records that a crash cut off. Nobody was told that they are kept, unless the disk has
  /// changed the bytes since.
  private(set) var tail: Range<Int>

  /// - Throws: `damaged` if the header is not as it was written, or a record that was once on the disk.
  init(_ file: OpenFile, generation: UInt64) throws(StoreError) {
    try self.init(salvaging: file)
    guard self.generation == generation else {
      throw .damaged(file.path, at: 12, expected: "log \(generation)", got: "log \(self.generation)")
    }
    guard let next = try followingMark(file, in: tail) else { return }
    throw .damaged(file.path, at: end, expected: "whole records up to byte \(next)", got: "other bytes")
  }

  /// Reads the whole records at the beginning, whatever follows.
  ///
  /// - Throws: `damaged` if the header is not as it was written.
  init(salvaging file: OpenFile) throws(StoreError) {
    let size = try file.size()
    guard size >= LogFormat.headerLength else {
      throw .damaged(
        file.path,
        at: size,
        expected: "a header of \(LogFormat.headerLength) bytes",
        got: "\(size)"
      )
    }
    let header = try file.read(at: 0, count: LogFormat.headerLength)
    guard header.starts(with: FormatConstants.logMagic) else {
      throw .damaged(file.path, at: 0, expected: "the magic of a log", got: "other bytes")
    }
    try checkVersion(UInt16(header[8]) | UInt16(header[9]) << 8, path: file.path)
    nonce = (20..<28).reversed().reduce(0) { $0 << 8 | UInt64(header[$1]) }
    generation = (12..<20).reversed().reduce(0) { $0 << 8 | UInt64(header[$1]) }
    guard header == LogFormat.header(generation: generation, nonce: nonce) else {
      throw .damaged(file.path, at: 8, expected: "the header of a log", got: "another")
    }
    end = LogFormat.headerLength
    tail = 0..<0
    while let (batch, next) = try batch(file, at: end, size: size) {
      batches.append(batch)
      end = next
    }
    tail = end..<size
  }

  /// The record at an offset; nil if it is not whole.
  private func batch(
    _ file: OpenFile,
    at offset: Int,
    size: Int
  ) throws(StoreError) -> (batch: [LogOperation], end: Int)? {
    guard size - offset >= LogFormat.recordHeaderLength else { return nil }
    guard let length = length(try file.read(at: offset, count: LogFormat.recordHeaderLength)) else {
      return nil
    }
    let start = offset + LogFormat.recordHeaderLength
    guard length.payload <= size - start else { return nil }
    let payload = try file.read(at: start, count: length.payload)
    guard crc32(payload) == length.checksum else { return nil }
    var reader = ByteReader(payload)
    do throws(Malformed) {
      var batch: [LogOperation] = []
      for _ in 0..<(try reader.rowCount()) { batch.append(try LogOperation(from: &reader)) }
      try reader.finish()
      return (batch, start + length.payload)
    } catch {
      throw .damaged(file.path, at: start + error.position, expected: error.expected, got: error.got)
    }
  }

  /// The length and the checksum of the payload behind a record's header; nil if it is none.
  private func length(_ header: [UInt8]) -> (payload: Int, checksum: UInt32)? {
    var reader = ByteReader(header)
    guard let length: UInt32 = try? reader.fixed(), let checksum: UInt32 = try? reader.fixed(),
      let own: UInt32 = try? reader.fixed(), LogFormat.checksum(header[..<8], nonce: nonce) == own,
      Int(length) <= FormatConstants.logRecordLimit
    else { return nil }
    return (Int(length), checksum)
  }

  /// Where a mark stands behind a record that is not whole: then it was not a crash that made it so. A whole record says
  /// nothing, as a disk may write later bytes first. O(bytes).
  private func followingMark(_ file: OpenFile, in tail: Range<Int>) throws(StoreError) -> Int? {
    let headerLength = LogFormat.recordHeaderLength
    guard tail.count > headerLength else { return nil }
    let window = 1 << 16
    var start = tail.lowerBound + 1
    while start + headerLength <= tail.upperBound {
      let bytes = try file.read(at: start, count: min(window + headerLength, tail.upperBound - start))
      for offset in 0...(bytes.count - headerLength) where offset < window {
        guard let length = length(Array(bytes[offset..<(offset + headerLength)])) else { continue }
        let payload = start + offset + headerLength
        guard length.payload == LogFormat.markPayload.count, length.payload <= tail.upperBound - payload,
          try file.read(at: payload, count: length.payload) == LogFormat.markPayload
        else { continue }
        return start + offset
      }
      start += window
    }
    return nil
  }
}
