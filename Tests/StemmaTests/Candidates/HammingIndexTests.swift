import Stemma
import StemmaTestSupport
import Testing

@Suite struct HammingIndexTests {
  private struct Outcome: Equatable {
    var candidates: [[HammingCandidate]] = []
    var comparisons = 0
    var all: [HammingCandidate] { candidates.flatMap { $0 } }
  }

  private func search(_ hashes: [UInt64], _ plan: HammingPlan, threads: Int = 1) async -> Outcome {
    var index = HammingIndex(hashes, plan: plan)
    var outcome = Outcome()
    while let candidates = await index.nextCandidates(threads: threads) {
      outcome.candidates.append(candidates)
    }
    outcome.comparisons = index.comparisons
    return outcome
  }

  private func changed(_ hash: UInt64, _ bits: Int, _ generator: inout SeededGenerator) -> UInt64 {
    (0..<bits).reduce(hash) { hash, _ in hash ^ 1 << UInt64.random(in: 0..<64, using: &generator) }
  }

  /// Different random hashes, and around some of them others that differ in up to `spread` bits.
  private func families(_ count: Int, spread: Int, _ generator: inout SeededGenerator) -> [UInt64] {
    var hashes: Set<UInt64> = []
    while hashes.count < count {
      let base = generator.next()
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        hashes.insert(changed(base, Int.random(in: 0...spread, using: &generator), &generator))
      }
    }
    return hashes.sorted { mix64($0) < mix64($1) }
  }

  /// All pairs within the radius, by comparing all.
  private func pairs(
    _ hashes: [UInt64],
    radius: Int,
    where isWanted: (UInt64) -> Bool
  ) -> [HammingCandidate] {
    hashes.indices.flatMap { b in
      (0..<b).compactMap { a in
        let difference = hashes[a] ^ hashes[b]
        guard difference.nonzeroBitCount <= radius && isWanted(difference) else { return nil }
        return HammingCandidate(UInt32(a), UInt32(b), distance: difference.nonzeroBitCount)
      }
    }
  }

  @Test(arguments: [0.7, 0.8, 0.9, 0.97], [1, 2, 40, 1_500])
  func allPairsThatMeetInASampleAreFoundOnce(threshold: Double, count: Int) async {
    var generator = SeededGenerator(seed: 41)
    let hashes = families(count, spread: 9, &generator)
    let plan = HammingPlan(threshold: threshold, count: hashes.count)
    let expected = pairs(hashes, radius: plan.radius) { difference in
      plan.masks.contains { $0 & difference == 0 }
    }
    let found = await search(hashes, plan).all
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: [0.7, 0.8, 0.9]) func pairsAtTheThresholdAreFoundAsExpected(threshold: Double) async {
    var generator = SeededGenerator(seed: 42)
    let difference = HammingPlan.bitDifference(jaccard: threshold)
    var hashes: [UInt64] = []
    for _ in 0..<3_000 {
      let hash = generator.next()
      let flips = (0..<UInt64(64)).filter { _ in Double.random(in: 0..<1, using: &generator) < difference }
      hashes += [hash, flips.reduce(hash) { $0 ^ 1 << $1 }]
    }
    // The recall that a larger corpus leaves.
    let plan = HammingPlan(threshold: threshold, count: 500_000)
    let found = await search(hashes, plan).all.count { $0.a % 2 == 0 && $0.b == $0.a + 1 }
    let recall = Double(found) / 3_000
    let deviation = (plan.expectedRecall * (1 - plan.expectedRecall) / 3_000).squareRoot()
    #expect(abs(recall - plan.expectedRecall) < 4 * deviation)
  }

  @Test func pairsThatDifferInFewerBitsThanABatchHasSamplesMeetInTheFirst() async {
    var generator = SeededGenerator(seed: 43)
    let hashes = families(1_000, spread: 3, &generator)
    let plan = HammingPlan(threshold: 0.9, count: hashes.count)
    let first = await search(hashes, plan).candidates.prefix(plan.batchSize).flatMap { $0 }
    let near = pairs(hashes, radius: plan.batchSize - 1) { _ in true }
    #expect(near.count > 500 && Set(first).isSuperset(of: near))
  }

  @Test func equalHashesAreBucketsAndSendTheirFirstTexts() async {
    var generator = SeededGenerator(seed: 44)
    let a = generator.next()
    let b = changed(a, 1, &generator)
    let hashes = [a, b, a, generator.next(), a, b, a, a, a]
    let index = HammingIndex(hashes, plan: HammingPlan(threshold: 0.9, count: hashes.count))
    let buckets = index.equalBuckets.map { index.equalTexts[$0].map { Int($0.index) } }
    #expect(Set(buckets) == [[0, 2, 4, 6, 7, 8], [1, 5]])
    let pairs = await search(hashes, index.plan).all.map { [$0.a, $0.b] }
    #expect(pairs == [[0, 1], [0, 5], [1, 2], [1, 4], [1, 6], [2, 5], [4, 5], [5, 6]])
  }

  @Test func aMillionEqualHashesAreNotCompared() async {
    let hashes = Array(repeating: UInt64(0x0123_4567_89AB_CDEF), count: 1_000_000)
    // So high a threshold has few samples; those of a low one are as empty.
    let plan = HammingPlan(threshold: 0.99, count: hashes.count)
    let outcome = await search(hashes, plan)
    #expect(outcome.all.isEmpty && outcome.comparisons == 0)
    #expect(HammingIndex(hashes, plan: plan).equalBuckets == [0..<1_000_000])
  }

  @Test(arguments: [3, 8]) func crowdsCostABoundedNumberOfComparisons(spread: Int) async {
    var generator = SeededGenerator(seed: 45)
    let base = generator.next()
    let hashes = Array(Set((0..<8_000).map { _ in changed(base, spread, &generator) })).sorted()
    let plan = HammingPlan(threshold: 0.8, count: hashes.count)
    let outcome = await search(hashes, plan)
    let mean = hashes.count >> (plan.masks.first?.nonzeroBitCount ?? 0)
    #expect(outcome.comparisons <= plan.masks.count * max(32, 4 * mean) * hashes.count)
    #expect(outcome.all.count <= 3 * HammingIndex.candidateLimit * hashes.count)
    #expect(Set(outcome.all.flatMap { [$0.a, $0.b] }).count == hashes.count)
  }

  /// A crowd that shares the first sample, and else nothing, hides no pair in the others.
  @Test func aCrowdInOneSampleLeavesItsPairsToTheOthers() async {
    var generator = SeededGenerator(seed: 46)
    let plan = HammingPlan(threshold: 0.9, count: 3_000)
    let shared = plan.masks[0]
    var hashes: [UInt64] = []
    for _ in 0..<1_500 {
      let hash = generator.next() & ~shared
      hashes += [hash, changed(hash, 6, &generator) & ~shared]
    }
    let expected = (0..<UInt32(1_500)).filter { text in
      let difference = hashes[2 * Int(text)] ^ hashes[2 * Int(text) + 1]
      if difference == 0 { return false }
      // Samples that have more bits of the first have larger groups.
      return plan.masks.contains { $0 & difference == 0 && ($0 & shared).nonzeroBitCount < 2 }
    }
    let found = Set(await search(hashes, plan).all.map { [$0.a, $0.b] })
    #expect(expected.count > 1_000)
    #expect(expected.allSatisfy { found.contains([2 * $0, 2 * $0 + 1]) })
  }

  @Test func theThreadsChangeNothing() async {
    var generator = SeededGenerator(seed: 47)
    let hashes = families(6_000, spread: 12, &generator) + families(500, spread: 0, &generator)
    let plan = HammingPlan(threshold: 0.9, count: hashes.count)
    #expect(await search(hashes, plan, threads: 1) == search(hashes, plan, threads: 3))
  }
}
