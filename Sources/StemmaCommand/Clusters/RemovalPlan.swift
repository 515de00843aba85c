package import Stemma

/// Which documents of a corpus can go because another one that stays holds their text.
///
/// Only whole documents go, never segments. A document goes only in favour of one that stays itself, and
/// never in favour of a shorter one that it contains.
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

  /// What can go, in the order of the documents' ids.
  package let removals: [Removal]

  /// The plan for clusters that share no member.
  package init(_ listing: ClusterListing) {
    var removals = listing.clusters.flatMap { cluster in
      let kept = listing.witness(cluster.representative)
      let keptSize = kept.segment?.body.bytes.count ?? listing.textSize(kept.document)
      return cluster.members.compactMap { member -> Removal? in
        let witness = listing.witness(member.witness)
        guard witness.segment == nil, witness.document != kept.document else { return nil }
        if member.kind == .contained && listing.textSize(witness.document) > keptSize { return nil }
        return Removal(
          document: witness.document,
          kept: cluster.representative,
          similarity: member.similarity,
          kind: member.kind
        )
      }
    }
    let removed = Set(removals.map(\.document))
    removals.removeAll { removed.contains(listing.witness($0.kept).document) }
    let going = Dictionary(removals.map { ($0.document, $0) }) { first, _ in first }
    self.removals = listing.documents.compactMap { going[$0] }
  }

  /// The bytes of text that go.
  package func bytes(in listing: ClusterListing) -> Int {
    removals.reduce(0) { $0 + listing.textSize($1.document) }
  }
}
