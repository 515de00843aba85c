import Synchronization

/// Rows of a fixed number of bits that are read in place; the checksum of a chunk is checked before its first row is.
///
/// O(1) a row, no allocation.
final class PackedColumn: Sendable {
  private let map: MappedBytes
  private let path: String
  private let rows: PackedRows
  /// At most 2^17, so that a row can be divided by it in 32 bits where there are few.
  private let rowsPerChunk: Int
  /// The number of rows.
  let count: Int
  private let entries: [SegmentReader.Entry]
  /// A bit for each chunk, set once its checksum was found right.
  private let checked: [CheckedBits]

  private final class CheckedBits: Sendable {
    let bits = Atomic<UInt64>(0)
  }

  /// - Throws: `damaged` if the chunks are not as long as so many rows are.
  init(
    _ segment: SegmentReader,
    _ type: ChunkType,
    width: Int,
    count: Int,
    in map: MappedBytes
  ) throws(StoreError) {
    self.map = map
    path = segment.path
    rows = PackedRows(width: width)
    rowsPerChunk = rows.rowsPerChunk
    self.count = count
    entries = try segment.chunks(of: type)
    checked = (0..<(entries.count + 63) / 64).map { _ in CheckedBits() }
    let expected = max(1, count / rowsPerChunk + (count % rowsPerChunk == 0 ? 0 : 1))
    guard entries.count == expected else {
      throw .damaged(path, at: nil, expected: "\(expected) chunks \(type)", got: "\(entries.count)")
    }
    var rest = count
    for entry in entries {
      let length = rows.payloadLength(rows: min(rest, rowsPerChunk))
      guard entry.header.isPacked, Int(entry.header.storedLength) == length else {
        throw .damaged(
          path,
          at: entry.offset,
          expected: "\(length) packed bytes of \(type)",
          got: "\(entry.header.storedLength)"
        )
      }
      rest -= min(rest, rowsPerChunk)
    }
  }

  /// The number in a row.
  ///
  /// - Throws: `damaged` if there is no such row, or its chunk is not as it was written.
  @inline(__always)
  func value(at row: Int) throws(StoreError) -> UInt64 {
    guard row >= 0, row < count else {
      throw damaged(expected: "a row below \(count)", got: "\(row)")
    }
    let chunk = self.chunk(of: row)
    try check(chunk)
    let bit = (row - chunk * rowsPerChunk) * rows.width
    let word = map.word(at: entries[chunk].offset + ChunkHeader.length + bit >> 3)
    return (word >> UInt64(bit & 7)) & (1 << UInt64(rows.width) - 1)
  }

  func damaged(expected: String, got: String) -> StoreError {
    .damaged(path, at: entries.first?.offset, expected: expected, got: got)
  }

  /// The first row of a range whose upper bits are not below a number, where they ascend; the end if all are.
  ///
  /// Where the upper bits are spread evenly, as those of hashes are, O(√n) from where the number should stand (interpolation
  /// search), which is nearly always in one line of memory; else O(log n).
  ///
  /// - Parameter guess: Where the number should stand.
  func firstRow(
    in range: Range<Int>,
    ofUpperBits number: UInt64,
    above shift: Int,
    near guess: Int
  ) throws(StoreError) -> Int {
    guard !range.isEmpty else { return range.lowerBound }
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw .damaged(path, at: entries.first?.offset, expected: "rows below \(count)", got: "\(range)")
    }
    var current = -1
    var start = 0
    var first = 0
    let mask: UInt64 = 1 << UInt64(rows.width) - 1
    func upperBits(_ row: Int) throws(StoreError) -> UInt64 {
      let chunk = self.chunk(of: row)
      if chunk != current {
        try check(chunk)
        current = chunk
        start = entries[chunk].offset + ChunkHeader.length
        first = chunk * rowsPerChunk
      }
      let bit = (row - first) * rows.width
      return (map.word(at: start + bit >> 3) >> UInt64(bit & 7) & mask) >> UInt64(shift)
    }
    var low = range.lowerBound
    var high = range.upperBound
    if range.count > Self.walkLimit {
      while low < high {
        let middle = (low + high) / 2
        if try upperBits(middle) < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var row = min(max(guess, low), high - 1)
    while row < high, try upperBits(row) < number { row += 1 }
    while row > low, try upperBits(row - 1) >= number { row -= 1 }
    return row
  }

  /// In a longer range of rows a frequent key may stand, and nothing is spread evenly.
  private static let walkLimit = 128

  @inline(__always)
  private func chunk(of row: Int) -> Int {
    row >> 32 == 0 ? Int(UInt32(row) / UInt32(rowsPerChunk)) : row / rowsPerChunk
  }

  /// Asks for the memory of a row that is read soon.
  @inline(__always)
  func prefetch(_ row: Int) {
    guard row >= 0, row < count else { return }
    let chunk = self.chunk(of: row)
    let bit = (row - chunk * rowsPerChunk) * rows.width
    map.prefetch(entries[chunk].offset + ChunkHeader.length + bit >> 3)
  }

  /// Reads and checks all chunks.
  func checkAll() throws(StoreError) {
    for chunk in entries.indices { try check(chunk) }
  }

  @inline(__always)
  private func check(_ chunk: Int) throws(StoreError) {
    let mask: UInt64 = 1 << UInt64(chunk & 63)
    if checked[chunk >> 6].bits.load(ordering: .relaxed) & mask != 0 { return }
    try checkFirst(chunk)
    checked[chunk >> 6].bits.bitwiseOr(mask, ordering: .relaxed)
  }

  private func checkFirst(_ chunk: Int) throws(StoreError) {
    let entry = entries[chunk]
    let range = entry.range
    var reader = ByteReader(map.bytes(in: range.lowerBound..<(range.lowerBound + ChunkHeader.length)))
    let header = try? ChunkHeader(from: &reader)
    let payload = (range.lowerBound + ChunkHeader.length)..<range.upperBound
    let checksum = map.checksum(of: payload, continuing: crc32(entry.header.checkedFields))
    guard header == entry.header, checksum == entry.header.checksum else {
      throw .damaged(
        path,
        at: entry.offset,
        expected: "CRC-32 \(String(entry.header.checksum, radix: 16)) of \(entry.header.type)",
        got: header == entry.header ? String(checksum, radix: 16) : "another header"
      )
    }
  }
}
