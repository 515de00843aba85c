import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct KeptSetTests {
  /// A source of texts that are whole documents, the longest first and then the first.
  private func source(_ texts: [[UInt32]]) -> KeptSet.Source {
    KeptSet.Source(
      texts: WitnessSource(tokens: { texts[$0][...] }),
      document: { $0 },
      isWhole: { _ in true },
      precedes: { isBefore($0, $1, texts) }
    )
  }

  private func removals(_ texts: [[UInt32]], _ measure: AnalysisOptions.Measure, _ threshold: Double) async
    -> [KeptSet.Removal]
  {
    let finder = ClusterFinder(measure: measure, threshold: threshold, shingleLength: 5, threads: 1)
    let groups = await finder.find(texts).groups
    let judge = PairJudge(measure: measure, threshold: threshold, shingleLength: 5)
    return KeptSet(groups, judge: judge, source: source(texts)).removals
  }

  /// How much of one text another holds, by the measure; computed alone.
  private func share(of text: [UInt32], in other: [UInt32], _ measure: AnalysisOptions.Measure) -> Double {
    let comparison = TextComparison(shingleLength: 5)
    guard text != other else { return 1 }
    if measure == .jaccard { return comparison.jaccard(text[...], other[...]) }
    let coverage = comparison.coverage(text[...], other[...])
    return OrderedCoverage.isLonger(text[...], than: other[...]) ? coverage.longer : coverage.shorter
  }

  /// A chain of versions, previews of an article, a doubled text and edited copies: as many as are all compared.
  private func corpus(_ seed: UInt64) -> [[UInt32]] {
    var corpus = SyntheticCorpus(seed: seed)
    var version = corpus.text(200)
    var texts: [[UInt32]] = []
    for _ in 0..<6 {
      texts.append(version)
      version = Array(version.dropFirst(20)) + corpus.text(20)
    }
    let article = corpus.text(300)
    texts += [Array(article.prefix(60)), article, Array(article.prefix(250)), article + article]
    texts += [0.01, 0.03, 0.1].map { corpus.edited(article, rate: $0) }
    return texts.shuffled(using: &corpus.generator)
  }

  @Test(arguments: [0.5, 0.7, 0.8, 0.95], [AnalysisOptions.Measure.jaccard, .coverage])
  func `Each removed text stands in a kept one, and no kept text stands in an earlier kept one`(
    threshold: Double,
    measure: AnalysisOptions.Measure
  ) {
    for seed in 60..<UInt64(64) {
      let texts = corpus(seed)
      let source = source(texts)
      let judge = PairJudge(measure: measure, threshold: threshold, shingleLength: 5)
      let found = KeptSet([Array(texts.indices)], judge: judge, source: source).removals
      let removed = Set(found.map(\.witness))
      #expect(removed.count == found.count && !removed.isEmpty)
      for removal in found {
        #expect(!removed.contains(removal.kept))
        #expect(removal.similarity >= threshold)
        #expect(removal.similarity == share(of: texts[removal.witness], in: texts[removal.kept], measure))
      }
      // The slow way: all pairs, in the order of preference.
      func isHeld(_ text: Int, by other: Int) -> Bool {
        let (a, b) = (texts[text], texts[other])
        guard share(of: a, in: b, measure) >= threshold,
          FormFinding(text, other, source.texts)?.isForm != true
        else { return false }
        // A text that is contained has to be equal to the threshold, and the shorter one has to be held in any
        // case.
        let coverage = TextComparison(shingleLength: 5).coverage(a[...], b[...])
        return a == b || measure == .jaccard || coverage.reaches(threshold)
      }
      var kept: [Int] = []
      for text in texts.indices.sorted(by: { isBefore($0, $1, texts) }) {
        let holds = kept.contains { isHeld(text, by: $0) }
        if !holds { kept.append(text) }
        #expect(removed.contains(text) == holds)
      }
    }
  }

  @Test func `A chain of versions keeps as many as it needs`() async {
    var corpus = SyntheticCorpus(seed: 70)
    var version = corpus.text(400)
    var texts: [[UInt32]] = []
    for _ in 0..<25 {
      texts.append(version)
      version = Array(version.dropFirst(40)) + corpus.text(40)
    }
    let found = await removals(texts, .jaccard, 0.7)
    // The ends of the chain share too little, though all are one cluster.
    #expect(share(of: texts[24], in: texts[0], .jaccard) < 0.3)
    // Neighbours share nine tenths, the ones after them too little.
    #expect(found.count == 12)
    for removal in found {
      #expect(share(of: texts[removal.witness], in: texts[removal.kept], .jaccard) >= 0.7)
    }
  }

  @Test func `A text goes for one with other marks, not for one that masks its words`() async {
    var corpus = SyntheticCorpus(seed: 72)
    let text = corpus.text(200)
    let marked = [Token.wildcard] + text.prefix(20) + [Token.wildcard] + text.dropFirst(20) + corpus.text(3)
    let masked = text.prefix(50) + [Token.wildcard] + text.dropFirst(52) + corpus.text(9)
    #expect(await removals([text, Array(marked)], .coverage, 0.8).map(\.witness) == [0])
    #expect(await removals([text, Array(masked)], .coverage, 0.8).isEmpty)
  }

  @Test func `A preview goes and its article stays`() async {
    var corpus = SyntheticCorpus(seed: 71)
    let article = corpus.text(300)
    let found = await removals([Array(article.prefix(60)), article], .coverage, 0.8)
    #expect(found.map(\.witness) == [0] && found.map(\.kept) == [1] && found.map(\.kind) == [.contained])
  }
}

/// Whether one text is rather kept than another.
private func isBefore(_ a: Int, _ b: Int, _ texts: [[UInt32]]) -> Bool {
  texts[a].count != texts[b].count ? texts[a].count > texts[b].count : a < b
}
