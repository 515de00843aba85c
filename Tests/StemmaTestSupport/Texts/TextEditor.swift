/// Makes edited copies of texts that still have at least 85 % of their words, or characters where no white space
/// stands between words. Equal seeds give equal copies.
public struct TextEditor {
  /// The share of a text that every copy has.
  public static let leastKept = 0.85
  /// How much longer than the text a copy may get.
  private static let mostAdded = 0.3
  let language: WritingLanguage
  let lexicon: Lexicon
  var generator: SeededGenerator

  /// Creates an editor of texts in a language.
  public init(_ language: WritingLanguage, seed: UInt64) {
    self.language = language
    lexicon = Lexicon.of(language)
    generator = SeededGenerator(seed: seed)
  }

  /// An edited copy, or nil if the edit cannot be made on this text within the bounds.
  public mutating func copy(of text: String, by edit: TextEdit) -> String? {
    let copy: String? =
      switch edit {
      case .whitespace: rebroken(text)
      case .punctuation: repunctuated(text)
      case .characters2, .characters5, .characters10, .characters15: altered(text, rate: edit.rate)
      case .dropped: dropping(text)
      case .inserted: inserting(text)
      case .framed: framed(text)
      case .correction: corrected(text)
      }
    return copy == text ? nil : copy
  }

  /// The text with a share of its words or characters exchanged, dropped or preceded by another; numbers stay.
  mutating func altered(_ text: String, rate: Double) -> String? {
    var units = TextUnits(text, language)
    let words = units.pieces.indices.filter { units.pieces[$0].isWord }
    let count = min(
      Int((rate * Double(words.count)).rounded()),
      Int(Double(units.count) * (1 - Self.leastKept))
    )
    guard count > 0 else { return nil }
    for index in words.shuffled(using: &generator).prefix(count) {
      units.pieces[index].text = changed(units.pieces[index].text)
    }
    return units.text
  }

  private mutating func changed(_ word: String) -> String {
    let other = anotherWord(than: word)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return ""
    case 1: return other + (language.hasSpaces ? " " : "") + word
    default: return other
    }
  }

  /// A word of another text, or this one with another letter in it.
  private mutating func anotherWord(than word: String) -> String {
    guard language.hasSpaces else {
      let letters = lexicon.text("noun", using: &generator) + lexicon.text("letter", using: &generator)
      return letters.filter { String($0) != word }.randomElement(using: &generator).map(String.init) ?? word
    }
    if generator.happens(0.5) {
      let words = TextUnits(lexicon.text("noun", using: &generator), language).pieces.filter(\.isUnit)
      if let other = words.first?.text, other != word { return other }
    }
    var letters = Array(word)
    let place = Int.random(in: 0..<letters.count, using: &generator)
    letters[place] = lexicon.text("letter", using: &generator).first ?? letters[place]
    return String(letters)
  }

  /// The text without one to three sentences.
  private mutating func dropping(_ text: String) -> String? {
    var sentences = Self.sentences(text)
    guard sentences.count > 1 else { return nil }
    let lengths = sentences.map { TextUnits($0, language).count }
    var left = Int(Double(lengths.reduce(0, +)) * (1 - Self.leastKept))
    var dropped = 0
    for index in sentences.indices.shuffled(using: &generator) where dropped < 3 && lengths[index] > 2 {
      guard lengths[index] <= left else { continue }
      left -= lengths[index]
      sentences[index] = ""
      dropped += 1
    }
    return dropped == 0 ? nil : sentences.joined()
  }

  /// The text with one or two new sentences.
  private mutating func inserting(_ text: String) -> String? {
    var sentences = Self.sentences(text)
    let count = TextUnits(text, language).count
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let added = lexicon.text("sentence", using: &generator) + language.sentenceSeparator
      let new = sentences + [added]
      guard TextUnits(new.joined(), language).count <= Int(Double(count) * (1 + Self.mostAdded)) else {
        break
      }
      sentences.insert(added, at: Int.random(in: 0...sentences.count, using: &generator))
    }
    return sentences.joined()
  }

  /// The text between what stands around it on a web page.
  private mutating func framed(_ text: String) -> String? {
    let most = Int(Double(TextUnits(text, language).count) * Self.mostAdded)
    let header = lexicon.text("header", using: &generator)
    let footers = (0..<2).map { _ in lexicon.text("footer", using: &generator) }
    for lines in [[header, text] + footers, [header, text], [text, footers[0]]] {
      let copy = lines.joined(separator: "\n")
      if TextUnits(copy, language).count - TextUnits(text, language).count <= most { return copy }
    }
    return nil
  }

  /// The text with one number that differs in one digit.
  private mutating func corrected(_ text: String) -> String? {
    var characters = Array(text)
    let digits = characters.indices.filter { characters[$0].isASCII && characters[$0].isWholeNumber }
    let runs = digits.filter { $0 == 0 || !digits.contains($0 - 1) }
    guard let start = runs.randomElement(using: &generator) else { return nil }
    let end = (start..<characters.count).first { !characters[$0].isWholeNumber } ?? characters.count
    let place = Int.random(in: start..<end, using: &generator)
    let known = characters[place]
    // No number begins with 0 that did not before.
    let choices = (place == start ? 1 : 0)...9
    characters[place] =
      choices.map { Character(String($0)) }.filter { $0 != known }.randomElement(using: &generator) ?? known
    return String(characters)
  }

  /// The text cut after what ends a sentence or line; joined, the parts give the text.
  static func sentences(_ text: String) -> [String] {
    var sentences = [""]
    var ends = false
    // A full stop ends a sentence only before white space; it also stands in numbers.
    var stops = false
    for character in text {
      if character.isWhitespace {
        if stops || character == "\n" { ends = true }
      } else {
        if ends { sentences.append("") }
        stops = ".;!?".contains(character)
        ends = "。！？；।".contains(character)
      }
      sentences[sentences.count - 1].append(character)
    }
    return sentences
  }
}
