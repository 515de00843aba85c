/// Compares one longer text with any number of shorter ones by ordered coverage; memory is used again.
package struct CoverageComparison {
  /// The alignment of the texts that were compared last.
  package private(set) var alignment: TextAlignment
  private let hasher: ShingleHasher

  package init(hasher: ShingleHasher) {
    self.hasher = hasher
    alignment = TextAlignment(hasher: hasher)
  }

  /// - Parameters:
  ///   - longer: The shingles of the longer text for the comparisons that follow, of the hasher's length.
  ///   - tokens: Its tokens.
  init(hasher: ShingleHasher, longer: ShingleIndex, tokens: ArraySlice<UInt32>) {
    self.hasher = hasher
    alignment = TextAlignment(hasher: hasher, longer: longer, tokens: tokens)
  }

  /// Takes the longer text for the comparisons that follow.
  package mutating func setLonger(_ tokens: ArraySlice<UInt32>) { alignment.setLonger(tokens) }

  /// Compares a text that is not longer than the longer one. O(n log n).
  package mutating func coverage(shorter tokens: ArraySlice<UInt32>) -> OrderedCoverage {
    alignment.findAnchors(in: tokens)
    alignment.align()
    return OrderedCoverage(alignment.blocks, counts: alignment.counts)
  }

  /// Compares a text as ``coverage(shorter:)`` does; nil if it does not reach a share. Most texts that are are
  /// told by their anchors.
  mutating func coverage(shorter tokens: ArraySlice<UInt32>, atLeast share: Double) -> OrderedCoverage? {
    alignment.findAnchors(in: tokens)
    let bound = OrderedCoverage.bound(
      anchors: alignment.anchors,
      shingleLength: hasher.length,
      tokenCount: tokens.count
    )
    guard bound >= share || alignment.alignsWithoutAnchors else { return nil }
    alignment.align()
    let coverage = OrderedCoverage(alignment.blocks, counts: alignment.counts)
    return coverage.reaches(share) ? coverage : nil
  }

  /// Compares two texts, whichever is longer. O((n + m) log n).
  package mutating func coverage(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> OrderedCoverage {
    let isLonger = OrderedCoverage.isLonger(a, than: b)
    setLonger(isLonger ? a : b)
    return coverage(shorter: isLonger ? b : a)
  }
}
