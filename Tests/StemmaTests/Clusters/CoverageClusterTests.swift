import Stemma
import StemmaTestSupport
import Testing

@Suite struct CoverageClusterTests {
  private func find(_ texts: [[UInt32]], threshold: Double = 0.7, threads: Int = 1) async -> ClusterResult {
    let finder = ClusterFinder(measure: .coverage, threshold: threshold, shingleLength: 5, threads: threads)
    return await finder.find(texts)
  }

  @Test func groupsAreTheClosureOfAllPairsThatCoverEachOther() async {
    var corpus = SyntheticCorpus(seed: 41)
    let texts = corpus.families(20, length: 700...1_000, rates: 0...0.2)
    let comparison = TextComparison(shingleLength: 5)
    var forest = UnionFind(count: texts.count)
    for b in texts.indices {
      for a in 0..<b {
        let coverage = comparison.coverage(texts[a][...], texts[b][...])
        let isNear = coverage.shorter >= 0.8 && coverage.longer >= 0.5
        if isNear || comparison.jaccard(texts[a][...], texts[b][...]) >= 0.7 { _ = forest.union(a, b) }
      }
    }
    let roots = forest.roots()
    let expected = Dictionary(grouping: texts.indices) { roots[$0] }.values.filter { $0.count > 1 }
    let result = await find(texts)
    #expect(result.groups == expected.sorted { $0[0] < $1[0] })
    for pair in result.pairs {
      #expect(pair.similarity == comparison.coverage(texts[pair.a][...], texts[pair.b][...]).shorter)
      #expect(pair.similarity >= 0.8)
    }
  }

  @Test func theAnswerDependsNeitherOnThreadsNorOnTheOrderOfWitnesses() async {
    var corpus = SyntheticCorpus(seed: 42)
    let texts = corpus.families(120, length: 60...200, rates: 0...0.15)
    let one = await find(texts)
    #expect(await find(texts, threads: 2) == one)
    #expect(await find(texts, threads: 7) == one)
    let permutation = texts.indices.shuffled(using: &corpus.generator)
    let permuted = await find(permutation.map { texts[$0] })
    let restored = permuted.groups.map { $0.map { permutation[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    #expect(restored == one.groups)
  }

  @Test func heavyEditsThatJaccardMissesAreFound() async {
    var corpus = SyntheticCorpus(seed: 43)
    let base = corpus.text(900)
    let copy = corpus.edited(base, rate: 0.15)
    #expect(TextComparison(shingleLength: 5).jaccard(base[...], copy[...]) < 0.5)
    #expect(await find([base, corpus.text(900), copy]).groups == [[0, 2]])
  }

  @Test(arguments: [10, 30, 70]) func instancesOfAFormDoNotMerge(count: Int) async {
    var corpus = SyntheticCorpus(seed: 44)
    let form = corpus.text(500)
    let texts = (0..<count).map { _ in corpus.filled(form, stride: 30, slot: 20) }
    let coverage = TextComparison(shingleLength: 5).coverage(texts[0][...], texts[1][...])
    #expect(coverage.shorter > 0.9)
    #expect(await find(texts).groups.isEmpty)
  }

  @Test func instancesOfAFormDoNotMergeWhereSlotsTakeFewValues() async {
    var corpus = SyntheticCorpus(seed: 53)
    let form = corpus.text(500)
    let values = (0..<10).map { _ in corpus.text(6) }
    let texts = (0..<30).map { _ in
      stride(from: 0, to: 500, by: 20).flatMap { start in
        form[start..<(start + 20)] + values[Int.random(in: 0..<10, using: &corpus.generator)]
      }
    }
    #expect(await find(texts).groups.isEmpty)
  }

  @Test(arguments: [20, 100]) func anEditedCopyOfAnInstanceOfAFormIsFound(count: Int) async {
    var corpus = SyntheticCorpus(seed: 45)
    let form = corpus.text(500)
    var texts = (0..<count).map { _ in corpus.filled(form, stride: 100, slot: 80) }
    texts.append(corpus.edited(texts[3], rate: 0.12))
    #expect(await find(texts).groups == [[3, count]])
  }

  @Test func editedCopiesOfOneTextAreNotTakenForAForm() async {
    var corpus = SyntheticCorpus(seed: 46)
    let base = corpus.text(900)
    let texts = (0..<30).map { _ in corpus.edited(base, rate: 0.1) }
    #expect(await find(texts).groups == [Array(0..<30)])
  }

  @Test func anExcerptJoinsItsWholeAsContained() async {
    var corpus = SyntheticCorpus(seed: 47)
    let whole = corpus.text(1_500)
    let result = await find([whole, corpus.text(800), Array(whole[200..<700])])
    #expect(result.groups == [[0, 2]])
    #expect(
      result.pairs == [
        VerifiedPair(0, 2, TextRelation(similarity: 1, kind: .contained, shareOfLonger: 500.0 / 1_500))
      ]
    )
  }

  @Test func anAggregatorJoinsNobody() async {
    var corpus = SyntheticCorpus(seed: 48)
    let pieces = (0..<4).map { _ in corpus.text(500) }
    let texts = pieces + [corpus.text(50) + pieces.joined(separator: corpus.text(40))]
    #expect(await find(texts).groups.isEmpty)
    let copy = corpus.edited(pieces[1], rate: 0.1)
    #expect(await find(texts + [copy]).groups == [[1, 5]])
  }

  @Test func aPieceThatFillsMostOfAPageDoesNotBringInAnother() async {
    var corpus = SyntheticCorpus(seed: 49)
    let (large, small) = (corpus.text(900), corpus.text(500))
    #expect(await find([large, small, large + small]).groups == [[0, 2]])
  }

  @Test func unrelatedPagesDoNotMeetThroughAPieceThatBothHold() async {
    var corpus = SyntheticCorpus(seed: 50)
    let piece = corpus.text(400)
    let one = corpus.text(300) + piece + corpus.text(400)
    let other = corpus.text(200) + piece + corpus.text(900)
    let result = await find([one, other, piece])
    #expect(result.groups == [[0, 2]])
    #expect(result.pairs.map { $0.kind } == [.contained])
  }

  @Test func aHigherThresholdRaisesBothLevels() async {
    var corpus = SyntheticCorpus(seed: 51)
    let base = corpus.text(900)
    let cut = Array(base[..<350]) + corpus.text(90) + base[440...]
    let coverage = TextComparison(shingleLength: 5).coverage(base[...], cut[...])
    #expect(coverage.shorter > 0.85 && coverage.shorter < 0.95)
    #expect(await find([base, cut], threshold: 0.2).groups == [[0, 1]])
    #expect(await find([base, cut], threshold: 0.95).groups.isEmpty)
  }

  @Test func membersAreComparedWithTheRepresentative() {
    var corpus = SyntheticCorpus(seed: 52)
    let base = corpus.text(900)
    let texts = [Array(base[100..<400]), base, corpus.edited(base, rate: 0.1), base]
    let finder = ClusterFinder(measure: .coverage, threshold: 0.7, shingleLength: 5, threads: 1)
    let members = finder.members(of: [0, 1, 2, 3], representative: 1, tokens: { texts[$0][...] })
    #expect(members.map { $0.witness } == [1, 0, 2, 3])
    #expect(members.map { $0.kind } == [.copy, .contained, .nearDuplicate, .copy])
    #expect(members[0].similarity == 1 && members[1].similarity == 1 && members[3].similarity == 1)
    #expect(members[2].similarity > 0.95)
    let byJaccard = ClusterFinder(measure: .jaccard, threshold: 0.7, shingleLength: 5, threads: 1)
      .members(of: [0, 1], representative: 1, tokens: { texts[$0][...] })
    #expect(byJaccard[1] == Cluster.Member(witness: 0, similarity: 296.0 / 896.0, kind: .contained))
  }
}
