import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct SeedSamplingTests {
  /// The least seed of each window, also of those that reach beyond an end of the text; the first of equal ones.
  private func minimizers(_ tokens: [UInt32], window: Int) -> [Int] {
    var seeds: [(start: Int, hash: UInt64)] = []
    Seed.forEach(in: tokens) { start, _, hash in seeds.append((start, hash)) }
    var starts: Set<Int> = []
    for first in (1 - window)..<seeds.count {
      let range = max(0, first)..<min(seeds.count, first + window)
      if let least = seeds[range].min(by: { ($0.hash, $0.start) < ($1.hash, $1.start) }) {
        starts.insert(least.start)
      }
    }
    return starts.sorted()
  }

  @Test(arguments: [1, 2, 3, 7, 20])
  func `Minimizers are the least seeds of all windows`(window: Int) {
    var random = SeededGenerator(seed: UInt64(window))
    for length in [0, 1, 4, 5, 6, 8, 19, 24, 60, 400] {
      // Few different tokens, so that equal seeds stand in one window; some that no seed may hold.
      let tokens = (0..<length).map { _ in
        Int.random(in: 0..<40, using: &random) == 0
          ? Token.wildcard : UInt32.random(in: 0x4E00..<0x4E03, using: &random)
      }
      var starts: [Int] = []
      SeedSampling(window: window).forEach(in: tokens) { start, _ in starts.append(start) }
      #expect(starts == minimizers(tokens, window: window))
    }
  }
}
