import Stemma
import Testing

@Suite struct BandingPlanTests {
  @Test func theDefaultThresholdTakes32BandsOfFourRows() {
    let plan = BandingPlan(threshold: 0.7)
    #expect(plan.bands == 32 && plan.rows == 4)
    #expect((75...77).contains(plan.agreementFloor))
  }

  @Test func everyPlanFitsTheSlotsAndReachesItsRecall() {
    for percent in 7...100 {
      let threshold = Double(percent) / 100
      let plan = BandingPlan(threshold: threshold)
      #expect(plan.bands * plan.rows <= Signature.slotCount)
      #expect(BandingPlan.recall(at: threshold, bands: plan.bands, rows: plan.rows) >= 0.999)
    }
  }

  @Test(arguments: [-1, 0, 0.01, 0.05]) func tinyThresholdsTakeEverySlotAsABand(threshold: Double) {
    let plan = BandingPlan(threshold: threshold)
    #expect(plan.rows == 1 && plan.bands == Signature.slotCount)
    #expect(plan.agreementFloor <= 6)
  }

  /// The binomial tail by Pascal's rule, one slot after the other.
  @Test(arguments: [0.1, 0.5, 0.7, 0.9, 0.99]) func theFloorIsTheBinomialQuantile(threshold: Double) {
    var probabilities = [1.0] + Array(repeating: 0, count: 128)
    for _ in 0..<128 {
      for count in (0...128).reversed() {
        let less = count > 0 ? probabilities[count - 1] : 0
        probabilities[count] = probabilities[count] * (1 - threshold) + less * threshold
      }
    }
    let floor = BandingPlan.agreementFloor(probability: threshold, loss: 0.001)
    #expect(probabilities[..<floor].reduce(0, +) <= 0.001)
    #expect(probabilities[...floor].reduce(0, +) > 0.001)
  }

  @Test func equalityLeavesNoRoom() {
    let plan = BandingPlan(threshold: 1)
    #expect(plan == BandingPlan(threshold: 1.5))
    #expect(plan.bands == 1 && plan.rows == 128 && plan.agreementFloor == 128)
  }
}
