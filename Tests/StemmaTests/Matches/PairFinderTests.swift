import Stemma
import StemmaTestSupport
import Testing

/// The corpus of two texts is the oracle: it builds an index of both.
@Suite("The finder of passages of one pair")
struct PairFinderTests {
  static let corpus = PassageFinder(threads: 1, stockPhrases: [])

  static func expect(_ a: [UInt32], _ b: [UInt32], sourceLocation: SourceLocation = #_sourceLocation) async {
    let expected = await corpus.findings(in: [a, b], family: [0, 1])
      .filter { $0.a == 0 && $0.b == 1 && $0.class == .passage }
      .map(\.passage)
    #expect(PairFinder(b).passages(from: a) == expected, sourceLocation: sourceLocation)
    #expect(corpus.passages(a, b) == expected, sourceLocation: sourceLocation)
  }

  /// Parts of one text in another order, edited, between other text; words and wildcards among them.
  static func pair(using generator: inout SeededGenerator) -> (a: [UInt32], b: [UInt32]) {
    let range: Range<UInt32> = Bool.random(using: &generator) ? 0x4E00..<0x6200 : 0x4E00..<0x4E20
    let words = Double.random(in: 0...1, using: &generator)
    let masks: Double = [0, 0, 0.02, 0.2].randomElement(using: &generator) ?? 0
    func text(_ count: Int) -> [UInt32] {
      (0..<count).map { _ in
        if Double.random(in: 0..<1, using: &generator) < masks { return Token.wildcard }
        let token = UInt32.random(in: range, using: &generator)
        return Double.random(in: 0..<1, using: &generator) < words ? token | Token.wordFlag : token
      }
    }
    let a = text(Int.random(in: 0...400, using: &generator))
    var b = text(Int.random(in: 0...100, using: &generator))
    for _ in 0..<Int.random(in: 0...4, using: &generator) where !a.isEmpty {
      let start = Int.random(in: 0..<a.count, using: &generator)
      let part = a[start..<min(a.count, start + Int.random(in: 1...200, using: &generator))]
      let rate = Double.random(in: 0...0.3, using: &generator)
      b += part.flatMap { token in
        Double.random(in: 0..<1, using: &generator) < rate
          ? text(Int.random(in: 0...2, using: &generator)) : [token]
      }
      b += text(Int.random(in: 0...60, using: &generator))
    }
    return (a, b)
  }

  @Test("Any two texts have the passages that they have in a corpus", arguments: 0..<8)
  func randomPairs(seed: UInt64) async {
    var generator = SeededGenerator(seed: 500 + seed)
    for _ in 0..<40 {
      let (a, b) = Self.pair(using: &generator)
      await Self.expect(a, b)
      await Self.expect(b, a)
    }
  }

  @Test("Texts that repeat themselves do too", arguments: [2, 17, 63, 64, 65, 127, 300])
  func repetitions(count: Int) async {
    var generator = SeededGenerator(seed: 510)
    let sentence = PassageFinderTests.text(12, using: &generator)
    let row = Array(repeating: sentence, count: count).flatMap { $0 }
    await Self.expect(row, sentence + PassageFinderTests.text(40, using: &generator) + sentence + sentence)
    await Self.expect(sentence + sentence, row)
    await Self.expect(row, PassageFinderTests.text(20, using: &generator) + row)
    await Self.expect(Array(repeating: 0x54C8, count: count), Array(repeating: 0x54C8, count: count + 3))
  }

  @Test("Short texts have none")
  func shortTexts() async {
    for tokens: [UInt32] in [[], [0x4E00], [Token.wildcard], Array(repeating: Token.wildcard, count: 90)] {
      await Self.expect(tokens, tokens)
      #expect(PairFinder(tokens).passages(from: tokens).isEmpty)
    }
  }
}
