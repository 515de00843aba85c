package import Stemma

/// Reused passages for reading: both places, and what stands there.
package struct ReuseText {
  private let census: FormulaCensus
  private let style: TextStyle
  private let document: (Int) -> Document

  /// - Parameters:
  ///   - census: Over the same passages.
  ///   - style: How parts stand out.
  ///   - document: A document by its index.
  package init(census: FormulaCensus, style: TextStyle, document: @escaping (Int) -> Document) {
    self.census = census
    self.style = style
    self.document = document
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
        census.reason(for: match.sourceSpan, of: document(match.source)).words
      case .passage where match.source == match.target: "inside one text"
      case .passage: match.directed ? "the second text has it from the first" : "order unknown"
      }
    return "\(size)\(identity): \(remark)"
  }

  private func quote(_ index: Int, _ span: TextSpan) -> String {
    let document = document(index)
    let id = ColumnWidth.cutMiddle(HostileText.visible(document.id), to: style.width / 3)
    let place = "\(id) \(Quantity.span(span))"
    let room = max(20, style.width - ColumnWidth.of(place) - 4)
    return "\(place)  \(Excerpt.line(document.text(in: span), columns: room))"
  }
}
