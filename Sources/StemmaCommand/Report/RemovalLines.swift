package import Stemma

/// The record of what was removed and why.
package struct RemovalLines {
  private let analysis: Analysis
  /// The matches of two documents, ordered by the lower document, then the higher one.
  private let matches: [Match]

  package init(_ analysis: Analysis) {
    self.analysis = analysis
    matches = analysis.matches.enumerated()
      .filter { $0.element.class == .passage && $0.element.source != $0.element.target }
      .sorted { left, right in
        let (a, b) = (Self.pair(left.element), Self.pair(right.element))
        return a != b ? a < b : left.offset < right.offset
      }
      .map(\.element)
  }

  /// The line of a removed document: id, what is kept, similarity, kind, and the spans that prove it.
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
      json.field("kept_chars", pair.kept.chars)
      json.field("removed_chars", pair.removed.chars)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  /// The matched spans of the two; the whole texts where no match between just these two was kept.
  private func proof(of removal: RemovalPlan.Removal) -> [(kept: TextSpan, removed: TextSpan)] {
    let kept = analysis.witnesses[removal.kept]
    let whole = kept.segment?.body ?? analysis.documents[kept.document].wholeSpan
    let key = (min(kept.document, removal.document), max(kept.document, removal.document))
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if Self.pair(matches[middle]) < key { low = middle + 1 } else { high = middle }
    }
    var pairs: [(kept: TextSpan, removed: TextSpan)] = []
    while low < matches.count, Self.pair(matches[low]) == key {
      let match = matches[low]
      low += 1
      let isSource = match.source == kept.document
      let pair = isSource ? (match.sourceSpan, match.targetSpan) : (match.targetSpan, match.sourceSpan)
      if pair.0.chars.overlaps(whole.chars) { pairs.append(pair) }
    }
    guard pairs.isEmpty else { return pairs }
    return [(whole, analysis.documents[removal.document].wholeSpan)]
  }

  private static func pair(_ match: Match) -> (Int, Int) {
    (min(match.source, match.target), max(match.source, match.target))
  }
}
