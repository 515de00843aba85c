import Stemma
import Testing

@Suite struct AgreementOutcomesTests {
  private func outcomes(_ counts: [(agreement: Int, failures: Int, successes: Int)]) -> AgreementOutcomes {
    var outcomes = AgreementOutcomes()
    for (agreement, failures, successes) in counts {
      for _ in 0..<failures { outcomes.count(agreement: agreement, isSimilar: false) }
      for _ in 0..<successes { outcomes.count(agreement: agreement, isSimilar: true) }
    }
    return outcomes
  }

  @Test func fewFailuresGiveUpNothing() {
    let few = outcomes([(80, AgreementOutcomes.leastFailures, 0)])
    #expect(few.floor(from: 76, texts: 10) == 76)
    let many = outcomes([(80, AgreementOutcomes.leastFailures + 1, 0)])
    #expect(many.floor(from: 76, texts: 10) == 81)
    #expect(many.floor(from: 76, texts: 1_000_000) == 76)
  }

  @Test func agreementsAtWhichComparisonsSucceedAreKept() {
    let mixed = outcomes([(78, 3_000, 0), (85, 3_000, 0), (95, 500, 40), (110, 2, 900)])
    #expect(mixed.floor(from: 76, texts: 1_000) == 86)
    let good = outcomes([(80, 5_000, 13), (90, 10, 500)])
    #expect(good.floor(from: 76, texts: 1_000) == 76)
  }

  @Test func whatWasHardlyTriedIsNotGivenUp() {
    let template = outcomes([(80, 9_000, 0), (100, AgreementOutcomes.leastTrials - 1, 0), (101, 1, 0)])
    #expect(template.floor(from: 76, texts: 1_000) == 81)
  }

  @Test func sumsCountBoth() {
    var sum = outcomes([(80, 3_000, 1)])
    sum += outcomes([(80, 3_000, 2), (100, 1, 1)])
    #expect(sum == outcomes([(80, 6_000, 3), (100, 1, 1)]))
  }
}
