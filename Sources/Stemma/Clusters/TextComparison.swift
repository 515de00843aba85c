/// Compares two texts by the measures of near-duplication: what every reported similarity comes from.
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
    if a == b { return (1, .copy) }
    switch measure {
    case .jaccard:
      let left = ShingleSet(a, hasher: hasher)
      let right = ShingleSet(b, hasher: hasher)
      let common = Double(left.intersectionCount(right))
      let longer = max(left.count, right.count)
      let shorter = min(left.count, right.count)
      let union = Double(longer + shorter) - common
      guard union > 0 else { return (0, .nearDuplicate) }
      let kind = Self.kind(shorter: common / Double(max(1, shorter)), longer: common / Double(longer))
      return (common / union, kind)
    case .coverage:
      let coverage = coverage(a, b)
      return (coverage.shorter, Self.kind(shorter: coverage.shorter, longer: coverage.longer))
    }
  }

  private static func kind(shorter: Double, longer: Double) -> Cluster.Kind {
    let isContained =
      shorter >= CoverageLevel.leastAcceptance && longer < CoveragePair.leastCoverageOfLonger
    return isContained ? .contained : .nearDuplicate
  }
}
