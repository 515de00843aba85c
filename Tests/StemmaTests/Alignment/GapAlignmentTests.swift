import Stemma
import StemmaTestSupport
import Testing

@Suite("The alignment of gaps")
struct GapAlignmentTests {
  /// The least cost by the definition, each cell from its three neighbours.
  static func cost(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> Int {
    let a = Array(a)
    let b = Array(b)
    var costs = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        var best = Int.max
        if i > 0, j > 0 {
          let isFree = a[i - 1] == b[j - 1] || a[i - 1] == Token.wildcard || b[j - 1] == Token.wildcard
          best = min(best, costs[i - 1][j - 1] + (isFree ? 0 : 1))
        }
        // A wildcard that stands opposite some tokens takes more of them for nothing.
        if i > 0 { best = min(best, costs[i - 1][j] + (j > 0 && b[j - 1] == Token.wildcard ? 0 : 1)) }
        if j > 0 { best = min(best, costs[i][j - 1] + (i > 0 && a[i - 1] == Token.wildcard ? 0 : 1)) }
        costs[i][j] = best
      }
    }
    return costs[a.count][b.count]
  }

  @Test("Blocks hold equal tokens in order, and no alignment costs less")
  func alignmentIsOptimal() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<1_500 {
      let alphabet = UInt32.random(in: 1...4, using: &generator)
      func text() -> [UInt32] {
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
          Int.random(in: 0..<8, using: &generator) == 0
            ? Token.wildcard : UInt32.random(in: 1...alphabet, using: &generator)
        }
      }
      let a = text()
      let b = text()
      let rangeA = Int.random(in: 0...a.count, using: &generator)..<a.count
      let rangeB = 0..<Int.random(in: 0...b.count, using: &generator)
      let blocks = GapAlignment.blocks(a, rangeA, b, rangeB)
      var endA = rangeA.lowerBound
      var endB = rangeB.lowerBound
      var cost = 0
      for block in blocks {
        #expect(block.length > 0 && block.a >= endA && block.b >= endB)
        #expect(block.a + block.length <= rangeA.upperBound && block.b + block.length <= rangeB.upperBound)
        for offset in 0..<block.length {
          #expect(a[block.a + offset] == b[block.b + offset] && a[block.a + offset] != Token.wildcard)
        }
        cost += Self.cost(a[endA..<block.a], b[endB..<block.b])
        endA = block.a + block.length
        endB = block.b + block.length
      }
      cost += Self.cost(a[endA..<rangeA.upperBound], b[endB..<rangeB.upperBound])
      #expect(cost == Self.cost(a[rangeA], b[rangeB]), "\(a[rangeA]) \(b[rangeB])")
    }
  }

  @Test("Blocks that follow each other on both sides are one")
  func blocksAreMaximal() {
    #expect(GapAlignment.blocks([1, 2, 3], 0..<3, [1, 2, 3], 0..<3) == [Block(a: 0, b: 0, length: 3)])
    #expect(GapAlignment.blocks([1, 2, 9, 3], 0..<4, [1, 2, 3], 0..<3).map(\.length) == [2, 1])
  }
}
