import Stemma

/// A comparison as one page of HTML that loads nothing from elsewhere and runs no script.
///
/// What differs is marked by colour and by the line below it, so that it shows in print and without colour sight.
/// Where both passages break a line, a row of the table ends: long passages stay in step.
package struct ComparisonHTML {
  private let comparison: Comparison
  private var analysis: Analysis { comparison.analysis }

  package init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  package func write(to write: (String) throws -> Void) rethrows {
    try write(head())
    for (number, passage) in comparison.passages.enumerated() {
      try write(section(passage, number: number + 1))
    }
    try write(tail())
  }

  private static let style = """
    :root{color-scheme:light dark}\
    body{font:16px/1.7 "Noto Sans","Noto Sans CJK SC",sans-serif;color:#1f2328;background:#fff;max-width:72rem;\
    margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem;overflow-wrap:anywhere}\
    table{border-collapse:collapse;width:100%;table-layout:fixed}\
    th,td{text-align:start;vertical-align:top;padding:.15rem 1rem;border:1px solid #d0d7de;border-block-width:0;\
    overflow-wrap:anywhere;white-space:pre-wrap}thead th,tbody th{padding-block:.5rem;border-block-width:1px}\
    tbody th,.gap{font-weight:normal;color:#57606a;font-size:.9rem}table{border-bottom:1px solid #d0d7de}\
    del,ins{text-decoration:none;border-radius:.2em;print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    del{background:#ffd7d5;color:#82071e;border-bottom:2px dashed #82071e}\
    ins{background:#c5f5d1;color:#116329;border-bottom:2px solid #116329}\
    @media screen and (prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}\
    th,td,table{border-color:#30363d}tbody th,.gap{color:#8d96a0}\
    del{background:#67060c;color:#ffdcd7;border-color:#ffdcd7}ins{background:#033a16;color:#aff5b4;border-color:#aff5b4}}\
    @media print{body{max-width:none;margin:0}tr{break-inside:avoid}tbody th{break-after:avoid}}
    """

  private func head() -> String {
    let (a, b) = (analysis.documents[comparison.a], analysis.documents[comparison.b])
    let title = MarkupText.escapedLine("\(a.id) – \(b.id)")
    let (coverage, jaccard) = (Quantity.share(comparison.coverage), Quantity.share(comparison.jaccard))
    let similarity = "Coverage \(coverage), Jaccard \(jaccard). \(comparison.summary)"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1 dir="auto">\(title)</h1>
      <p><strong>\(MarkupText.escaped(comparison.verdictSentence))</strong></p>
      \(values())<p>\(similarity)</p>
      \(comparison.derivations.map(self.derivation).joined())\(legend())<table>
      <thead><tr><th scope="col" dir="auto">A: \(label(a))</th><th scope="col" dir="auto">B: \(label(b))</th></tr></thead>

      """
  }

  /// The values that two instances of a form differ in.
  private func values() -> String {
    let values = comparison.values(columns: 80)
    guard !values.shown.isEmpty else { return "" }
    let title = Quantity.count(comparison.slots.count, "value differs", "values differ")
    let items = values.shown.map { value in
      "<li>A <bdi>\(MarkupText.escapedLine(value.a))</bdi> | B <bdi>\(MarkupText.escapedLine(value.b))</bdi></li>\n"
    }
    let rest = values.rest > 0 ? "<li>… and \(Quantity.grouped(values.rest)) more</li>\n" : ""
    return "<p>\(title):</p>\n<ul>\n\(items.joined())\(rest)</ul>\n"
  }

  private func legend() -> String {
    guard !comparison.passages.isEmpty else { return "" }
    return "<p>Marked is what only one of the two has: <del>in A</del>, <ins>in B</ins>.</p>\n"
  }

  private func label(_ document: Document) -> String {
    let details = [document.title, document.source, document.day].compactMap(\.self)
    return MarkupText.escapedLine(([document.id] + details).joined(separator: " · "))
  }

  private func derivation(_ edge: Derivation) -> String {
    let (source, target) = (analysis.id(of: edge.source), analysis.id(of: edge.target))
    let line = edge.sentence(source: source, target: target)
    return "<p>\(MarkupText.escapedLine(line))</p>\n"
  }

  /// A passage: a row that tells about it, and a row for each line that both have.
  private func section(_ passage: Comparison.Passage, number: Int) -> String {
    let (diff, edits) = comparison.difference(passage)
    var left = Cell(side: \.old)
    var right = Cell(side: \.new)
    var rows = ""
    func endRow() {
      let cells = (left.take(), right.take())
      guard !cells.0.isEmpty || !cells.1.isEmpty else { return }
      rows += "<tr><td dir=\"auto\">\(cells.0)</td><td dir=\"auto\">\(cells.1)</td></tr>\n"
    }
    for word in diff.words {
      let lines = word.lines
      left.add(lines?.before ?? word)
      right.add(lines?.before ?? word)
      guard let lines else { continue }
      endRow()
      left.add(lines.after)
      right.add(lines.after)
    }
    endRow()
    let title =
      "\(number). Characters \(Quantity.span(passage.a)) of A, \(Quantity.span(passage.b)) of B: "
      + comparison.remarks(on: passage, edits: edits)
    return """
      <tbody>
      \(Self.row(of: passage.unshared))<tr><th colspan="2" scope="rowgroup">\(MarkupText.escaped(title))</th></tr>
      \(rows)</tbody>

      """
  }

  /// A row for what stands between two passages.
  private static func row(of unshared: Comparison.Unshared) -> String {
    guard unshared.words != nil else { return "" }
    let cells = [(unshared.a, "A"), (unshared.b, "B")].map { count, name in
      "<td class=\"gap\">\(count >= Comparison.Unshared.least ? "… \(Quantity.count(count, "character")) of \(name) only" : "")</td>"
    }
    return "<tr>\(cells.joined())</tr>\n"
  }

  /// A cell that is being filled with the words of one side.
  private struct Cell {
    let side: KeyPath<WordDiff.Word, Substring>
    private var text = ""
    private var open: WordDiff.Change = .same

    init(side: KeyPath<WordDiff.Word, Substring>) { self.side = side }

    mutating func add(_ word: WordDiff.Word) {
      let part = word[keyPath: side]
      guard !part.isEmpty else { return }
      if word.change != open {
        text += Self.closingTag(open) + Self.openingTag(word.change)
        open = word.change
      }
      text += MarkupText.escaped(String(part))
    }

    /// The text so far; the cell is empty then.
    mutating func take() -> String {
      defer { (text, open) = ("", .same) }
      return text + Self.closingTag(open)
    }

    private static func openingTag(_ change: WordDiff.Change) -> String {
      switch change {
      case .same: ""
      case .removed: "<del>"
      case .added: "<ins>"
      }
    }

    private static func closingTag(_ change: WordDiff.Change) -> String {
      switch change {
      case .same: ""
      case .removed: "</del>"
      case .added: "</ins>"
      }
    }
  }

  private func tail() -> String {
    let rest = comparison.passages.isEmpty ? "" : Self.row(of: comparison.unsharedAtEnd)
    return "\(rest)</table>\n\(formulae())</main>\n</body>\n</html>\n"
  }

  private func formulae() -> String {
    guard !comparison.formulae.isEmpty else { return "" }
    let items = comparison.formulae.map { formula in
      let text = Excerpt.line(analysis.documents[comparison.a].text(in: formula.a), columns: 200)
      return "<li dir=\"auto\">\(MarkupText.escapedLine(text))</li>\n"
    }
    return "<h2>Stock wording in both</h2>\n<ul>\n\(items.joined())</ul>\n"
  }
}
