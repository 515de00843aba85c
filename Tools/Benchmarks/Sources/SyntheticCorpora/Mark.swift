/// The punctuation of the generated language; the raw value is its number as a word.
enum Mark: Vocabulary.Word, CaseIterable {
  case comma
  case enumerationComma
  case stop
  case question
  case semicolon

  static let count = allCases.count

  /// Whether the mark ends a sentence.
  var endsSentence: Bool { self == .stop || self == .question }

  /// The character.
  var unit: UInt16 {
    switch self {
    case .comma: 0xFF0C
    case .enumerationComma: 0x3001
    case .stop: 0x3002
    case .question: 0xFF1F
    case .semicolon: 0xFF1B
    }
  }
}
