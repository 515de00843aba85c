import Stemma
import StemmaTestSupport
import Testing

@Suite struct ShingleChainTests {
  /// The length of the longest increasing chain by O(n²) dynamic programming over all matches.
  private func longestChain(_ shorter: [UInt32], _ longer: [UInt32], length: Int) -> Int {
    func windows(_ text: [UInt32]) -> [[UInt32]] {
      (0..<max(0, text.count - length + 1)).map { Array(text[$0..<($0 + length)]) }
    }
    let (a, b) = (windows(shorter), windows(longer))
    var matches: [(Int, Int)] = []
    for (i, window) in a.enumerated() {
      for (j, other) in b.enumerated() where other == window { matches.append((i, j)) }
    }
    var best: [Int] = []
    for (index, match) in matches.enumerated() {
      let before = (0..<index).filter { matches[$0].0 < match.0 && matches[$0].1 < match.1 }
      best.append(1 + (before.map { best[$0] }.max() ?? 0))
    }
    return best.max() ?? 0
  }

  @Test func isAsLongAsThePlainDynamicProgrammeFinds() {
    var generator = SeededGenerator(seed: 13)
    let hasher = ShingleHasher(length: 2)
    var chain = ShingleChain()
    for round in 0..<120 {
      // Texts repeat shingles, but seldom more often than the chain looks at.
      let longerCount = Int.random(in: 2...(round % 2 == 0 ? 60 : 500), using: &generator)
      let letters: UInt32 = longerCount > 60 ? 20 : 7
      let longer = (0..<longerCount).map { _ in UInt32.random(in: 0..<letters, using: &generator) }
      let shorter = (0..<Int.random(in: 2...min(60, longerCount), using: &generator)).map { index in
        Bool.random(using: &generator) ? longer[index] : UInt32.random(in: 0..<letters, using: &generator)
      }
      var (a, b) = (ShingleList(), ShingleIndex())
      a.assign(shorter[...], hasher: hasher)
      b.assign(longer[...], hasher: hasher)
      chain.assign(shorter: a, longer: b)
      let (left, right) = (chain.shorterPlaces, chain.longerPlaces)
      #expect(left.count == longestChain(shorter, longer, length: 2))
      #expect(zip(left, left.dropFirst()).allSatisfy { $0 < $1 })
      #expect(zip(right, right.dropFirst()).allSatisfy { $0 < $1 })
      #expect(zip(left, right).allSatisfy { shorter[$0..<($0 + 2)] == longer[$1..<($1 + 2)] })
    }
  }

  @Test func aShingleRepeatedWithoutEndInTheLongerTextCostsEightMatches() {
    let hasher = ShingleHasher(length: 2)
    var (a, b) = (ShingleList(), ShingleIndex())
    a.assign([1, 2, 3], hasher: hasher)
    b.assign(Array(repeating: [1, 2], count: 500).flatMap { $0 }[...], hasher: hasher)
    var chain = ShingleChain()
    chain.assign(shorter: a, longer: b)
    #expect(chain.shorterPlaces == [0] && chain.longerPlaces == [0])
  }
}
