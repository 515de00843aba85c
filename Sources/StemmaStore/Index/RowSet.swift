/// A set of rows of a segment, a bit each.
struct RowSet: Sendable, Hashable {
  private var words: [UInt64] = []
  /// The number of rows in it.
  private(set) var count = 0

  func contains(_ row: Int) -> Bool {
    row >> 6 < words.count && words[row >> 6] >> UInt64(row & 63) & 1 != 0
  }

  mutating func insert(_ row: Int) {
    while words.count <= row >> 6 { words.append(0) }
    if !contains(row) { count += 1 }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// The rows, ascending.
  var rows: [Int] {
    words.indices.flatMap { word in (0..<64).lazy.map { word << 6 + $0 }.filter(contains) }
  }
}
