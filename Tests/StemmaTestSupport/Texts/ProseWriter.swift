/// Writes texts of random sentences in a language: words that follow each other as they may, without sense.
public struct ProseWriter {
  /// The language of the texts.
  public let language: WritingLanguage
  let lexicon: Lexicon
  var generator: SeededGenerator

  /// Creates a writer; equal seeds give equal texts.
  public init(_ language: WritingLanguage, seed: UInt64) {
    self.language = language
    lexicon = Lexicon.of(language)
    generator = SeededGenerator(seed: seed)
  }

  /// A sentence.
  public mutating func sentence() -> String { lexicon.text("sentence", using: &generator) }

  /// Sentences of about a length in characters, in paragraphs of one to five.
  public mutating func text(length: Int) -> String {
    var text = ""
    var left = Int.random(in: 1...5, using: &generator)
    while text.count < length {
      if !text.isEmpty { text += left == 0 ? "\n" : language.sentenceSeparator }
      if left == 0 { left = Int.random(in: 1...5, using: &generator) }
      text += sentence()
      left -= 1
    }
    return text
  }

  /// The first clauses of a text of exactly a length in characters, cut between words.
  public mutating func passage(length: Int) -> String {
    let text = text(length: length).split(separator: "\n").joined(separator: language.sentenceSeparator)
    guard language.hasSpaces else { return String(text.prefix(length)) }
    let cut = text.prefix(length)
    guard cut.count < text.count, let end = cut.lastIndex(of: " ") else { return String(cut) }
    return String(cut[..<end])
  }
}
