package import Stemma

/// Which documents of a corpus can go because another one that stays holds their text.
package struct RemovalPlan: Sendable {
  /// A document that can go.
  package struct Removal: Sendable, Hashable {
    /// The index of the document.
    package var document: Int
    /// The index of the witness that stays.
    package var kept: Int
    package var similarity: Double
    package var kind: Cluster.Kind
  }

  /// What can go, in the order of the listing's documents.
  package let removals: [Removal]

  /// The plan for the clusters of a listing: O(n log n), and some comparisons for each member.
  package init(_ listing: ClusterListing, judge: PairJudge, keeping preference: KeepPreference = .complete) {
    let kept = KeptSet(
      listing.clusters.map { $0.members.map(\.witness) },
      judge: judge,
      source: listing.source(preference),
      known: listing.known
    )
    var going: [Int: Removal] = [:]
    for removal in kept.removals {
      let document = listing.witness(removal.witness).document
      going[document] = Removal(
        document: document,
        kept: removal.kept,
        similarity: removal.similarity,
        kind: removal.kind
      )
    }
    removals = listing.documents.compactMap { going[$0] }
  }

  /// The bytes of text that go.
  package func bytes(in listing: ClusterListing) -> Int {
    removals.reduce(0) { $0 + listing.textSize($1.document) }
  }
}
