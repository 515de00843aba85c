/// Compares texts by the measures of near-duplication: what every reported similarity comes from.
package struct TextComparison: Sendable {
  /// The hasher of the shingles.
  package let hasher: ShingleHasher

  package init(shingleLength: Int) { hasher = ShingleHasher(length: shingleLength) }

  init(hasher: ShingleHasher) { self.hasher = hasher }

  /// The exact Jaccard index of the shingle sets of two texts, 0...1; 0 where both are empty. O(n + m).
  package func jaccard(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Double {
    ShingleSet(a, hasher: hasher).jaccard(ShingleSet(b, hasher: hasher))
  }

  /// How much of the shorter and of the longer text the longest chain of common shingles covers. O((n + m) log m).
  package func coverage(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> OrderedCoverage {
    var comparison = CoverageComparison(hasher: hasher)
    return comparison.coverage(a, b)
  }

  /// The similarity of each of some texts to a reference, and how it relates to it, by a measure.
  ///
  /// The reference is prepared once. O(n + m) a text, with a logarithm for coverage.
  package func compare(
    _ texts: some Sequence<ArraySlice<UInt32>>,
    with reference: ArraySlice<UInt32>,
    judge: PairJudge
  ) -> [TextRelation] {
    switch judge.measure {
    case .jaccard:
      var (table, other) = (ShingleTable(), ShingleTable())
      var (own, shingles): ([UInt64], [UInt64]) = ([], [])
      hasher.hashes(of: reference.span, into: &own)
      table.assign(&own)
      return texts.map { text in
        if text == reference { return .copy }
        hasher.hashes(of: text.span, into: &shingles)
        other.assign(&shingles)
        let common = table.commonCount(shingles)
        return TextRelation(SetOverlap(common: common, first: own.count, second: shingles.count))
      }
    case .coverage:
      var comparison = CoverageComparison(hasher: hasher)
      comparison.setLonger(reference)
      return texts.map { text in
        if text == reference { return .copy }
        return TextRelation(
          OrderedCoverage.isLonger(text, than: reference)
            ? self.coverage(text, reference) : comparison.coverage(shorter: text),
          threshold: judge.threshold
        )
      }
    }
  }
}
