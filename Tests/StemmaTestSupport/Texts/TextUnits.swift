/// A text cut into what edits change: words, or characters where no white space stands between words, and what
/// stands between them.
struct TextUnits {
  struct Piece {
    var text: String
    /// Whether this is a word or number, and not white space or punctuation.
    let isUnit: Bool
    /// Whether it has no digit.
    var isWord: Bool { isUnit && !text.contains { $0.isNumber } }
  }

  var pieces: [Piece] = []

  init(_ text: String, _ language: WritingLanguage) {
    for character in text {
      let isUnit = character.isLetter || character.isNumber
      let joins = isUnit && (language.hasSpaces || character.isASCII)
      if let last = pieces.last, last.isUnit == isUnit, !isUnit || (joins && Self.ends(last.text, language)) {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), isUnit: isUnit))
      }
    }
  }

  /// The number of units.
  var count: Int { pieces.count(where: \.isUnit) }

  /// The text.
  var text: String { pieces.map(\.text).joined() }

  /// The share of the units of this text that another still has, wherever they stand.
  func share(keptIn other: TextUnits) -> Double {
    var counts: [String: Int] = [:]
    for piece in other.pieces where piece.isUnit { counts[piece.text, default: 0] += 1 }
    var kept = 0
    for piece in pieces where piece.isUnit {
      guard let left = counts[piece.text], left > 0 else { continue }
      counts[piece.text] = left - 1
      kept += 1
    }
    return Double(kept) / Double(max(1, count))
  }

  /// Whether a further character can belong to the unit.
  private static func ends(_ unit: String, _ language: WritingLanguage) -> Bool {
    language.hasSpaces || unit.last?.isASCII == true
  }
}
