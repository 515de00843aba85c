/// A pair of text classes of which the shorter one's text is covered by the longer one's.
package struct CoveragePair: Sendable, Hashable {
  /// The least covered share of the longer text of a near-duplicate pair; below it the shorter text is contained.
  package static let leastCoverageOfLonger = 0.5

  package var longer: Int
  package var shorter: Int
  package var coverage: OrderedCoverage

  /// Whether both texts are covered.
  package var isNearDuplicate: Bool { coverage.longer >= Self.leastCoverageOfLonger }
}
