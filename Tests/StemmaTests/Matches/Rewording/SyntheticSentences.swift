import Stemma
import StemmaTestSupport

/// Random text in words of an invented language, with sentences.
struct SyntheticSentences {
  var vocabulary: Int
  var generator: SeededGenerator

  init(vocabulary: Int = 3_000, seed: UInt64) {
    self.vocabulary = vocabulary
    generator = SeededGenerator(seed: seed)
  }

  /// Few words are frequent, most are rare.
  mutating func word() -> String {
    let share = Double.random(in: 0..<1, using: &generator)
    return "w\(Int(share * share * share * Double(vocabulary)))x"
  }

  mutating func sentence() -> [String] {
    let count = Int.random(in: 8...22, using: &generator)
    return (0..<count).map { _ in word() }
  }

  mutating func sentences(_ count: Int) -> [[String]] { (0..<count).map { _ in sentence() } }

  /// Says the same otherwise: shuffles the words of each sentence, replaces some, and shuffles the sentences.
  mutating func reworded(_ sentences: [[String]], rate: Double) -> [[String]] {
    var sentences = sentences.map { sentence -> [String] in
      var words = sentence.map { Double.random(in: 0..<1, using: &generator) < rate ? word() : $0 }
      words.shuffle(using: &generator)
      return words
    }
    sentences.shuffle(using: &generator)
    return sentences
  }

  static func text(_ sentences: [[String]]) -> String {
    sentences.map { $0.joined(separator: " ") + "." }.joined(separator: " ")
  }
}
