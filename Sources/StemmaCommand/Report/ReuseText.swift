package import Stemma

/// Reused passages for reading: both places, and what stands there.
package struct ReuseText {
  private let analysis: Analysis
  private let census: FormulaCensus
  private let style: TextStyle

  /// - Parameter census: Over the same analysis.
  package init(_ analysis: Analysis, census: FormulaCensus, style: TextStyle) {
    self.analysis = analysis
    self.census = census
    self.style = style
  }

  /// The lines of a passage, with an empty one after it.
  package func lines(for match: Match) -> String {
    """
    \(style.emphasized(kind(of: match), .kind)), \(remarks(on: match))
      \(quote(match.source, match.sourceSpan))
      \(quote(match.target, match.targetSpan))


    """
  }

  private func kind(of match: Match) -> String {
    switch match.class {
    case .formula: "formula"
    case .passage: match.source == match.target ? "repetition" : "passage"
    }
  }

  private func remarks(on match: Match) -> String {
    let size = Quantity.count(max(match.sourceSpan.chars.count, match.targetSpan.chars.count), "character")
    let identity = match.identity < 1 ? ", identity \(Quantity.share(match.identity))" : ""
    let remark =
      switch match.class {
      case .formula:
        census.reason(for: match.sourceSpan, of: match.source, in: analysis).words
      case .passage where match.source == match.target: "inside one text"
      case .passage: match.directed ? "the second text has it from the first" : "order unknown"
      }
    return "\(size)\(identity): \(remark)"
  }

  private func quote(_ document: Int, _ span: TextSpan) -> String {
    let id = ColumnWidth.cutMiddle(HostileText.visible(analysis.documents[document].id), to: style.width / 3)
    let place = "\(id) \(Quantity.span(span))"
    let room = max(20, style.width - ColumnWidth.of(place) - 4)
    return "\(place)  \(Excerpt.line(analysis.documents[document].text(in: span), columns: room))"
  }
}
