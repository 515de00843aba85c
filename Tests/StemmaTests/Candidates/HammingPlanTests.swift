import Glibc
import Stemma
import Testing

@Suite struct HammingPlanTests {
  @Test func aBitDiffersWithTheAngleOverPi() {
    for percent in 0...100 {
      let jaccard = Double(percent) / 100
      let expected = acos(2 * jaccard / (1 + jaccard)) / Double.pi
      #expect(abs(HammingPlan.bitDifference(jaccard: jaccard) - expected) < 1e-9)
    }
    #expect(HammingPlan.bitDifference(jaccard: 2) == 0)
    #expect(HammingPlan.bitDifference(jaccard: -1) == HammingPlan.bitDifference(jaccard: 0))
  }

  /// The binomial distribution by Pascal's rule, one bit after the other.
  @Test(arguments: [0, 0.01, 0.1, 0.1918, 0.5]) func theShareIsBinomial(difference: Double) {
    var probabilities = [1.0] + Array(repeating: 0, count: 64)
    for _ in 0..<64 {
      for distance in (0...64).reversed() {
        let less = distance > 0 ? probabilities[distance - 1] : 0
        probabilities[distance] = probabilities[distance] * (1 - difference) + less * difference
      }
    }
    for distance in 0...64 {
      let expected = probabilities[...distance].reduce(0, +)
      let share = HammingPlan.share(within: distance, bitDifference: difference)
      #expect(abs(share - expected) < 1e-12)
    }
  }

  /// One sampled bit after the other misses those that differ.
  @Test func aSampleAgreesWithTheHypergeometricProbability() {
    for distance in 0...64 {
      var expected = 1.0
      for width in 0...22 {
        #expect(abs(HammingPlan.agreement(distance: distance, width: width) - expected) < 1e-12)
        let left = Double(64 - width)
        expected *= max(0, left - Double(distance)) / left
      }
    }
  }

  @Test func theWantedRadiusFollowsFromTheThreshold() {
    let radii = [0.7, 0.8, 0.9, 0.95, 1].map { HammingPlan(threshold: $0, count: 100).wantedRadius }
    #expect(radii == [23, 19, 15, 12, 0])
  }

  @Test func unrelatedTextsBoundTheRadius() {
    let plans = [100, 1_000, 50_000, 500_000, 2_000_000].map { HammingPlan(threshold: 0.7, count: $0) }
    #expect(plans.map(\.radius) == [23, 20, 16, 14, 13])
    for plan in plans { #expect(plan.expectedChance <= HammingPlan.chanceLimit) }
    #expect(plans[0].expectedRecall >= 0.99)
    #expect((0.89...0.90).contains(plans[2].expectedRecall))
    #expect((0.65...0.66).contains(plans[4].expectedRecall))
  }

  @Test func theSamplesReachTheirRecall() {
    for count in [0, 1, 2, 100, 3_000, 70_000, 1_000_000, 4_000_000_000] {
      for threshold in [-1, 0, 0.3, 0.7, 0.8, 0.9, 0.99, 1] {
        let plan = HammingPlan(threshold: threshold, count: count)
        let difference = HammingPlan.bitDifference(jaccard: threshold)
        let within = HammingPlan.share(within: plan.radius, bitDifference: difference)
        #expect(plan.expectedRecall <= within + 1e-12)
        #expect(plan.expectedRecall >= HammingPlan.completeness * within - 1e-12)
        #expect(plan.masks.isEmpty == (plan.radius == 0))
        #expect(plan.masks.count <= 512)
      }
    }
  }

  @Test func theSamplesOfABatchHaveNoBitInCommon() {
    for count in [10, 5_000, 1_000_000] {
      let plan = HammingPlan(threshold: 0.8, count: count)
      let width = plan.masks.first?.nonzeroBitCount ?? 0
      #expect(plan.masks.allSatisfy { $0.nonzeroBitCount == width } && 1 << width <= count)
      for first in stride(from: 0, to: plan.masks.count, by: plan.batchSize) {
        let batch = plan.masks[first..<min(first + plan.batchSize, plan.masks.count)]
        #expect(batch.reduce(0, |).nonzeroBitCount == batch.count * width)
      }
    }
  }
}
