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
    json.endObject()
    try write(json.text + "\n")
    let lines = JSONLinesExporter(comparison.analysis)
    for passage in comparison.passages + comparison.formulae { try write(lines.line(for: passage.match)) }
  }
}
