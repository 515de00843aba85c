import Stemma

/// A report for reading, by somebody who has never seen the tool.
package struct ReportText {
  let facts: ReportFacts
  let style: TextStyle
  /// The most entries of a list; a line says how many more there are and how to see them.
  static let listLimit = 10
  /// The most lines of one cluster, tree or group.
  static let entryLimit = 12
  let clusterText: ClusterText

  var analysis: Analysis { facts.analysis }

  package init(_ facts: ReportFacts, style: TextStyle) {
    self.facts = facts
    self.style = style
    clusterText = ClusterText(ClusterListing(facts.analysis), style: style)
  }

  /// The sections, in order; those that have nothing to tell are left out.
  package func sections() -> [String] {
    let all = [
      totals(), clusters(), forms(), families(), sites(), passages(), repetitions(), segments(), formulae(),
      chrome(),
      removals(),
    ]
    return all.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
  }

  func heading(_ title: String, _ explanation: String) -> [String] {
    let explanations = LineWrapping.lines(explanation, columns: style.width - 2)
    return [style.emphasized(title, .heading)] + explanations.map { "  " + style.emphasized($0, .quiet) } + [
      ""
    ]
  }

  /// A line for what a list leaves out, or nothing.
  func more(_ count: Int, _ singular: String, _ plural: String? = nil, see command: String) -> [String] {
    guard count > 0 else { return [] }
    return [
      "  … \(Quantity.count(count, "more \(singular)", "more \(plural ?? singular + "s")")): \(command)"
    ]
  }

  /// The id of a witness, and as much as there is room for of what else tells people which text it is.
  func label(of witness: Int, columns: Int) -> (text: String, columns: Int) {
    clusterText.label(of: witness, columns: columns)
  }

  func name(_ id: String) -> String {
    ColumnWidth.cutMiddle(HostileText.visible(id), to: style.width / 2)
  }

  private func totals() -> [String] {
    let documents = Quantity.count(analysis.documents.count, "document")
    let segments = facts.segments > 0 ? " with \(Quantity.count(facts.segments, "segment"))" : ""
    let size = "\(Quantity.count(facts.chars, "character")), \(Quantity.bytes(facts.bytes))"
    var lines = [style.emphasized("\(documents)\(segments), \(size)", .heading)]
    let isAlone =
      analysis.clusters.isEmpty && analysis.forms.isEmpty && analysis.graph.derivations.isEmpty
      && analysis.matches.isEmpty
    if isAlone && !analysis.documents.isEmpty { lines.append("No text was found twice.") }
    return lines
  }

  private func removals() -> [String] {
    let removals = facts.removals.removals
    guard !removals.isEmpty else { return [] }
    let bytes = facts.removalBytes
    let share = Quantity.percent(bytes, of: facts.bytes)
    return [
      style.emphasized("WHAT COULD GO", .heading),
      "  \(Quantity.count(removals.count, "document")), \(Quantity.bytes(bytes)) (\(share)), "
        + "because another that stays holds the text.",
      "  To remove them:",
      "  stemma dedupe --measure coverage INPUT... --removed removed.jsonl > kept.jsonl",
    ]
  }
}
