import Stemma

/// Two passages in two columns, row by row in step, with what differs marked: by colour where there is
/// colour, else as `[-removed-]` and `{+added+}`.
package struct SideBySide {
  private struct Column {
    var text = ""
    var columns = 0
    var open: WordDiff.Change = .same
  }

  private let style: TextStyle
  private let columnWidth: Int
  private var left = Column()
  private var right = Column()
  private var rows: [String] = []
  private static let separator = " │ "
  /// What an opening and a closing mark take.
  private static let markWidth = 4

  /// The rows of two passages.
  package static func rows(_ diff: WordDiff, style: TextStyle) -> [String] {
    var layout = SideBySide(style: style)
    for word in diff.words { layout.add(word) }
    layout.endRow()
    return layout.rows
  }

  private init(style: TextStyle) {
    self.style = style
    columnWidth = (style.width - Self.separator.unicodeScalars.count) / 2
  }

  private mutating func add(_ word: WordDiff.Word) {
    let text = Self.shown(word.text)
    let room = columnWidth - (style.hasColor ? 0 : Self.markWidth)
    guard ColumnWidth.of(text) > room else { return add(text, word.change) }
    for scalar in text.unicodeScalars { add(String(scalar), word.change) }
  }

  private mutating func add(_ text: String, _ change: WordDiff.Change) {
    let width = ColumnWidth.of(text)
    let isTooLong =
      (change != .added && needed(left, change) + width > columnWidth)
      || (change != .removed && needed(right, change) + width > columnWidth)
    if isTooLong { endRow() }
    if change != .added { append(text, width, change, to: \.left) }
    if change != .removed { append(text, width, change, to: \.right) }
  }

  /// The columns taken once the marks around a coming word are set.
  private func needed(_ column: Column, _ change: WordDiff.Change) -> Int {
    guard !style.hasColor else { return column.columns }
    let closing = column.open != .same ? 2 : 0
    return column.columns
      + (column.open == change ? closing : closing + (change == .same ? 0 : Self.markWidth))
  }

  private mutating func append(
    _ text: String,
    _ width: Int,
    _ change: WordDiff.Change,
    to column: WritableKeyPath<SideBySide, Column>
  ) {
    if self[keyPath: column].open != change {
      setMark(.same, in: column)
      setMark(change, in: column)
    }
    self[keyPath: column].text += text
    self[keyPath: column].columns += width
  }

  /// Closes the open mark, or opens one.
  private mutating func setMark(_ change: WordDiff.Change, in column: WritableKeyPath<SideBySide, Column>) {
    let open = self[keyPath: column].open
    guard open != change else { return }
    let mark =
      switch (open, change) {
      case (_, .removed): style.hasColor ? "\u{1B}[31m" : "[-"
      case (_, .added): style.hasColor ? "\u{1B}[32m" : "{+"
      case (.removed, .same): style.hasColor ? "\u{1B}[0m" : "-]"
      case (_, .same): style.hasColor ? "\u{1B}[0m" : "+}"
      }
    self[keyPath: column].text += mark
    self[keyPath: column].columns += style.hasColor ? 0 : 2
    self[keyPath: column].open = change
  }

  private mutating func endRow() {
    setMark(.same, in: \.left)
    setMark(.same, in: \.right)
    guard !left.text.isEmpty || !right.text.isEmpty else { return }
    let filling = String(repeating: " ", count: max(0, columnWidth - left.columns))
    rows.append("\(left.text)\(filling)\(Self.separator)\(right.text)")
    left = Column()
    right = Column()
  }

  private static func shown(_ text: Substring) -> String {
    var shown = ""
    HostileText.append(String(text), to: &shown, isSpecial: { _ in false }) { scalar in
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}": "↵"
      case "\r": ""
      case "\t": " "
      default: HostileText.isActive(scalar) ? HostileText.visibleEscape(of: scalar) : nil
      }
    }
    return shown
  }
}
