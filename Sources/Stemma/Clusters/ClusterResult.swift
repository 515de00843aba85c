/// The near-duplicate groups of a corpus, and the comparisons that prove them.
package struct ClusterResult: Sendable, Hashable {
  /// Groups of two or more witnesses, each ascending, ordered by their first member.
  package var groups: [[Int]]
  /// The pairs that join the groups, ordered by `a`, then by `b`. Every group is connected by them.
  package var pairs: [VerifiedPair]
  /// What is known of the similarity of two witnesses.
  package var relations: KnownRelations
  /// The number of different texts with shingles.
  package var differentTexts: Int
  /// How much comparing it took.
  package var counts: ComparisonCounts
}
