/// The near-duplicate groups of a corpus, and the comparisons that prove them.
package struct ClusterResult: Sendable, Hashable {
  /// One signature for each witness.
  package var signatures: [Signature]
  /// Groups of two or more witnesses, each ascending, ordered by their first member.
  package var groups: [[Int]]
  /// The pairs that join the groups, ordered by `a`, then by `b`. Every group is connected by them.
  package var pairs: [VerifiedPair]
  /// How much comparing it took.
  package var counts: ComparisonCounts
}
