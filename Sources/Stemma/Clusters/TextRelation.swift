/// How similar two texts are by the measure asked for, and how they relate.
package struct TextRelation: Sendable, Hashable {
  /// 0...1.
  package var similarity: Double
  package var kind: Cluster.Kind

  /// Equal texts.
  package static let copy = TextRelation(similarity: 1, kind: .copy)

  package init(similarity: Double, kind: Cluster.Kind) {
    self.similarity = similarity
    self.kind = kind
  }

  /// The relation of two different texts by their shingle sets.
  package init(_ overlap: SetOverlap) {
    self.init(
      similarity: overlap.jaccard,
      kind: Self.kind(shorter: overlap.shareOfSmaller, longer: overlap.shareOfLarger)
    )
  }

  /// The relation of two different texts by what covers them.
  package init(_ coverage: OrderedCoverage) {
    self.init(
      similarity: coverage.shorter,
      kind: Self.kind(shorter: coverage.shorter, longer: coverage.longer)
    )
  }

  private static func kind(shorter: Double, longer: Double) -> Cluster.Kind {
    let isContained =
      shorter >= CoverageLevel.leastAcceptance && longer < CoveragePair.leastCoverageOfLonger
    return isContained ? .contained : .nearDuplicate
  }
}
