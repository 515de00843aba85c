import Stemma
import StemmaTestSupport
import Testing

@Suite("Seeds of like sentences")
struct SentenceSeederTests {
  /// All pairs of sentences by the definition.
  static func oracle(_ a: SentenceTerms, _ b: SentenceTerms) -> Set<[Int]> {
    let weights = SentenceWeights(a, b)
    func bag(_ terms: SentenceTerms, _ sentence: Int, _ weight: [Float]) -> [UInt32: Double] {
      var bag: [UInt32: Double] = [:]
      for entry in terms.entries[terms.entryRange(of: sentence)] {
        bag[terms.terms[Int(entry.term)]] = Double(entry.count) * Double(weight[Int(entry.term)])
      }
      return bag
    }
    var seeds: Set<[Int]> = []
    for i in 0..<a.count {
      let left = bag(a, i, weights.weightsA)
      for j in 0..<b.count {
        let right = bag(b, j, weights.weightsB)
        let product = left.reduce(0) { $0 + $1.value * (right[$1.key] ?? 0) }
        let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        let squares = [left, right].map { $0.values.reduce(0) { $0 + $1 * $1 } }
        let masses = [left, right].map { $0.values.reduce(0, +) }
        guard squares[0] > 0, squares[1] > 0 else { continue }
        let cosine = product / (squares[0] * squares[1]).squareRoot()
        if cosine > SentenceSeeder.minimumCosine,
          2 * shared / (masses[0] + masses[1]) > SentenceSeeder.minimumDice
        {
          seeds.insert([i, j])
        }
      }
    }
    return seeds
  }

  @Test("The places of stems find what a look at all pairs finds", arguments: 0..<40)
  func seedsAreComplete(seed: UInt64) {
    var source = SyntheticSentences(vocabulary: [40, 300, 2_000][Int(seed % 3)], seed: seed)
    let first = source.sentences(Int.random(in: 1...40, using: &source.generator))
    let rewording = source.reworded(Array(first.prefix(12)), rate: 0.3)
    let second = source.sentences(5) + rewording + source.sentences(8)
    let a = SentenceTermsTests.terms(SyntheticSentences.text(first))
    let b = SentenceTermsTests.terms(SyntheticSentences.text(second))
    var seeder = SentenceSeeder(SentenceWeights(a, b))
    let seeds = seeder.seeds()
    let found = Set(seeds.map { [$0.a, $0.b] })
    #expect(found.count == seeds.count)
    let wanted = Self.oracle(a, b)
    let byB = Dictionary(grouping: wanted) { $0[1] }
    for (sentence, pairs) in byB where pairs.count <= SentenceSeeder.maximumPerSentence {
      #expect(Set(pairs) == found.filter { $0[1] == sentence })
    }
    #expect(found.isSubset(of: wanted))
    #expect(!found.isEmpty)
  }

  @Test("A sentence that stands a thousand times seeds with a few of them")
  func repeatedSentences() {
    var source = SyntheticSentences(seed: 5)
    let repeated = source.sentences(1)
    let others = source.sentences(50)
    let text = SyntheticSentences.text(others + (0..<1_000).flatMap { _ in repeated })
    let terms = SentenceTermsTests.terms(text)
    var seeder = SentenceSeeder(SentenceWeights(terms, terms))
    #expect(seeder.seeds().count <= terms.count * SentenceSeeder.maximumPerSentence)
  }
}
