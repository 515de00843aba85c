import Stemma
import StemmaTestSupport
import Testing

@Suite struct MinHashSketcherTests {
  /// Two sets of `size` shingles of which `common` are in both.
  private func estimate(size: Int, common: Int, generator: inout SeededGenerator) -> Double {
    let shared = (0..<common).map { _ in generator.next() }
    func slots() -> [UInt32] {
      var slots: [UInt32] = []
      MinHashSketcher.append(shared + (common..<size).map { _ in generator.next() }, to: &slots)
      return slots
    }
    return Signature(slots: slots(), simHash: 0).estimatedJaccard(Signature(slots: slots(), simHash: 0))
  }

  @Test(arguments: [50, 200, 800], [0.3, 0.7, 0.9])
  func theEstimateIsUnbiasedAndNoWorseThanIndependentSlots(size: Int, target: Double) {
    var generator = SeededGenerator(seed: UInt64(size))
    let common = Int((2 * target / (1 + target) * Double(size)).rounded())
    let jaccard = Double(common) / Double(2 * size - common)
    let trials = 250
    let errors = (0..<trials).map { _ in
      estimate(size: size, common: common, generator: &generator) - jaccard
    }
    let theory = (jaccard * (1 - jaccard) / 128).squareRoot()
    let rmse = (errors.reduce(0) { $0 + $1 * $1 } / Double(trials)).squareRoot()
    let bias = errors.reduce(0, +) / Double(trials)
    #expect(rmse < 1.12 * theory)
    #expect(abs(bias) < 3.5 * theory / Double(trials).squareRoot())
  }

  @Test(arguments: [1, 3, 40, 300]) func repetitionsAndOrderDoNotMatter(size: Int) {
    var generator = SeededGenerator(seed: 21)
    let hashes = (0..<size).map { _ in generator.next() }
    var once: [UInt32] = []
    var twice: [UInt32] = []
    MinHashSketcher.append(hashes, to: &once)
    MinHashSketcher.append((hashes + hashes).shuffled(using: &generator), to: &twice)
    #expect(once.count == Signature.slotCount)
    #expect(once == twice)
  }
}
