import Stemma
import StemmaTestSupport
import Testing

@Suite struct JaccardClusterTests {
  private func find(
    _ texts: [[UInt32]],
    threshold: Double = 0.7,
    threads: Int = 1,
    documents: [Int]? = nil
  ) async -> ClusterResult {
    let finder = ClusterFinder(measure: .jaccard, threshold: threshold, shingleLength: 5, threads: threads)
    return await finder.find(texts) { documents?[$0] ?? $0 }
  }

  /// The groups that comparing every pair gives.
  private func closure(_ texts: [[UInt32]], threshold: Double) -> [[Int]] {
    let hasher = ShingleHasher(length: 5)
    let sets = texts.map { ShingleSet($0[...], hasher: hasher) }
    var forest = UnionFind(count: texts.count)
    for b in texts.indices {
      for a in 0..<b where sets[a].jaccard(sets[b]) >= threshold { _ = forest.union(a, b) }
    }
    let roots = forest.roots()
    return Dictionary(grouping: texts.indices) { roots[$0] }.values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  @Test(arguments: [0.5, 0.7, 0.9]) func groupsAreTheClosureOfAllPairs(threshold: Double) async {
    for seed: UInt64 in 1...3 {
      var corpus = SyntheticCorpus(seed: seed)
      let texts = corpus.families(30, length: 3...300, rates: 0...0.12)
      let result = await find(texts, threshold: threshold)
      #expect(result.groups == closure(texts, threshold: threshold))
    }
  }

  @Test func thePairsConnectTheGroupsAndHoldTrueSimilarities() async {
    var corpus = SyntheticCorpus(seed: 4)
    let texts = corpus.families(30, length: 20...300, rates: 0...0.08)
    let result = await find(texts)
    let comparison = TextComparison(shingleLength: 5)
    var forest = UnionFind(count: texts.count)
    for pair in result.pairs {
      #expect(pair.a < pair.b && pair.similarity >= 0.7)
      #expect(pair.similarity == comparison.jaccard(texts[pair.a][...], texts[pair.b][...]))
      #expect((pair.kind == .copy) == (texts[pair.a] == texts[pair.b]))
      let wereApart = forest.union(pair.a, pair.b)
      #expect(wereApart)
    }
    for group in result.groups { #expect(Set(group.map { forest.root(of: $0) }).count == 1) }
    #expect(result.pairs.count == result.groups.reduce(0) { $0 + $1.count - 1 })
  }

  @Test func theAnswerDoesNotDependOnThreads() async {
    var corpus = SyntheticCorpus(seed: 5)
    let texts = corpus.families(300, length: 5...60, rates: 0...0.05)
    let one = await find(texts)
    #expect(await find(texts, threads: 2) == one)
    #expect(await find(texts, threads: 7) == one)
  }

  @Test func theAnswerDoesNotDependOnTheOrderOfWitnesses() async {
    var corpus = SyntheticCorpus(seed: 6)
    let texts = corpus.families(100, length: 5...120, rates: 0...0.1)
    let permutation = texts.indices.shuffled(using: &corpus.generator)
    let plain = await find(texts)
    let permuted = await find(permutation.map { texts[$0] })
    let restored = permuted.groups.map { $0.map { permutation[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    #expect(restored == plain.groups)
    #expect(permuted.counts == plain.counts)
  }

  @Test func theSimilarityToARepresentativeIsTrueWhetherItIsKnownOrNot() async {
    var corpus = SyntheticCorpus(seed: 7)
    let texts = corpus.families(30, length: 20...300, rates: 0...0.1)
    let finder = ClusterFinder(measure: .jaccard, threshold: 0.7, shingleLength: 5, threads: 1)
    let result = await finder.find(texts)
    let comparison = TextComparison(shingleLength: 5)
    for group in result.groups {
      let members = finder.members(
        of: group,
        representative: group[0],
        found: result,
        tokens: { texts[$0][...] }
      )
      #expect(members.map(\.witness) == group)
      for member in members {
        let relation = comparison.compare(
          CollectionOfOne(texts[member.witness][...]),
          with: texts[group[0]][...],
          judge: finder.judge
        )[0]
        #expect(member.similarity == relation.similarity && member.kind == relation.kind)
      }
    }
  }

  @Test func witnessesOfOneDocumentAreNotComparedButMayMeetInAnother() async {
    var corpus = SyntheticCorpus(seed: 8)
    let (a, b) = (corpus.text(100), corpus.text(100))
    let (nearA, nearB) = (Array(a.dropLast()) + [1], Array(b.dropLast()) + [2])
    // 0 and its segment 1 are equal; 2 and 3 are nearly equal segments of one document; 4 is near 0 and 1.
    let alone = await find([a, a, b, nearB], documents: [0, 0, 1, 1])
    #expect(alone.groups.isEmpty && alone.pairs.isEmpty)
    let met = await find([a, a, b, nearB, nearA], documents: [0, 0, 1, 1, 2])
    #expect(met.groups == [[0, 1, 4]])
    #expect(met.pairs.map { [$0.a, $0.b] } == [[0, 4], [1, 4]])
  }

  @Test func pairsOfCopiesStandInDifferentDocuments() async {
    let text: [UInt32] = [1, 2, 3, 4, 5, 6]
    let result = await find([text, text, text, text], documents: [0, 0, 1, 1])
    #expect(result.groups == [[0, 1, 2, 3]])
    #expect(result.pairs.map { [$0.a, $0.b] } == [[0, 2], [0, 3], [1, 2]])
    #expect(result.pairs.allSatisfy { $0.kind == .copy && $0.similarity == 1 })
  }

  @Test func emptyAndSingleInputsGiveNoGroups() async {
    for texts in [[], [[]], [[], []], [[1, 2, 3]]] as [[[UInt32]]] {
      let result = await find(texts)
      #expect(result.groups.isEmpty)
    }
  }

  @Test func unrelatedTextsInOneTemplateCostALinearNumberOfComparisons() async {
    var corpus = SyntheticCorpus(seed: 9)
    let template = corpus.text(70)
    var texts: [[UInt32]] = []
    for _ in 0..<5_000 { texts.append(template + corpus.text(30)) }
    let half = await find(Array(texts.prefix(2_500)))
    let full = await find(texts)
    #expect(half.groups.isEmpty && full.groups.isEmpty)
    #expect(full.counts.estimates < 2 * texts.count)
    #expect(full.counts.jaccards < texts.count)
    #expect(full.counts.estimates < 3 * half.counts.estimates)
  }

  @Test func identicalTextsCostNoComparisons() async {
    var corpus = SyntheticCorpus(seed: 10)
    let text = corpus.text(60)
    let result = await find(Array(repeating: text, count: 5_000))
    #expect(result.groups == [Array(0..<5_000)])
    #expect(result.counts == ComparisonCounts())
  }

  @Test func aLargeClusterOfDifferentTextsIsFoundWholeAtALinearCost() async {
    var corpus = SyntheticCorpus(seed: 11)
    let base = corpus.text(120)
    let texts = (0..<1_000).map { _ in corpus.edited(base, rate: 0.006) }
    let result = await find(texts)
    #expect(result.groups == [Array(0..<1_000)])
    #expect(result.counts.estimates < 10 * texts.count)
    #expect(result.counts.jaccards < 3 * texts.count)
  }
}
