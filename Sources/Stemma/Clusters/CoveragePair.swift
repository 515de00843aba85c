/// A pair of text classes of which the shorter one's text is covered by the longer one's.
package struct CoveragePair: Sendable, Hashable {
  package var longer: Int
  package var shorter: Int
  package var coverage: OrderedCoverage

  /// Whether both texts are covered.
  package var isNearDuplicate: Bool { coverage.coversBoth }
}
