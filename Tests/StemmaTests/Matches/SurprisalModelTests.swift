import Glibc
import Stemma
import StemmaTestSupport
import Testing

@Suite("Surprisals")
struct SurprisalModelTests {
  static let unitCount = 200

  /// By the definition, from a dictionary's counts.
  static func values(_ tokens: [UInt32], _ units: [[UInt32]: Set<Int>]) -> [UInt8] {
    tokens.indices.map { index in
      if Token.isSeedless(tokens[index]) { return 0 }
      func others(_ range: Range<Int>) -> Double {
        Double(max(0, (units[Array(tokens[range])]?.count ?? 0) - 2))
      }
      var probability = max(0.5, others(index..<index + 1)) / Double(8 * unitCount)
      for context in 1...3 where index >= context {
        let having = others(index - context..<index)
        guard having > 0 else { break }
        probability = (others(index - context..<index + 1) + probability) / (having + 1)
      }
      let weight = Token.isWord(tokens[index]) ? 2.0 : 1.0
      return UInt8(min(max(-log(probability), 0.25 * weight), 4 * weight) * 16 + 0.5)
    }
  }

  @Test("Surprisals are those of the definition, but for the few n-grams that the table miscounts")
  func equalDefinition() throws {
    var generator = SeededGenerator(seed: 59)
    // Texts that share phrases, some of them many.
    let phrases = (0..<40).map { _ in SeedTests.text(12, alphabet: 400, using: &generator) }
    let texts = (0..<Self.unitCount).map { _ in
      (0..<8).flatMap { _ -> [UInt32] in
        let common = min(Int.random(in: 0..<40, using: &generator), Int.random(in: 0..<40, using: &generator))
        return phrases[common] + SeedTests.text(10, alphabet: 400, using: &generator)
      }
    }
    let unit = Array(texts.indices)
    let units = NgramCountsTests.units(texts, unit: unit)
    let model = SurprisalModel(
      counts: try NgramCountsTests.counts(texts, unit: unit),
      unitCount: Self.unitCount,
      stock: []
    )
    var equal = 0
    var total = 0
    for tokens in texts {
      let expected = Self.values(tokens, units)
      let values = model.surprisals(of: tokens).values
      #expect(values.count == tokens.count)
      equal += zip(values, expected).count { $0 == $1 }
      total += tokens.count
    }
    #expect(Double(equal) >= 0.95 * Double(total), "\(equal) of \(total)")
  }

  @Test("What two texts alone share surprises more than what all write")
  func stockWordingTellsLittle() throws {
    var generator = SeededGenerator(seed: 60)
    let stock = SeedTests.text(20, alphabet: 900, using: &generator)
    let rare = SeedTests.text(20, alphabet: 900, using: &generator)
    let texts = (0..<Self.unitCount).map { index in
      SeedTests.text(60, alphabet: 900, using: &generator) + (index < 30 ? stock : [])
        + (index < 2 ? rare : []) + SeedTests.text(60, alphabet: 900, using: &generator)
    }
    let model = SurprisalModel(
      counts: try NgramCountsTests.counts(texts, unit: Array(texts.indices)),
      unitCount: Self.unitCount,
      stock: []
    )
    let values = model.surprisals(of: texts[0]).values.map { Double($0) / 16 }
    #expect(values[62..<80].reduce(0, +) < 15)
    #expect(values[80..<100].reduce(0, +) > 60)
  }

  @Test("In a small corpus every token counts in full, but those of stock phrases")
  func smallCorpus() {
    let tokens: [UInt32] = [1, 2, 3, 4, 5, 6, 7, 8, Token.wordFlag | 9, Token.wildcard]
    var stock: Set<UInt64> = []
    Seed.forEach(in: Array(tokens[2..<7])) { _, _, hash in stock.insert(hash) }
    let model = SurprisalModel(counts: nil, unitCount: 2, stock: stock)
    #expect(model.surprisals(of: tokens).values == [16, 16, 0, 0, 0, 0, 0, 16, 32, 0])
  }

  @Test("A passage needs the score that chance does not reach")
  func requiredScore() {
    #expect(PassageRule(unitCount: 2, tokenCount: 1_000).requiredScore == 24)
    #expect(abs(PassageRule(unitCount: 900, tokenCount: 2_000_000).requiredScore - log(2e12)) < 1e-9)
  }
}
