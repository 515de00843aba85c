package import Stemma

/// Reused passages for reading: both places, and what stands there.
package struct ReuseText {
  private let analysis: Analysis
  private let style: TextStyle

  package init(_ analysis: Analysis, style: TextStyle) {
    self.analysis = analysis
    self.style = style
  }

  /// The lines of a passage, with an empty one after it.
  package func lines(for match: Match) -> String {
    let kind = "\(match.class.rawValue), identity \(Quantity.share(match.identity))"
    let order = match.directed ? "from" : "shared"
    return """
      \(style.emphasized(kind, .kind)), \(order)
        \(quote(match.source, match.sourceSpan))
        \(quote(match.target, match.targetSpan))


      """
  }

  private func quote(_ document: Int, _ span: TextSpan) -> String {
    let id = ColumnWidth.cutMiddle(HostileText.visible(analysis.documents[document].id), to: style.width / 3)
    let place = "\(id) \(Quantity.span(span))"
    let room = max(20, style.width - ColumnWidth.of(place) - 4)
    return "\(place)  \(Excerpt.line(analysis.documents[document].text(in: span), columns: room))"
  }
}
