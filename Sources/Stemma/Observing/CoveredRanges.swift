/// What some ranges cover together.
struct CoveredRanges {
  /// The covered ranges, in order and apart.
  private(set) var ranges: [Range<Int>] = []
  /// For each range, how much the ranges before it cover.
  private var sums: [Int] = []
  /// How many places are covered.
  private(set) var total = 0

  /// O(n log n).
  init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = self.ranges.last, range.lowerBound <= last.upperBound {
        guard range.upperBound > last.upperBound else { continue }
        total += range.upperBound - last.upperBound
        self.ranges[self.ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        self.ranges.append(range)
        sums.append(total)
        total += range.count
      }
    }
  }

  /// How many places of a range are covered. O(log n).
  func count(in range: Range<Int>) -> Int { count(below: range.upperBound) - count(below: range.lowerBound) }

  private func count(below place: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return sums[low - 1] + min(place, ranges[low - 1].upperBound) - ranges[low - 1].lowerBound
  }
}
