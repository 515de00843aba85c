import Stemma
import StemmaTestSupport
import Testing

@Suite("The alignment of whole texts")
struct TextAlignmentTests {
  /// The length of the longest common subsequence, by the definition.
  private func commonLength(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for token in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = token == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  private func blocks(_ shorter: [UInt32], _ longer: [UInt32]) -> [Block] {
    var alignment = TextAlignment(hasher: ShingleHasher(length: 5))
    alignment.setLonger(longer[...])
    alignment.findAnchors(in: shorter[...])
    alignment.align()
    return alignment.blocks
  }

  @Test("Blocks are equal tokens in order, nearly as many as the longest common subsequence has")
  func blocksAreNearlyOptimal() {
    var corpus = SyntheticCorpus(seed: 61)
    for length in [8, 12, 40, 200, 700] {
      for rate in [0.02, 0.08, 0.15] {
        let text = corpus.text(length)
        let copy = corpus.edited(text, rate: rate)
        let (shorter, longer) = text.count <= copy.count ? (text, copy) : (copy, text)
        let blocks = blocks(shorter, longer)
        var end = (a: 0, b: 0)
        for block in blocks {
          #expect(block.length > 0 && block.a >= end.a && block.b >= end.b)
          #expect(shorter[block.a..<block.endA] == longer[block.b..<block.endB])
          end = (block.endA, block.endB)
        }
        let common = commonLength(shorter, longer)
        #expect(Double(blocks.reduce(0) { $0 + $1.length }) >= 0.97 * Double(common), "\(length) \(rate)")
      }
    }
  }

  @Test("A text that stands twice in both records is aligned from end to end")
  func doubledTextsAreAligned() {
    var corpus = SyntheticCorpus(seed: 62)
    let text = corpus.text(150)
    let version = corpus.edited(text, rate: 0.05)
    let doubled = (text + text, version + version)
    let (shorter, longer) =
      doubled.0.count <= doubled.1.count ? (doubled.0, doubled.1) : (doubled.1, doubled.0)
    #expect(OrderedCoverage(blocks(shorter, longer), counts: (shorter.count, longer.count)).shorter > 0.97)
    let word = Array(repeating: UInt32(7), count: 10)
    #expect(blocks(word, word + word).reduce(0) { $0 + $1.length } == 10)
  }

  @Test("Unrelated short texts have hardly a token in common")
  func unrelatedTextsShareNothing() {
    var corpus = SyntheticCorpus(seed: 63)
    corpus.vocabulary = 300
    for _ in 0..<200 {
      let (a, b) = (corpus.text(12), corpus.text(14))
      #expect(OrderedCoverage(blocks(a, b), counts: (a.count, b.count)).shorter < 0.5)
    }
  }

  @Test("Wildcards are equal to nothing")
  func wildcardsAreNoBlocks() {
    let masked: [UInt32] = [1, 2, 3, Token.wildcard, 4, 5, 6]
    #expect(blocks(masked, masked).reduce(0) { $0 + $1.length } == 6)
  }
}
