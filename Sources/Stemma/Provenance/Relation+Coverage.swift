extension Relation {
  /// How much of each side the shared passages cover, and what that makes of the two texts.
  package struct Coverage: Sendable, Hashable {
    /// The tokens of the first witness that the passages span.
    package var a: Int
    /// The tokens of the second witness that the passages span.
    package var b: Int
    /// The equal tokens.
    package var matched: Int
    /// The tokens of the first witness that fill in what the second masks.
    package var filledA: Int
    /// The tokens of the second witness that fill in what the first masks.
    package var filledB: Int
  }

  /// The tokens that the passages span on either side, overlaps counted once. O(n log n) in the number of spans.
  package func coverage() -> Coverage {
    Coverage(
      a: Self.unionLength(spans.map(\.a)),
      b: Self.unionLength(spans.map(\.b)),
      matched: spans.reduce(0) { $0 + $1.matched },
      filledA: spans.reduce(0) { $0 + $1.filledA },
      filledB: spans.reduce(0) { $0 + $1.filledB }
    )
  }

  private static func unionLength(_ ranges: [Range<Int>]) -> Int {
    var length = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      length += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return length
  }
}
