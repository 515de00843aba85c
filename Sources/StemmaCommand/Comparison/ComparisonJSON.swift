import Stemma

/// A comparison as JSON Lines: how similar the two are, then what they share.
package struct ComparisonJSON {
  private let comparison: Comparison

  package init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  package func write(to write: (String) throws -> Void) rethrows {
    var json = JSONWriter()
    json.beginObject()
    json.field("a", comparison.analysis.documents[comparison.a].id)
    json.field("b", comparison.analysis.documents[comparison.b].id)
    json.field("similarity", comparison.coverage, decimals: 4)
    json.field("jaccard", comparison.jaccard, decimals: 4)
    json.field("coverage", comparison.coverage, decimals: 4)
    json.field("verdict", comparison.verdict.name)
    json.endObject()
    try write(json.text + "\n")
    let lines = JSONLinesExporter(comparison.analysis)
    for passage in comparison.passages {
      let line = lines.line(for: passage.match) { addEdits(of: passage.match, to: &$0) }
      try write(line)
    }
    for formula in comparison.formulae { try write(lines.line(for: formula.match)) }
  }

  /// What makes the target's passage of the source's.
  private func addEdits(of match: Match, to json: inout JSONWriter) {
    let analysis = comparison.analysis
    let diff = WordDiff(
      from: analysis.documents[match.source].text(in: match.sourceSpan),
      to: analysis.documents[match.target].text(in: match.targetSpan),
      folding: analysis.options.folding
    )
    let edits = Edit.script(
      diff,
      old: match.sourceSpan.chars.lowerBound,
      new: match.targetSpan.chars.lowerBound
    )
    json.key("edits")
    json.beginArray()
    for edit in edits {
      json.beginObject()
      json.field("kind", edit.kind.rawValue)
      json.field("source_chars", edit.oldChars)
      json.field("target_chars", edit.newChars)
      json.field("source_text", String(edit.old))
      json.field("target_text", String(edit.new))
      json.endObject()
    }
    json.endArray()
  }
}
