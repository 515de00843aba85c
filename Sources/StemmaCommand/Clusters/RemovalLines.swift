package import Stemma

/// The record of what was removed and why.
package struct RemovalLines {
  private let listing: ClusterListing
  private let similarity: Similarity

  package init(_ listing: ClusterListing, options: AnalysisOptions) {
    self.listing = listing
    similarity = Similarity(options)
  }

  /// The line of a removed document: id, what is kept, similarity, kind, the spans that prove it, and where its
  /// record was. O(length of the two texts).
  package func line(for removal: RemovalPlan.Removal, at place: (input: String, line: Int?)) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("id", listing.id(removal.document))
    json.field("kept", listing.id(removal.kept))
    json.field("similarity", removal.similarity, decimals: 4)
    json.field("kind", removal.kind.rawValue)
    json.key("spans")
    json.beginArray()
    for pair in proof(of: removal) {
      json.beginObject()
      json.field("kept_chars", pair.a.chars)
      json.field("removed_chars", pair.b.chars)
      json.endObject()
    }
    json.endArray()
    json.field("input", place.input)
    if let line = place.line { json.field("line", line) }
    json.endObject()
    return json.text + "\n"
  }

  /// The whole texts where both are equal, else what is aligned; none where a text is no longer there.
  private func proof(of removal: RemovalPlan.Removal) -> [(a: TextSpan, b: TextSpan)] {
    let witness = listing.witness(removal.kept)
    guard let kept = listing.document(witness.document), let removed = listing.document(removal.document)
    else {
      return []
    }
    guard removal.kind != .copy else { return [(witness.segment?.body ?? kept.wholeSpan, removed.wholeSpan)] }
    let text = similarity.folded(kept.text)
    return similarity.shared(text, similarity.tokens(of: witness, in: text), similarity.folded(removed.text))
  }
}
