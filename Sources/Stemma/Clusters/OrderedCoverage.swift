/// How much of two texts a chain of shingles covers.
///
/// Neighbours in the chain at most ``gapLimit`` tokens apart cover what lies between them too: an edit of a few words
/// does not uncover a sentence.
package struct OrderedCoverage: Sendable, Hashable {
  /// The widest gap between neighbours of a chain that counts as covered, in tokens.
  package static let gapLimit = 30

  /// The covered share of the shorter text, 0...1.
  package var shorter: Double
  /// The covered share of the longer text, 0...1.
  package var longer: Double
  /// From the first to the last covered token of the longer text.
  package var span: Range<Int>

  /// Whether `a` is the text that chains call the longer one. Of two texts of one length it is that whose tokens come
  /// later, so that the coverage of a pair does not depend on its order.
  package static func isLonger(_ a: ArraySlice<UInt32>, than b: ArraySlice<UInt32>) -> Bool {
    a.count != b.count ? a.count > b.count : b.lexicographicallyPrecedes(a)
  }

  /// The token ranges that shingles at ascending places cover, in order and apart.
  package static func ranges(
    _ places: [Int],
    shingleLength: Int,
    tokenCount: Int,
    gapLimit: Int = gapLimit
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var last = 0
    for (index, place) in places.enumerated() {
      if index == 0 {
        start = place
      } else if place - last > max(gapLimit, shingleLength) {
        ranges.append(start..<min(tokenCount, last + shingleLength))
        start = place
      }
      last = place
    }
    if !places.isEmpty { ranges.append(start..<min(tokenCount, last + shingleLength)) }
    return ranges
  }

  /// The share of a text's unmasked tokens that ranges cover, and how many unmasked tokens there are. Both lists are
  /// in order, the ranges of each apart.
  static func restCoverage(
    _ ranges: [Range<Int>],
    mask: [Range<Int>],
    tokenCount: Int
  ) -> (covered: Double, rest: Int) {
    let rest = tokenCount - mask.reduce(0) { $0 + $1.count }
    var covered = ranges.reduce(0) { $0 + $1.count }
    var left = 0
    var right = 0
    while left < ranges.count && right < mask.count {
      covered -= ranges[left].clamped(to: mask[right]).count
      if ranges[left].upperBound < mask[right].upperBound { left += 1 } else { right += 1 }
    }
    return (rest == 0 ? 0 : Double(covered) / Double(rest), rest)
  }
}
