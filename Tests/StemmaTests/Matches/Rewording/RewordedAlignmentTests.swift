import Stemma
import StemmaTestSupport
import Testing

@Suite("The alignment of reworded text")
struct RewordedAlignmentTests {
  @Test("Blocks are equal tokens in order, in short and in long stretches", arguments: [40, 400, 3_000])
  func blocksAreEqualTokens(length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    let words = (0..<length).map { _ in Token.wordFlag | UInt32.random(in: 1...2_000, using: &generator) }
    let other = words.flatMap { word -> [UInt32] in
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: []
      case 1: [Token.wordFlag | UInt32.random(in: 1...2_000, using: &generator)]
      default: [word]
      }
    }
    let blocks = RewordedAlignment.blocks(words, 0..<words.count, other, 0..<other.count)
    var end = (a: 0, b: 0)
    for block in blocks {
      #expect(block.length > 0 && block.a >= end.a && block.b >= end.b)
      for offset in 0..<block.length { #expect(words[block.a + offset] == other[block.b + offset]) }
      end = (block.endA, block.endB)
    }
    #expect(end.a <= words.count && end.b <= other.count)
    #expect(blocks.reduce(0) { $0 + $1.length } > length / 2)
  }

  @Test("Text without a common token has no blocks")
  func nothingInCommon() {
    #expect(RewordedAlignment.blocks([1, 2], 0..<2, [3, 4], 0..<2).isEmpty)
    let a = [UInt32](repeating: 1, count: 2_000)
    let b = [UInt32](repeating: 2, count: 2_000)
    #expect(RewordedAlignment.blocks(a, 0..<a.count, b, 0..<b.count).isEmpty)
  }
}
