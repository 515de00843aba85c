import Stemma

/// Two instances of a form and what they are filled in with, as they are shown for reading.
struct FormExample {
  private let slots: [Form.Slot]
  private let first: Document
  private let second: Document
  /// Where the first instance stands in its document, in bytes.
  private let body: Range<Int>
  /// The most columns of a value inside of the wording.
  private static let valueColumns = 24
  /// The least columns in which some wording between two values tells anything.
  private static let leastGap = 5

  /// The example of a form.
  init(_ form: Form, in analysis: Analysis) {
    let (first, second) = (analysis.witnesses[form.first], analysis.witnesses[form.second])
    self.first = analysis.documents[first.document]
    self.second = analysis.documents[second.document]
    body = first.segment?.body.bytes ?? 0..<self.first.text.utf8.count
    slots = form.slots
  }

  /// The values of a slot in both instances.
  func values(of slot: Form.Slot) -> (first: Substring, second: Substring) {
    (first.text(in: slot.first), second.text(in: slot.second))
  }

  /// The wording of the first instance around its first values, which stand in brackets, in one line.
  func wording(style: TextStyle, columns: Int) -> String {
    guard let start = slots.first?.first.bytes.lowerBound else { return excerpt(body, columns: columns) }
    var line = excerpt(min(body.lowerBound, start)..<start, columns: columns / 4)
    var room = columns - ColumnWidth.of(line)
    for (index, slot) in slots.enumerated() {
      let value = "[\(Excerpt.line(first.text(in: slot.first), columns: Self.valueColumns))]"
      guard room - ColumnWidth.of(value) > Self.leastGap else {
        return line.hasSuffix("…") ? line : line + "…"
      }
      line += style.emphasized(value, .kind)
      room -= ColumnWidth.of(value)
      let isLast = index + 1 == slots.count
      let end = isLast ? body.upperBound : slots[index + 1].first.bytes.lowerBound
      let gap = slot.first.bytes.upperBound..<max(end, slot.first.bytes.upperBound)
      // What follows the last value fills the line; between two values the next one needs room.
      let rest = excerpt(gap, columns: isLast ? room : min(room - 1, columns / 3))
      line += rest
      room -= ColumnWidth.of(rest)
    }
    return line
  }

  /// A stretch of the first instance, in at most some columns; white space at its ends is one space.
  private func excerpt(_ bytes: Range<Int>, columns: Int) -> String {
    let text = first.text(in: TextSpan(chars: bytes, bytes: bytes))
    let line = Excerpt.line(text, columns: columns - 2)
    guard !line.isEmpty else { return text.isEmpty ? "" : " " }
    let hasSpaceBefore = text.first?.isWhitespace == true && bytes.lowerBound > body.lowerBound
    let hasSpaceBehind = text.last?.isWhitespace == true && bytes.upperBound < body.upperBound
    return (hasSpaceBefore ? " " : "") + line + (hasSpaceBehind ? " " : "")
  }
}
