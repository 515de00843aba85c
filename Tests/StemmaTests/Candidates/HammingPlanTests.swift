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

  @Test func theWantedRadiusFollowsFromTheThreshold() {
    let radii = [0.7, 0.8, 0.9, 0.95, 1].map { HammingPlan(threshold: $0, count: 100).wantedRadius }
    #expect(radii == [23, 19, 15, 12, 0])
  }

  @Test func unrelatedTextsBoundTheRadius() {
    let plans = [100, 1_000, 50_000, 500_000, 2_000_000].map { HammingPlan(threshold: 0.7, count: $0) }
    #expect(plans.map(\.radius) == plans.map(\.radius).sorted(by: >))
    #expect(plans[0].expectedRecall >= 0.999)
    for plan in plans {
      #expect(plan.expectedChance <= HammingPlan.chanceLimit)
      #expect(plan.expectedCost <= HammingPlan.costLimit)
      #expect(plan.expectedRecall < 1 && plan.radius <= plan.wantedRadius)
    }
    #expect((0.90...0.91).contains(plans[2].expectedRecall))
  }

  @Test func theBlocksLeaveNoPairOut() {
    for count in [1, 2, 100, 3_000, 70_000, 1_000_000, 30_000_000] {
      for threshold in [0, 0.3, 0.7, 0.8, 0.9, 0.99] {
        let plan = HammingPlan(threshold: threshold, count: count)
        #expect(plan.radius > 0 || plan.blocks.isEmpty)
        if plan.blocks.isEmpty || plan.blocks[0].width == 0 { continue }
        #expect(plan.blocks.reduce(0) { $0 + $1.radius + 1 } == plan.radius + 1)
        var bits: UInt64 = 0
        for block in plan.blocks {
          #expect(block.width <= 22 && 1 << block.width <= count)
          let mask = ((UInt64(1) << UInt64(block.width)) - 1) << UInt64(block.lowBit)
          #expect(bits & mask == 0)
          bits |= mask
        }
      }
    }
  }

  @Test func theDifferencesOfABlockAreAllSmallSets() {
    for (width, radius) in [(0, 0), (5, 0), (6, 2), (9, 3), (4, 4)] {
      let block = HammingBlock(lowBit: 3, width: width, radius: radius)
      let expected = (0..<UInt32(1 << width)).filter { $0.nonzeroBitCount <= radius }
        .sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
      #expect(block.differences == expected)
    }
  }
}
