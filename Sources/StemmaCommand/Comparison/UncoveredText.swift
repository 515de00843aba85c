package import Stemma

/// What of a text stands in none of some ranges, taken from its start to its end.
package struct UncoveredText {
  /// How far the text was taken, in scalars.
  package private(set) var place = 0
  private let count: Int
  /// Apart from each other, ascending.
  private var covered: [Range<Int>] = []
  private var next = 0

  /// - Parameter covered: Ranges of scalars in any order; they may overlap.
  package init(_ document: Document, covered ranges: [Range<Int>]) {
    count = document.text.unicodeScalars.count
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = covered.last, range.lowerBound <= last.upperBound {
        covered[covered.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        covered.append(range)
      }
    }
  }

  /// The number of uncovered scalars up to a range, which is taken with them; 0 for one that lies behind.
  package mutating func take(before range: Range<Int>) -> Int {
    let taken = take(to: range.lowerBound)
    place = max(place, range.upperBound)
    return taken
  }

  /// The number of uncovered scalars that were not taken.
  package mutating func takeRest() -> Int { take(to: count) }

  private mutating func take(to end: Int) -> Int {
    var taken = 0
    while place < end {
      while next < covered.count, covered[next].upperBound <= place { next += 1 }
      let stop = next < covered.count ? min(end, max(place, covered[next].lowerBound)) : end
      taken += stop - place
      place = stop
      if next < covered.count, covered[next].contains(place) { place = min(end, covered[next].upperBound) }
    }
    return taken
  }
}
