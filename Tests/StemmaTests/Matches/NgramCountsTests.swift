import Stemma
import StemmaTestSupport
import Testing

@Suite("Counts of n-grams")
struct NgramCountsTests {
  /// The same by a dictionary.
  static func units(_ texts: [[UInt32]], unit: [Int]) -> [[UInt32]: Set<Int>] {
    var units: [[UInt32]: Set<Int>] = [:]
    for (text, tokens) in texts.enumerated() {
      for start in tokens.indices {
        for length in 1...NgramCounts.longest where start + length <= tokens.count {
          let ngram = Array(tokens[start..<start + length])
          if ngram.contains(where: Token.isSeedless) { break }
          units[ngram, default: []].insert(unit[text])
        }
      }
    }
    return units
  }

  static func counts(_ texts: [[UInt32]], unit: [Int]) throws -> NgramCounts {
    let counts = try #require(NgramCounts(tokenCount: texts.reduce(0) { $0 + $1.count }))
    for (tokens, unit) in zip(texts, unit) { counts.add(tokens, unit: unit) }
    return counts
  }

  static func count(of ngram: [UInt32], in counts: NgramCounts) -> Int {
    Int(counts.counts(of: ngram)[ngram.count - 1])
  }

  @Test(
    "Nearly all counts are those of a dictionary, and none of an n-gram that stands nowhere is more than chance"
  )
  func countsEqualDictionary() throws {
    var generator = SeededGenerator(seed: 58)
    for round in 0..<6 {
      let alphabet = UInt32(round % 2 == 0 ? 8 : 3_000)
      let texts = (0..<120).map { _ in
        SeedTests.text(Int.random(in: 0...300, using: &generator), alphabet: alphabet, using: &generator)
      }
      let unit = texts.map { _ in Int.random(in: 0..<100, using: &generator) }.sorted()
      let counts = try Self.counts(texts, unit: unit)
      let expected = Self.units(texts, unit: unit)
      let equal = expected.count { Self.count(of: $0.key, in: counts) == $0.value.count }
      #expect(Double(equal) >= 0.97 * Double(expected.count), "\(equal) of \(expected.count)")
      let strangers = (0..<1_000).map { _ in
        (0..<4).map { _ in UInt32.random(in: 9_000...99_000, using: &generator) }
      }
      #expect(strangers.count { Self.count(of: $0, in: counts) > 0 } < 100)
    }
  }

  @Test("A unit counts once, however many of its texts have an n-gram")
  func unitsCountOnce() throws {
    let text = Array(UInt32(1)...6)
    let counts = try Self.counts([text, text, text, text, text], unit: [0, 0, 1, 1, 2])
    #expect(Self.count(of: [1], in: counts) == 3 && Self.count(of: [2, 3, 4, 5], in: counts) == 3)
    #expect(Self.count(of: [5, 4], in: counts) == 0)
  }

  @Test("N-grams with masked words are not counted")
  func wildcards() throws {
    let text: [UInt32] = [1, Token.wildcard, 2, 3]
    let counts = try Self.counts([text], unit: [0])
    #expect(Self.count(of: [1], in: counts) == 1 && Self.count(of: [2, 3], in: counts) == 1)
    #expect(
      Self.count(of: [Token.wildcard], in: counts) == 0
        && Self.count(of: [1, Token.wildcard], in: counts) == 0
    )
  }
}
