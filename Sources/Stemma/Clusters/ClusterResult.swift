/// The near-duplicate groups of a corpus, and the comparisons that prove them.
package struct ClusterResult: Sendable, Hashable {
  /// Groups of two or more witnesses, each ascending, ordered by their first member.
  package let groups: [[Int]]
  /// The pairs that join the groups, ordered by `a`, then by `b`. Every group is connected by them.
  package let pairs: [VerifiedPair]
  /// What is known of the similarity of two witnesses.
  package let relations: KnownRelations
  /// The forms of which there are two instances or more, ordered by their first witness.
  package let forms: [FormGroup]
  /// The number of different texts with shingles.
  package let differentTexts: Int
  /// How much comparing it took.
  package let counts: ComparisonCounts
  /// For each witness of a pair, which of its pairs is the most similar.
  private let nearestPairs: [Int: Int]

  init(
    groups: [[Int]],
    pairs: [VerifiedPair],
    relations: KnownRelations,
    forms: [FormGroup],
    differentTexts: Int,
    counts: ComparisonCounts
  ) {
    self.groups = groups
    self.pairs = pairs
    self.relations = relations
    self.forms = forms
    self.differentTexts = differentTexts
    self.counts = counts
    var nearest: [Int: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      for witness in [pair.a, pair.b] {
        if let known = nearest[witness], pairs[known].similarity >= pair.similarity { continue }
        nearest[witness] = index
      }
    }
    nearestPairs = nearest
  }

  /// Of the pairs that join a witness to its group, the most similar; nil if none does. O(1).
  package func nearest(to witness: Int) -> VerifiedPair? { nearestPairs[witness].map { pairs[$0] } }
}
