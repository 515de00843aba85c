import Stemma

/// A comparison for reading: how similar, which passages, and which text comes from which.
package struct ComparisonText {
  private let comparison: Comparison
  private let style: TextStyle
  private var analysis: Analysis { comparison.analysis }

  package init(_ comparison: Comparison, style: TextStyle) {
    self.comparison = comparison
    self.style = style
  }

  /// The parts, in order.
  package func write(to write: (String) throws -> Void) rethrows {
    try write(head().joined(separator: "\n") + "\n")
    for passage in comparison.passages {
      let (diff, edits) = comparison.difference(passage)
      let title =
        "A \(Quantity.span(passage.a)), B \(Quantity.span(passage.b)): "
        + comparison.remarks(on: passage, edits: edits)
      let rows = SideBySide.rows(diff, style: style).map { $0 + "\n" }.joined()
      let titles = LineWrapping.lines(title, columns: style.width).map { style.emphasized($0, .kind) + "\n" }
      try write("\n\(unshared(passage.unshared))\(titles.joined())\(rows)")
    }
    if !comparison.passages.isEmpty, comparison.unsharedAtEnd.words != nil {
      try write("\n\(unshared(comparison.unsharedAtEnd))")
    }
    try write(tail().map { $0 + "\n" }.joined())
  }

  private func unshared(_ unshared: Comparison.Unshared) -> String {
    unshared.words.map { style.emphasized("… \($0)", .quiet) + "\n" } ?? ""
  }

  private func head() -> [String] {
    var lines = [("A", comparison.a), ("B", comparison.b)].map { letter, document in
      "\(style.emphasized(letter, .heading))  \(label(document))"
    }
    lines.append("")
    lines += LineWrapping.lines(comparison.verdictSentence, columns: style.width).map {
      style.emphasized($0, .heading)
    }
    lines += values()
    let (coverage, jaccard) = (Quantity.share(comparison.coverage), Quantity.share(comparison.jaccard))
    let sentences = [
      "coverage \(coverage) (the share of the shorter text that the other has, in order)",
      "Jaccard \(jaccard) (the share of all runs of \(analysis.options.shingleLength) words or characters "
        + "that both have)",
      comparison.summary,
    ]
    lines += sentences.flatMap { LineWrapping.lines($0, columns: style.width) }
    return lines
  }

  /// The values that two instances of a form differ in, one below the other.
  private func values() -> [String] {
    let values = comparison.values(columns: (style.width - 9) / 2)
    guard !values.shown.isEmpty else { return [] }
    let width = values.shown.map { ColumnWidth.of($0.a) }.max() ?? 0
    var lines = ["\(Quantity.count(comparison.slots.count, "value differs", "values differ")):"]
    lines += values.shown.map { value in
      "  A \(TextStyle.padded(value.a, to: width) { ColumnWidth.of($0) }) │ B \(value.b)"
    }
    if values.rest > 0 { lines.append("  … and \(Quantity.grouped(values.rest)) more") }
    return lines
  }

  private func tail() -> [String] {
    var lines: [String] = []
    if !comparison.derivations.isEmpty { lines.append("") }
    for edge in comparison.derivations {
      let sentence = edge.sentence(source: name(edge.source), target: name(edge.target))
      lines += LineWrapping.lines(sentence, columns: style.width)
    }
    if !comparison.formulae.isEmpty {
      lines += ["", "Stock wording in both:"]
      lines += comparison.formulae.map { formula in
        let text = analysis.documents[comparison.a].text(in: formula.a)
        return "  \(Excerpt.line(text, columns: style.width - 4))"
      }
    }
    return lines
  }

  private func label(_ document: Int) -> String {
    let document = analysis.documents[document]
    let details = [document.title, document.source, document.day].compactMap(\.self)
    let text = ([document.id] + details).joined(separator: "  ")
    return ColumnWidth.cutMiddle(HostileText.visible(text), to: style.width - 4)
  }

  /// A witness as `A`, `B` or one of their segments.
  private func name(_ witness: Int) -> String {
    let letter = analysis.witnesses[witness].document == comparison.a ? "A" : "B"
    return analysis.witnesses[witness].segment.map { "\(letter)#\($0.ordinal)" } ?? letter
  }
}
