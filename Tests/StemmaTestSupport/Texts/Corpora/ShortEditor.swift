/// Changes a word or a few characters in each 40 characters of a short text.
struct ShortEditor {
  private static let window = 40
  private let language: WritingLanguage
  private let lexicon: Lexicon
  private var generator: SeededGenerator

  init(_ language: WritingLanguage, seed: UInt64) {
    self.language = language
    lexicon = Lexicon.of(language)
    generator = SeededGenerator(seed: seed)
  }

  /// A copy of a text.
  ///
  /// - Parameter amount: How many characters change in each 40; 0 for a word.
  mutating func copy(of text: String, _ change: ShortCorpus.Change, amount: Int) -> String {
    let characters = Array(text)
    var copy = ""
    for start in stride(from: 0, to: characters.count, by: Self.window) {
      let part = String(characters[start..<min(characters.count, start + Self.window)])
      // The rest at the end is too short for a change of its own.
      let isWhole = part.count * 2 > Self.window || start == 0
      copy +=
        !isWhole ? part : amount == 0 ? changingWord(part, change) : changingCharacters(part, change, amount)
    }
    return copy
  }

  private mutating func changingCharacters(_ part: String, _ change: ShortCorpus.Change, _ amount: Int)
    -> String
  {
    var characters = Array(part)
    let places = characters.indices.filter { characters[$0].isLetter }.shuffled(using: &generator).prefix(
      amount
    )
    for place in places.sorted(by: >) {
      let other = letter(unlike: characters[place])
      switch change {
      case .replaced: characters[place] = other
      case .inserted: characters.insert(other, at: place)
      case .deleted: characters.remove(at: place)
      }
    }
    return String(characters)
  }

  /// Changes a word; where no white space stands between words, any two characters.
  private mutating func changingWord(_ part: String, _ change: ShortCorpus.Change) -> String {
    let other = lexicon.text("noun", using: &generator)
    guard language.hasSpaces else {
      var characters = Array(part)
      let places = characters.indices.dropLast().filter {
        characters[$0].isLetter && characters[$0 + 1].isLetter
      }
      guard let place = places.randomElement(using: &generator) else { return part }
      let range = place..<(change == .inserted ? place : place + 2)
      characters.replaceSubrange(range, with: change == .deleted ? "" : other)
      return String(characters)
    }
    var words = part.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // The first and last may be parts of words.
    guard let place = words.indices.dropFirst().dropLast().randomElement(using: &generator) else {
      return part
    }
    switch change {
    case .replaced: words[place] = other
    case .inserted: words.insert(other, at: place)
    case .deleted: words.remove(at: place)
    }
    return words.joined(separator: " ")
  }

  private mutating func letter(unlike character: Character) -> Character {
    let letters =
      language.hasSpaces ? lexicon.text("letter", using: &generator) : lexicon.text("noun", using: &generator)
    return letters.filter { $0 != character }.randomElement(using: &generator) ?? character
  }
}
