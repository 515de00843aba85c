package import Stemma

/// Reused passages for reading: both places, and what stands there.
package struct ReuseText {
  private let style: TextStyle
  private let document: (Int) -> Document

  /// - Parameter document: A document by its index.
  package init(style: TextStyle, document: @escaping (Int) -> Document) {
    self.style = style
    self.document = document
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

  private func quote(_ index: Int, _ span: TextSpan) -> String {
    let document = document(index)
    let id = ColumnWidth.cutMiddle(HostileText.visible(document.id), to: style.width / 3)
    let place = "\(id) \(Quantity.span(span))"
    let room = max(20, style.width - ColumnWidth.of(place) - 4)
    return "\(place)  \(Excerpt.line(document.text(in: span), columns: room))"
  }
}
