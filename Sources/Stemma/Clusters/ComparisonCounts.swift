/// How much comparing a search took.
package struct ComparisonCounts: Sendable, Hashable {
  /// Pairs of signatures compared slot by slot.
  package var estimates = 0
  /// Pairs of shingle sets compared exactly.
  package var jaccards = 0
  /// Pairs of texts aligned by ordered coverage.
  package var coverages = 0

  package init() {}

  package static func += (left: inout ComparisonCounts, right: ComparisonCounts) {
    left.estimates += right.estimates
    left.jaccards += right.jaccards
    left.coverages += right.coverages
  }
}
