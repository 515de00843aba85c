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

  /// Adds a word; where both passages break the line, so does the layout.
  private mutating func add(_ word: WordDiff.Word) {
    guard let lines = word.lines else { return addToLine(word) }
    addToLine(lines.before)
    endRow()
    addToLine(lines.after)
  }

  private mutating func addToLine(_ word: WordDiff.Word) {
    let (old, new) = (Self.shown(word.old), Self.shown(word.new))
    let room = columnWidth - (style.hasColor ? 0 : Self.markWidth)
    guard max(ColumnWidth.of(old), ColumnWidth.of(new)) > room else { return add(old, new, word.change) }
    var (rest, newRest) = (old.unicodeScalars[...], new.unicodeScalars[...])
    while !rest.isEmpty || !newRest.isEmpty {
      add(Self.nextScalar(of: &rest), Self.nextScalar(of: &newRest), word.change)
    }
  }

  private static func nextScalar(of rest: inout Substring.UnicodeScalarView) -> String {
    rest.popFirst().map { String($0) } ?? ""
  }

  private mutating func add(_ old: String, _ new: String, _ change: WordDiff.Change) {
    if !fits(old, change, in: left) || !fits(new, change, in: right) { endRow() }
    append(old, change, to: \.left)
    append(new, change, to: \.right)
  }

  /// Whether a word fits into the row; spaces after it need no room unless they are marked.
  private func fits(_ text: String, _ change: WordDiff.Change, in column: Column) -> Bool {
    let width = ColumnWidth.of(change == .same ? Self.withoutSpacesBehind(text) : text[...])
    return width == 0 || needed(column, change) + width <= columnWidth
  }

  private static func withoutSpacesBehind(_ text: String) -> Substring {
    let scalars = text.unicodeScalars
    return text[..<(scalars.lastIndex { $0 != " " }.map { scalars.index(after: $0) } ?? text.startIndex)]
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
    _ change: WordDiff.Change,
    to column: WritableKeyPath<SideBySide, Column>
  ) {
    guard !text.isEmpty else { return }
    if self[keyPath: column].open != change {
      setMark(.same, in: column)
      setMark(change, in: column)
    }
    for scalar in text.unicodeScalars {
      let width = ColumnWidth.of(scalar)
      let columns = self[keyPath: column].columns
      // No row begins with the spaces between words, nor do they reach over its end.
      if change == .same, scalar == " ", columns == 0 || columns + width > columnWidth { continue }
      self[keyPath: column].text.unicodeScalars.append(scalar)
      self[keyPath: column].columns += width
    }
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
    if right.open == .same { right.text = String(Self.withoutSpacesBehind(right.text)) }
    setMark(.same, in: \.left)
    setMark(.same, in: \.right)
    guard !left.text.isEmpty || !right.text.isEmpty else { return }
    let filling = String(repeating: " ", count: max(0, columnWidth - left.columns))
    // A terminal that orders Hebrew and Arabic would swap the columns without a mark between them.
    let isolation = Self.isRightToLeft(left.text) || Self.isRightToLeft(right.text) ? "\u{200E}" : ""
    rows.append("\(left.text)\(isolation)\(filling)\(Self.separator)\(isolation)\(right.text)")
    left = Column()
    right = Column()
  }

  /// Whether a text holds letters that are written from right to left.
  private static func isRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
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
