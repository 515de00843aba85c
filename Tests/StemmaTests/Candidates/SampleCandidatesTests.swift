import Stemma
import StemmaTestSupport
import Testing

@Suite struct SampleCandidatesTests {
  private let hasher = ShingleHasher(length: 5)

  private func hashes(of tokens: [UInt32]) -> [UInt64] {
    var hashes: [UInt64] = []
    hasher.hashes(of: tokens.span, into: &hashes)
    return hashes
  }

  @Test func candidatesAreThePairsThatShareEnough() {
    var corpus = SyntheticCorpus(seed: 31)
    var texts: [[UInt32]] = []
    for _ in 0..<25 {
      let base = corpus.text(600)
      texts.append(base)
      for _ in 0..<Int.random(in: 0..<4, using: &corpus.generator) {
        texts.append(corpus.edited(base, rate: Double.random(in: 0...0.4, using: &corpus.generator)))
      }
    }
    var samples = SampleTable()
    for text in texts { samples.append(hashes(of: text)) }
    let roots = Array(texts.indices)
    let index = SampleIndex(samples, roots: roots)
    var search = SampleCandidates(index: index, samples: samples, roots: roots)
    for text in texts.indices {
      let expected = (0..<text).filter { other in
        let shared = Set(samples[text]).intersection(samples[other]).count
        return shared >= 3 && Double(shared) >= 0.12 * Double(min(samples[text].count, samples[other].count))
      }
      let found = search.candidates(of: text)
      #expect(found.sorted() == expected)
    }
  }

  @Test func theSampleIsTheSixteenthWithTheLeastHashes() {
    var corpus = SyntheticCorpus(seed: 32)
    let text = corpus.text(3_000)
    var table = SampleTable()
    table.append([])
    table.append(hashes(of: text))
    let expected = ShingleSet(text[...], hasher: hasher).hashes.filter { $0 < 1 << 60 }.map {
      UInt32($0 >> 28)
    }
    #expect(table[0].isEmpty)
    #expect(Array(table[1]) == expected)
    #expect((150...230).contains(expected.count))
  }

  @Test func whatTooManyClustersHoldIsDroppedAndWhatOneClusterHoldsIsNot() {
    var corpus = SyntheticCorpus(seed: 33)
    let stock = corpus.text(300)
    var samples = SampleTable()
    for _ in 0..<60 { samples.append(hashes(of: stock + corpus.text(100))) }
    let stockSample = ShingleSet(stock[...], hasher: hasher).hashes.filter { $0 < 1 << 60 }.count
    let apart = SampleIndex(samples, roots: Array(0..<60))
    #expect(apart.commonHashes.count >= stockSample)
    #expect(apart.commonHashes == apart.commonHashes.sorted())
    #expect(apart.commonHashes.allSatisfy(apart.isCommon) && !apart.isCommon(.max))
    #expect((0..<60).allSatisfy { apart.commonCounts[$0] >= stockSample })
    let together = SampleIndex(samples, roots: Array(repeating: 0, count: 60))
    #expect(together.commonHashes.isEmpty)
    #expect((0..<60).allSatisfy { together.postings(of: $0).isEmpty })
  }

  @Test func aPostingIsBoundedHoweverLargeItsClusters() {
    var corpus = SyntheticCorpus(seed: 34)
    let text = corpus.text(400)
    var samples = SampleTable()
    for _ in 0..<300 { samples.append(hashes(of: text)) }
    let index = SampleIndex(samples, roots: (0..<300).map { $0 / 10 * 10 })
    #expect(!index.postings(of: 0).isEmpty)
    for posting in index.postings(of: 0) {
      #expect(index.texts(of: posting).count == 30 * SampleIndex.textsPerCluster)
    }
  }
}
