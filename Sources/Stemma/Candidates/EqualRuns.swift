/// Runs of equal keys in sorted entries.
package enum EqualRuns {
  /// The ranges of entries that share a key, where two or more do. O(n).
  package static func ranges(_ entries: [KeyedIndex]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in entries.indices.dropFirst() where entries[index].key != entries[start].key {
      if index - start > 1 { ranges.append(start..<index) }
      start = index
    }
    if entries.count - start > 1 { ranges.append(start..<entries.count) }
    return ranges
  }
}
