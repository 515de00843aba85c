import Stemma

/// A comparison as one page of HTML that loads nothing from elsewhere and runs no script.
package struct ComparisonHTML {
  private let comparison: Comparison
  private var analysis: Analysis { comparison.analysis }

  package init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  package func write(to write: (String) throws -> Void) rethrows {
    try write(head())
    for passage in comparison.passages { try write(section(passage)) }
    try write(tail())
  }

  private static let style = """
    body{font:16px/1.7 "Noto Sans","Noto Sans CJK SC",sans-serif;color:#1f2328;max-width:72rem;\
    margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}table{border-collapse:collapse;width:100%;table-layout:fixed}\
    th,td{text-align:left;vertical-align:top;width:50%;padding:.6rem 1rem;border:1px solid #d0d7de;\
    overflow-wrap:anywhere;white-space:pre-wrap}th,small{font-weight:normal;color:#57606a}\
    del,ins{text-decoration:none;border-radius:.2em;print-color-adjust:exact}\
    del{background:#ffd7d5;color:#82071e}ins{background:#c5f5d1;color:#116329}\
    @media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}th,td{border-color:#30363d}\
    th,small{color:#8d96a0}del{background:#67060c;color:#ffdcd7}ins{background:#033a16;color:#aff5b4}}
    """

  private func head() -> String {
    let (a, b) = (analysis.documents[comparison.a], analysis.documents[comparison.b])
    let title = MarkupText.escapedLine("\(a.id) – \(b.id)")
    let count =
      comparison.passages.isEmpty ? "no passage" : Quantity.count(comparison.passages.count, "passage")
    let (coverage, jaccard) = (Quantity.share(comparison.coverage), Quantity.share(comparison.jaccard))
    let similarity = "coverage \(coverage), Jaccard \(jaccard)"
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
      <h1>\(title)</h1>
      <p>\(similarity), \(count) in both</p>
      \(comparison.derivations.map(self.derivation).joined())<table>
      <tr><th>\(label(a))</th><th>\(label(b))</th></tr>

      """
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

  private func section(_ passage: Comparison.Passage) -> String {
    let diff = WordDiff(
      from: analysis.documents[comparison.a].text(in: passage.a),
      to: analysis.documents[comparison.b].text(in: passage.b),
      folding: analysis.options.folding
    )
    let left = cell(diff, passage.a, \.old)
    let right = cell(diff, passage.b, \.new)
    return "<tr>\(left)\(right)</tr>\n"
  }

  private func cell(_ diff: WordDiff, _ span: TextSpan, _ side: KeyPath<WordDiff.Word, Substring>) -> String {
    var text = "<td><small>characters \(Quantity.span(span))</small>\n"
    var open: WordDiff.Change = .same
    for word in diff.words where !word[keyPath: side].isEmpty {
      if word.change != open {
        text += Self.closingTag(open) + Self.openingTag(word.change)
        open = word.change
      }
      text += MarkupText.escaped(String(word[keyPath: side]))
    }
    return text + Self.closingTag(open) + "</td>"
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

  private func tail() -> String {
    "</table>\n</body>\n</html>\n"
  }
}
