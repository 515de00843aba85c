import Stemma
import StemmaTestSupport
import Testing

@Suite struct ShingleSetTests {
  @Test func jaccardEqualsThatOfPlainSets() {
    var generator = SeededGenerator(seed: 8)
    let hasher = ShingleHasher(length: 3)
    func windows(_ tokens: [UInt32]) -> Set<[UInt32]> {
      Set((0...(tokens.count - 3)).map { Array(tokens[$0..<($0 + 3)]) })
    }
    for _ in 0..<50 {
      let a = (0..<120).map { _ in UInt32.random(in: 0..<4, using: &generator) }
      let b = (0..<90).map { _ in UInt32.random(in: 0..<4, using: &generator) }
      let left = ShingleSet(a[...], hasher: hasher)
      let right = ShingleSet(b[...], hasher: hasher)
      let union = windows(a).union(windows(b)).count
      let common = windows(a).intersection(windows(b)).count
      #expect(left.intersectionCount(right) == common)
      #expect(left.jaccard(right) == Double(common) / Double(union))
    }
  }

  @Test func emptySetsAreNotSimilar() {
    #expect(ShingleSet().jaccard(ShingleSet()) == 0)
  }

  @Test func memoryUsedAgainHoldsOnlyTheNewText() {
    let hasher = ShingleHasher(length: 2)
    var scratch: [UInt64] = []
    var set = ShingleSet(Array(0..<500)[...], hasher: hasher)
    set.assign([1, 2, 1, 2, 1], hasher: hasher, scratch: &scratch)
    #expect(set == ShingleSet([1, 2, 1], hasher: hasher))
    #expect(set.count == 2)
  }
}
