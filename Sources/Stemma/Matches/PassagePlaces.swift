/// Passages of one pair of texts by their place in the second text: those that stand at a place are found without a
/// look at all the others.
struct PassagePlaces {
  private static let bucketWidth = 64

  private(set) var passages: [Passage] = []
  /// For each stretch of the second text, the passages that reach into it.
  private var buckets: [Int: [Int]] = [:]

  mutating func add(_ passage: Passage) {
    for bucket in Self.buckets(of: passage.b) { buckets[bucket, default: []].append(passages.count) }
    passages.append(passage)
  }

  /// Whether such a passage overlaps a range of the second text. O(passages that stand about there).
  func contains(overlapping range: Range<Int>, where isWanted: (Passage) -> Bool) -> Bool {
    Self.buckets(of: range).contains { bucket in
      buckets[bucket, default: []].contains { passages[$0].b.overlaps(range) && isWanted(passages[$0]) }
    }
  }

  /// Whether such a passage covers more than half of a range of the second text: it then holds its middle.
  func contains(coveringMostOf range: Range<Int>, where isWanted: (Passage) -> Bool) -> Bool {
    let middle = (range.lowerBound + range.upperBound) / 2
    return contains(overlapping: middle..<middle + 1) { range.overlapShare(with: $0.b) > 0.5 && isWanted($0) }
  }

  private static func buckets(of range: Range<Int>) -> Range<Int> {
    range.lowerBound / bucketWidth..<(range.upperBound + bucketWidth - 1) / bucketWidth
  }
}

extension Range where Bound == Int {
  /// The share of this range that another one covers, 0...1.
  func overlapShare(with other: Range<Int>) -> Double {
    guard !isEmpty else { return 0 }
    return Double(clamped(to: other).count) / Double(count)
  }
}
