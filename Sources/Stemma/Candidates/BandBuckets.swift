/// The texts that agree in one band of their signatures, by sorting the band's keys. 24 bytes a text, used again.
package struct BandBuckets: Sendable {
  /// The texts whose key may be another's too, sorted by key, then by index: the key in the high half, the index in the low one.
  package private(set) var entries: [UInt64] = []
  /// The ranges of `entries` that share a key: two or more texts each.
  package private(set) var buckets: [Range<Int>] = []
  private var keys: [UInt64] = []
  private var scratch: [UInt64] = []

  /// In place of a text where a row has none.
  package static let none = UInt32.max

  package init() {}

  /// The text of an entry.
  @inline(__always)
  package static func text(_ entry: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: entry)) }

  /// Sorts texts by their keys. O(n).
  ///
  /// - Parameters:
  ///   - texts: The text of each row of a table; ``none`` for rows to pass over. Rows are read in their order.
  ///   - key: The key of a row.
  package mutating func assign(_ texts: [UInt32], key: (_ row: Int) -> UInt32) {
    keys.removeAll(keepingCapacity: true)
    keys.reserveCapacity(texts.count)
    var repetitions = RepetitionFilter(count: texts.count)
    for (row, text) in texts.enumerated() where text != Self.none {
      let key = key(row)
      keys.append(UInt64(key) << 32 | UInt64(text))
      repetitions.insert(key)
    }
    // Nearly all keys stand alone, and need no sorting.
    entries.removeAll(keepingCapacity: true)
    for entry in keys where repetitions.mayRepeat(UInt32(truncatingIfNeeded: entry >> 32)) {
      entries.append(entry)
    }
    RadixSort.sort(&entries, scratch: &scratch)
    buckets = Self.runs(entries.span)
  }

  private static func runs(_ sorted: Span<UInt64>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 0..<sorted.count where sorted[index] >> 32 != sorted[start] >> 32 {
      if index - start > 1 { runs.append(start..<index) }
      start = index
    }
    if sorted.count - start > 1 { runs.append(start..<sorted.count) }
    return runs
  }
}
