/// A language that texts are written in; the raw value is its code (ISO 639-1).
public enum WritingLanguage: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
  case spanish = "es"
  case german = "de"
  case russian = "ru"
  case arabic = "ar"
  case hindi = "hi"
  case japanese = "ja"
  case korean = "ko"
  case thai = "th"

  /// Whether white space stands between words; else a character counts as one.
  public var hasSpaces: Bool {
    switch self {
    case .chinese, .japanese, .thai: false
    default: true
    }
  }

  /// What stands between two sentences of a paragraph.
  var sentenceSeparator: String { self == .chinese || self == .japanese ? "" : " " }

  /// How many characters say what one says in Chinese.
  var breadth: Int {
    switch self {
    case .chinese: 1
    case .japanese, .korean: 2
    default: 3
    }
  }
}
