/// How similar two texts are by the measure asked for, and how they relate.
package struct TextRelation: Sendable, Hashable {
  /// 0...1.
  package var similarity: Double
  package var kind: Cluster.Kind
  /// How much of the longer text the shorter one has, 0...1: by coverage what is aligned, by Jaccard the shared
  /// shingles.
  package var shareOfLonger: Double

  /// Equal texts.
  package static let copy = TextRelation(similarity: 1, kind: .copy, shareOfLonger: 1)

  /// The covered share of the longer text below which a shorter one is contained in it, and no near-duplicate.
  package static let leastShareOfLonger = 0.5
  /// The covered share of the shorter text from which on it counts as contained, whatever the threshold.
  private static let leastContainment = 0.8

  package init(similarity: Double, kind: Cluster.Kind, shareOfLonger: Double) {
    self.similarity = similarity
    self.kind = kind
    self.shareOfLonger = shareOfLonger
  }

  /// The relation of two different texts by their shingle sets.
  package init(_ overlap: SetOverlap) {
    let isContained =
      overlap.shareOfSmaller >= Self.leastContainment && overlap.shareOfLarger < Self.leastShareOfLonger
    self.init(
      similarity: overlap.jaccard,
      kind: isContained ? .contained : .nearDuplicate,
      shareOfLonger: overlap.shareOfLarger
    )
  }

  /// The relation of two different texts by what covers them.
  ///
  /// - Parameter threshold: From which share on the shorter text is covered well enough.
  package init(_ coverage: OrderedCoverage, threshold: Double) {
    let isContained =
      coverage.shorter >= min(threshold, Self.leastContainment) && coverage.longer < Self.leastShareOfLonger
    self.init(
      similarity: coverage.shorter,
      kind: isContained ? .contained : .nearDuplicate,
      shareOfLonger: coverage.longer
    )
  }
}
