package import Stemma

/// A traced document for reading: its text on the right, and in the margin where each span is from.
package struct TraceText {
  private let lines: [TraceLine]
  private let document: Document
  private let style: TextStyle
  private let marginWidth: Int

  package init(_ lines: [TraceLine], of document: Document, style: TextStyle) {
    self.lines = lines
    self.document = document
    self.style = style
    marginWidth = min(46, style.width * 2 / 5)
  }

  /// The rows, span by span; what is only white space is left out.
  package func write(to write: (String) throws -> Void) rethrows {
    for line in lines {
      var margin = self.margin(of: line)
      let text = document.text(in: line.span)
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      for row in Self.wrapped(text, to: style.width - marginWidth - 3) {
        let filled = TextStyle.padded(margin, to: marginWidth) { ColumnWidth.of($0) }
        try write("\(style.emphasized(filled, .quiet)) │ \(row)\n")
        margin = ""
      }
    }
  }

  /// Where a span is from: id and date, kind and confidence; empty where it is first found here.
  private func margin(of line: TraceLine) -> String {
    guard let origin = line.origin else { return "" }
    let facts = [origin.date, origin.kind, Quantity.share(origin.confidence)].compactMap(\.self)
    let words = HostileText.visible(facts.joined(separator: " "))
    let room = max(8, marginWidth - 1 - ColumnWidth.of(words))
    let id = ColumnWidth.cutMiddle(HostileText.visible(origin.id), to: room)
    return ColumnWidth.cutMiddle("\(id) \(words)", to: marginWidth)
  }

  /// The lines of a text, each broken where the room ends; without a last empty one. O(n).
  private static func wrapped(_ text: Substring, to room: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var width = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        rows.append(row)
        (row, width) = ("", 0)
        continue
      }
      let shown =
        HostileText.isActive(scalar) ? HostileText.visibleEscape(of: scalar) : String(Character(scalar))
      let columns = ColumnWidth.of(shown)
      if width + columns > room {
        rows.append(row)
        (row, width) = ("", 0)
      }
      row += shown
      width += columns
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }
}
