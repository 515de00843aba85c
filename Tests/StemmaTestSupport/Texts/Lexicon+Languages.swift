extension Lexicon {
  /// The lexicon of a language.
  public static func of(_ language: WritingLanguage) -> Lexicon {
    switch language {
    case .chinese: chinese
    case .english: english
    case .spanish: spanish
    case .german: german
    case .russian: russian
    case .arabic: arabic
    case .hindi: hindi
    case .japanese: japanese
    case .korean: korean
    case .thai: thai
    }
  }
}
