import Stemma
import StemmaTestSupport
import Testing

@Suite("Seeds")
struct SeedTests {
  static func text(_ count: Int, alphabet: UInt32, using generator: inout SeededGenerator) -> [UInt32] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: Token.wildcard
      case 1...3: UInt32.random(in: 1...alphabet, using: &generator) | Token.wordFlag
      default: UInt32.random(in: 1...alphabet, using: &generator)
      }
    }
  }

  @Test("A seed is the shortest run from a place that weighs five, without wildcards")
  func seedsAreShortest() {
    var generator = SeededGenerator(seed: 55)
    for _ in 0..<300 {
      let tokens = Self.text(Int.random(in: 0...30, using: &generator), alphabet: 4, using: &generator)
      var found: [Int: Int] = [:]
      var hashes: [UInt64: ArraySlice<UInt32>] = [:]
      Seed.forEach(in: tokens) { start, length, hash in
        found[start] = length
        let seed = tokens[start..<start + length]
        #expect(hashes[hash, default: seed] == seed)
        hashes[hash] = seed
      }
      for start in tokens.indices {
        let expected = (1...5).first { length in
          start + length <= tokens.count && Seed.weight(of: tokens[start..<start + length]) >= 5
            && !tokens[start..<start + length].contains(Token.wildcard)
        }
        #expect(found[start] == expected)
        if let expected { #expect(Int(Seed.length(in: tokens, at: start)) == expected) }
      }
    }
  }

  /// Two different seeds of one hash, the first of three tokens, the second of five.
  static func collision() -> ([UInt32], [UInt32]) {
    func state(_ tokens: [UInt32]) -> UInt64 {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for token in tokens {
        hash = (hash ^ UInt64(token)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 29
      }
      return hash
    }
    // Where the upper halves before the last token are equal, the last token makes up for the lower ones.
    var shorts: [UInt64: [UInt32]] = [:]
    for i in UInt32(0)..<200_000 {
      let prefix = [Token.wordFlag | i, Token.wordFlag | 7]
      shorts[state(prefix) >> 32] = prefix
    }
    for i in UInt32(0)..<400_000 {
      let prefix: [UInt32] = [1, 2, 3, 0x4E00 + i]
      guard let short = shorts[state(prefix) >> 32] else { continue }
      let difference = UInt32(truncatingIfNeeded: state(prefix) ^ state(short))
      guard difference & Token.wordFlag == 0 else { continue }
      return (short + [5], prefix + [5 ^ difference])
    }
    return ([], [])
  }

  @Test("Seeds that only hash to the same make no passage")
  func collisionsAreNoMatches() async {
    let (short, long) = Self.collision()
    var hashes: [UInt64] = []
    for seed in [short, long] {
      Seed.forEach(in: seed) { start, _, hash in if start == 0 { hashes.append(hash) } }
    }
    #expect(hashes.count == 2 && Set(hashes).count == 1)
    let index = SeedIndex(texts: [long, short, long], family: [0, 1, 2])
    // The index goes by hashes; the finder looks at the tokens.
    #expect(index.entries(of: 1).map { index.places(of: $0).map(\.text) } == [[0, 1, 2]])
    let padding = Array(UInt32(0x5000)..<0x5020)
    let finder = PassageFinder(threads: 1, stockPhrases: [])
    #expect(await finder.findings(in: [long, short], family: [0, 1]).isEmpty)
    let findings = await finder.findings(
      in: [long + padding, short + padding, long + padding],
      family: [0, 1, 2]
    )
    #expect(findings.map(\.passage.b.lowerBound) == [short.count, 0, long.count])
  }
}
