/// Compares texts by the measures of near-duplication: what every reported similarity comes from.
package struct TextComparison: Sendable {
  /// The hasher of the shingles.
  package let hasher: ShingleHasher

  package init(shingleLength: Int) { hasher = ShingleHasher(length: shingleLength) }

  /// The exact Jaccard index of the shingle sets of two texts, 0...1; 0 where both are empty. O(n + m).
  package func jaccard(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Double {
    ShingleSet(a, hasher: hasher).jaccard(ShingleSet(b, hasher: hasher))
  }

  /// How much of the shorter and of the longer text the longest chain of common shingles covers. O((n + m) log m).
  package func coverage(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> OrderedCoverage {
    var comparison = CoverageComparison(hasher: hasher)
    let isLonger = OrderedCoverage.isLonger(a, than: b)
    comparison.setLonger(isLonger ? a : b)
    return comparison.coverage(shorter: isLonger ? b : a)
  }

  /// The similarity of two texts by a measure, and how they relate.
  package func compare(
    _ a: ArraySlice<UInt32>,
    _ b: ArraySlice<UInt32>,
    measure: AnalysisOptions.Measure
  ) -> (similarity: Double, kind: Cluster.Kind) {
    compare(CollectionOfOne(b), with: a, measure: measure)[0]
  }

  /// The similarity of each of some texts to a reference, and how it relates to it, by a measure.
  ///
  /// The reference is prepared once. O(n + m) a text, with a logarithm for coverage.
  package func compare(
    _ texts: some Sequence<ArraySlice<UInt32>>,
    with reference: ArraySlice<UInt32>,
    measure: AnalysisOptions.Measure
  ) -> [(similarity: Double, kind: Cluster.Kind)] {
    switch measure {
    case .jaccard:
      let own = ShingleSet(reference, hasher: hasher)
      return texts.map { text in
        text == reference ? (1, .copy) : relation(own, ShingleSet(text, hasher: hasher))
      }
    case .coverage:
      var comparison = CoverageComparison(hasher: hasher)
      comparison.setLonger(reference)
      return texts.map { text in
        if text == reference { return (1, .copy) }
        let coverage =
          OrderedCoverage.isLonger(text, than: reference)
          ? self.coverage(text, reference) : comparison.coverage(shorter: text)
        return (coverage.shorter, kind(shorter: coverage.shorter, longer: coverage.longer))
      }
    }
  }

  private func relation(_ a: ShingleSet, _ b: ShingleSet) -> (Double, Cluster.Kind) {
    let common = Double(a.intersectionCount(b))
    let union = Double(a.count + b.count) - common
    guard union > 0 else { return (0, .nearDuplicate) }
    let kind = kind(
      shorter: common / Double(max(1, min(a.count, b.count))),
      longer: common / Double(max(a.count, b.count))
    )
    return (common / union, kind)
  }

  private func kind(shorter: Double, longer: Double) -> Cluster.Kind {
    let isContained =
      shorter >= CoverageLevel.leastAcceptance && longer < CoveragePair.leastCoverageOfLonger
    return isContained ? .contained : .nearDuplicate
  }
}
