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

  /// What can go, in the order of the documents.
  package let removals: [Removal]

  /// The plan for an analysis; its clusters share no member.
  package init(_ analysis: Analysis) {
    let witnesses = analysis.witnesses
    var removals = analysis.clusters.flatMap { cluster in
      cluster.members.compactMap { member -> Removal? in
        let (witness, kept) = (witnesses[member.witness], witnesses[cluster.representative])
        guard witness.segment == nil, witness.document != kept.document else { return nil }
        let keptLength = kept.segment?.body.bytes.count ?? analysis.documents[kept.document].text.utf8.count
        let length = analysis.documents[witness.document].text.utf8.count
        if member.kind == .contained && length > keptLength { return nil }
        return Removal(
          document: witness.document,
          kept: cluster.representative,
          similarity: member.similarity,
          kind: member.kind
        )
      }
    }
    var goes = [Bool](repeating: false, count: analysis.documents.count)
    for removal in removals { goes[removal.document] = true }
    removals.removeAll { goes[witnesses[$0.kept].document] }
    self.removals = removals.sorted { $0.document < $1.document }
  }

  /// The bytes of text that go.
  package func bytes(in analysis: Analysis) -> Int {
    removals.reduce(0) { $0 + analysis.documents[$1.document].text.utf8.count }
  }
}
