/// What all generated texts are drawn from: words by Zipf's law, and stock phrases of several words that recur over
/// documents as set expressions do.
struct Language: Sendable {
  /// The share of draws that give a phrase.
  private static let phraseShare = 0.13
  private static let phraseCount = 40_000

  let vocabulary = Vocabulary()
  private let words: AliasTable
  private let phrases: [[Vocabulary.Word]]
  private let phraseRanks: AliasTable

  init() {
    let words = AliasTable(ranks: Vocabulary.wordCount, exponent: 1.02, shift: 2.7)
    var generator = SeededGenerator(seed: 0x50_4852_4153)
    phrases = (0..<Self.phraseCount).map { _ in
      (0..<Int.random(in: 2...7, using: &generator)).map { _ in
        Vocabulary.Word(Mark.count + words.draw(using: &generator))
      }
    }
    phraseRanks = AliasTable(ranks: Self.phraseCount, exponent: 0.95, shift: 5)
    self.words = words
  }

  /// Draws a word.
  func word(using generator: inout SeededGenerator) -> Vocabulary.Word {
    Vocabulary.Word(Mark.count + words.draw(using: &generator))
  }

  /// Appends a word or a phrase.
  func appendExpression(to words: inout [Vocabulary.Word], using generator: inout SeededGenerator) {
    if generator.chance(Self.phraseShare) {
      words += phrases[phraseRanks.draw(using: &generator)]
    } else {
      words.append(word(using: &generator))
    }
  }

  /// Draws a character, the common ones not more often than others.
  func character(using generator: inout SeededGenerator) -> UInt16 {
    vocabulary.characters[Int.random(in: 0..<vocabulary.characters.count, using: &generator)]
  }
}
