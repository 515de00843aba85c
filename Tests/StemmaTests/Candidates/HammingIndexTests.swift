import Stemma
import StemmaTestSupport
import Testing

@Suite struct HammingIndexTests {
  private struct Outcome {
    var candidates: [HammingCandidate] = []
    var comparisons = 0
  }

  private func search(_ hashes: [UInt64], _ plan: HammingPlan) -> Outcome {
    var index = HammingIndex(hashes, plan: plan)
    var outcome = Outcome()
    while index.loadNextBlock() {
      var search = HammingSearch(index)
      for section in 0..<index.sectionCount {
        outcome.candidates += search.candidates(inSection: section)
      }
      outcome.comparisons += search.comparisons
    }
    return outcome
  }

  /// Random hashes, and around some of them others that differ in up to `spread` bits.
  private func families(
    _ count: Int,
    members: Int,
    spread: Int,
    _ generator: inout SeededGenerator
  ) -> [UInt64] {
    var hashes: [UInt64] = []
    while hashes.count < count {
      let base = generator.next()
      for _ in 0..<Int.random(in: 1...members, using: &generator) {
        hashes.append(changed(base, Int.random(in: 0...spread, using: &generator), &generator))
      }
    }
    return hashes.shuffled(using: &generator)
  }

  private func changed(_ hash: UInt64, _ bits: Int, _ generator: inout SeededGenerator) -> UInt64 {
    (0..<bits).reduce(hash) { hash, _ in hash ^ 1 << UInt64.random(in: 0..<64, using: &generator) }
  }

  @Test(arguments: [0.7, 0.8, 0.9, 0.97], [5, 300, 1_500])
  func allPairsWithinTheRadiusAreFoundOnce(threshold: Double, count: Int) {
    var generator = SeededGenerator(seed: 41)
    let hashes = Array(Set(families(count, members: 4, spread: 9, &generator))).sorted {
      mix64($0) < mix64($1)
    }
    let plan = HammingPlan(threshold: threshold, count: hashes.count)
    var expected: [HammingCandidate] = []
    for b in hashes.indices {
      for a in 0..<b {
        let distance = (hashes[a] ^ hashes[b]).nonzeroBitCount
        if distance <= plan.radius { expected.append(HammingCandidate(a, b, distance: distance)) }
      }
    }
    #expect(search(hashes, plan).candidates.sorted() == expected.sorted())
  }

  @Test func equalHashesAreBucketsAndSendTheirFirstTexts() {
    var generator = SeededGenerator(seed: 42)
    let a = generator.next()
    let b = changed(a, 1, &generator)
    let hashes = [a, b, a, generator.next(), a, b, a, a, a]
    let index = HammingIndex(hashes, plan: HammingPlan(threshold: 0.9, count: hashes.count))
    let buckets = index.equalBuckets.map { index.equalTexts[$0].map { Int($0.index) } }
    #expect(Set(buckets) == [[0, 2, 4, 6, 7, 8], [1, 5]])
    let pairs = search(hashes, index.plan).candidates.map { [$0.a, $0.b] }
    #expect(pairs == [[0, 1], [0, 5], [1, 2], [1, 4], [1, 6], [2, 5], [4, 5], [5, 6]])
  }

  @Test func aMillionEqualHashesAreNotCompared() {
    let hashes = Array(repeating: UInt64(0x0123_4567_89AB_CDEF), count: 1_000_000)
    let plan = HammingPlan(threshold: 0.7, count: hashes.count)
    let outcome = search(hashes, plan)
    #expect(outcome.candidates.isEmpty && outcome.comparisons == 0)
    #expect(HammingIndex(hashes, plan: plan).equalBuckets == [0..<1_000_000])
  }

  @Test(arguments: [3, 8]) func crowdsCostABoundedNumberOfComparisons(spread: Int) {
    var generator = SeededGenerator(seed: 43)
    let base = generator.next()
    let hashes = (0..<8_000).map { _ in changed(base, spread, &generator) }
    let plan = HammingPlan(threshold: 0.8, count: hashes.count)
    let outcome = search(hashes, plan)
    #expect(outcome.comparisons <= 6_000 * hashes.count)
    let perPartner = HammingIndex.representatives * HammingIndex.representatives
    let limit = plan.blocks.count * HammingSearch.partnerLimit * perPartner * hashes.count
    #expect(outcome.candidates.count <= limit)
  }

  @Test func aTextWithManyPartnersKeepsItsShareOfThem() {
    var generator = SeededGenerator(seed: 44)
    let base = generator.next()
    let hashes = Array(Set((0..<400).map { _ in changed(base, 6, &generator) }))
    let plan = HammingPlan(threshold: 0.7, count: hashes.count)
    let candidates = search(hashes, plan).candidates
    #expect(Set(candidates).count == candidates.count)
    #expect(Set(candidates.flatMap { [$0.a, $0.b] }).count == hashes.count)
  }
}
