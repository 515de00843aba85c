/// Runs of equal keys in sorted entries.
package enum EqualRuns {
  /// The ranges of entries that share a key, one entry or more. O(n).
  package static func all(_ entries: [KeyedIndex]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in entries.indices
    where index + 1 == entries.count || entries[index + 1].key != entries[index].key {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return ranges
  }

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
