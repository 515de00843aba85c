/// Small values by ranges of scalars; 0 outside of all ranges.
struct RangeTable: Sendable {
  private var lasts: [UInt32] = []
  private var firsts: [UInt32] = []
  private var values: [UInt8] = []

  /// Creates a table of ranges that do not overlap, in any order. O(n log n).
  init(_ ranges: [(range: ClosedRange<UInt32>, value: UInt8)]) {
    for (range, value) in ranges.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      firsts.append(range.lowerBound)
      lasts.append(range.upperBound)
      values.append(value)
    }
  }

  /// The value of a scalar. O(log n).
  subscript(scalar: UInt32) -> UInt8 {
    let index = lasts.partitionPoint { $0 >= scalar }
    return index < lasts.count && firsts[index] <= scalar ? values[index] : 0
  }
}

extension Array {
  /// The index of the first element of the second part of an array that is partitioned by a predicate. O(log n).
  @inline(__always)
  func partitionPoint(_ isInSecondPart: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
