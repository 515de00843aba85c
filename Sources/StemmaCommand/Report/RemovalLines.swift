package import Stemma

/// The record of what was removed and why.
package struct RemovalLines {
  private let analysis: Analysis
  private let similarity: Similarity

  package init(_ analysis: Analysis) {
    self.analysis = analysis
    similarity = Similarity(analysis.options)
  }

  /// The line of a removed document: id, what is kept, similarity, kind, and the spans that prove it. O(length of the
  /// two texts).
  package func line(for removal: RemovalPlan.Removal) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("id", analysis.documents[removal.document].id)
    json.field("kept", analysis.id(of: removal.kept))
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
    json.endObject()
    return json.text + "\n"
  }

  /// The aligned passages; the whole texts where both are equal, or too short or too scattered to align.
  private func proof(of removal: RemovalPlan.Removal) -> [(a: TextSpan, b: TextSpan)] {
    let witness = analysis.witnesses[removal.kept]
    let (kept, removed) = (analysis.documents[witness.document], analysis.documents[removal.document])
    if removal.kind != .copy {
      let text = similarity.folded(kept.text)
      let range = similarity.tokens(of: witness, in: text)
      let passages = similarity.passages(text, range, similarity.folded(removed.text))
      if !passages.isEmpty { return passages }
    }
    return [(witness.segment?.body ?? kept.wholeSpan, removed.wholeSpan)]
  }
}
