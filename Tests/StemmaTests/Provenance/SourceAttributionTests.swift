import Stemma
import StemmaTestSupport
import Testing

@Suite struct SourceAttributionTests {
  @Test func `the source that explains most comes first`() {
    var corpus = SyntheticPairs(lengths: [1000, 400, 400, 400])
    corpus.relate(0, 1, [(0, 0, 60)])
    corpus.relate(0, 2, [(100, 0, 150)])
    corpus.relate(0, 3, [(300, 0, 100)])
    #expect(corpus.sources(of: 0) == [2, 3, 1])
  }

  @Test func `what is explained is not attributed again`() {
    var corpus = SyntheticPairs(lengths: [1000, 400, 400, 400])
    corpus.relate(0, 1, [(0, 0, 200)])
    corpus.relate(0, 2, [(50, 0, 100)])
    corpus.relate(0, 3, [(150, 0, 100)])
    // 3 adds the 50 tokens from 200 to 250.
    #expect(corpus.sources(of: 0) == [1, 3])
  }

  @Test(arguments: [(500, 39, false), (500, 40, true), (2000, 99, false), (2000, 100, true)])
  func `a source adds at least 40 tokens and a twentieth`(length: Int, shared: Int, isSource: Bool) {
    var corpus = SyntheticPairs(lengths: [length, 3000])
    corpus.relate(0, 1, [(10, 10, shared)])
    #expect(corpus.sources(of: 0) == (isSource ? [1] : []))
  }

  @Test func `what the main parent gave is not attributed to others`() {
    var corpus = SyntheticPairs(lengths: [500, 500, 2000, 2000])
    corpus.relate(0, 1, [(0, 0, 400)], logOdds: 2.5)
    corpus.relate(1, 2, [(100, 0, 200)])
    corpus.relate(1, 3, [(400, 0, 100)])
    #expect(corpus.parents == [nil, 0, nil, nil])
    #expect(corpus.sources(of: 1) == [3])
  }

  @Test func `of sources that explain nearly as much the root goes before its copies`() {
    var corpus = SyntheticPairs(lengths: [1000, 400, 400])
    corpus.relate(0, 1, [(0, 0, 110)])
    corpus.relate(0, 2, [(0, 0, 100)])
    corpus.relate(1, 2, [(0, 0, 400)], lessMatched: 5, logOdds: -2.5)
    #expect(corpus.parents == [nil, 2, nil])
    #expect(corpus.sources(of: 0) == [2])
  }

  @Test func `of sources that explain nearly as much the oldest is taken`() {
    var corpus = SyntheticPairs(
      lengths: [1000, 400, 400, 400],
      dates: [nil, "2024-05-01", "2024-03", "2024-04-02"]
    )
    corpus.relate(0, 1, [(0, 0, 110)])
    corpus.relate(0, 2, [(0, 0, 100)])
    corpus.relate(0, 3, [(0, 0, 110)])
    #expect(corpus.sources(of: 0) == [2])
  }

  @Test func `a source that explains much less is not taken for its age`() {
    var corpus = SyntheticPairs(lengths: [1000, 400, 400], dates: [nil, "2024-05-01", "2024-03-01"])
    corpus.relate(0, 1, [(0, 0, 200)])
    corpus.relate(0, 2, [(0, 0, 100)])
    #expect(corpus.sources(of: 0) == [1])
  }

  @Test func `overlapping passages of one source count once`() {
    var corpus = SyntheticPairs(lengths: [500, 400])
    corpus.relate(0, 1, [(0, 0, 30), (5, 100, 30)])
    #expect(corpus.sources(of: 0) == [])
  }

  @Test func `thousands of candidates give twenty sources at most`() {
    var generator = SeededGenerator(seed: 5)
    let length = 20_000
    var corpus = SyntheticPairs(lengths: [length] + Array(repeating: 3000, count: 5000))
    for source in 1...5000 {
      let size = Int.random(in: 900...1100, using: &generator)
      corpus.relate(0, source, [(Int.random(in: 0...(length - size), using: &generator), 0, size)])
    }
    let sources = corpus.sources(of: 0)
    #expect((8...20).contains(sources.count))
    #expect(Set(sources).count == sources.count)
  }
}
