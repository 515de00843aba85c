/// Writes texts of the generated language. Equal seeds give equal texts.
struct Writer: Sendable {
  let language: Language
  var generator: SeededGenerator

  init(_ language: Language, seed: UInt64, item: Int) {
    self.language = language
    generator = SeededGenerator(seed: seed, item: item)
  }

  /// The length of an article, in characters: log-normal around 700, which makes a mean of about 800.
  mutating func articleLength() -> Int {
    Int(min(12_000, max(120, generator.logNormal(median: 700, deviation: 0.6))))
  }

  /// An article of about `length` characters.
  mutating func article(length: Int) -> Article {
    var article = Article(paragraphs: [])
    var written = 0
    while written < length {
      var paragraph: [Article.Sentence] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) where written < length {
        let sentence = sentence()
        written += self.length(sentence)
        paragraph.append(sentence)
      }
      article.paragraphs.append(paragraph)
    }
    return article
  }

  /// A sentence of one to six clauses.
  mutating func sentence() -> Article.Sentence {
    var sentence: Article.Sentence = []
    let clauses = Int.random(in: 1...6, using: &generator)
    for clause in 1...clauses {
      appendClause(to: &sentence, length: Int.random(in: 5...20, using: &generator))
      sentence.append((clause < clauses ? innerMark() : finalMark()).rawValue)
    }
    return sentence
  }

  /// Words and commas of exactly `length` characters, without a final mark.
  mutating func passage(length: Int) -> Article.Sentence {
    var passage: Article.Sentence = []
    var left = length
    while left > 0 {
      if left > 16 {
        let start = passage.count
        appendClause(to: &passage, length: Int.random(in: 5...12, using: &generator))
        left -= self.length(passage[start...])
        if left > 0 {
          passage.append(Mark.comma.rawValue)
          left -= 1
        }
        while left < 0, let word = passage.popLast() { left += language.vocabulary.length(word) }
      } else {
        let word = language.word(using: &generator)
        guard language.vocabulary.length(word) <= left else { continue }
        passage.append(word)
        left -= language.vocabulary.length(word)
      }
    }
    return passage
  }

  /// A heading of a few words.
  mutating func heading() -> Article.Sentence {
    (0..<Int.random(in: 4...8, using: &generator)).map { _ in language.word(using: &generator) }
  }

  /// The number of characters in some words.
  func length(_ words: some Sequence<Vocabulary.Word>) -> Int {
    words.reduce(0) { $0 + language.vocabulary.length($1) }
  }

  private mutating func appendClause(to sentence: inout Article.Sentence, length: Int) {
    var left = length
    while left > 0 {
      let start = sentence.count
      language.appendExpression(to: &sentence, using: &generator)
      left -= self.length(sentence[start...])
    }
  }

  private mutating func innerMark() -> Mark {
    let draw = Int.random(in: 0..<10, using: &generator)
    return draw < 6 ? .comma : draw < 9 ? .enumerationComma : .semicolon
  }

  private mutating func finalMark() -> Mark { generator.chance(0.04) ? .question : .stop }
}
