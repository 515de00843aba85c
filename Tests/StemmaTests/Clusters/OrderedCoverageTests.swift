import Stemma
import StemmaTestSupport
import Testing

@Suite struct OrderedCoverageTests {
  /// What blocks cover by the definition, a token at a time.
  private func coverage(_ blocks: [Block], count: Int, side: (Block) -> Range<Int>) -> Int {
    var isCovered = Array(repeating: false, count: count)
    for (index, block) in blocks.enumerated() {
      for token in side(block) { isCovered[token] = true }
      guard index > 0 else { continue }
      let last = blocks[index - 1]
      let gap = max(block.a - last.endA, block.b - last.endB)
      guard gap <= 30, gap <= last.length, gap <= block.length else { continue }
      for token in side(last).upperBound..<side(block).lowerBound { isCovered[token] = true }
    }
    return isCovered.count { $0 }
  }

  @Test func anEditIsCoveredIfItIsNoLongerThanWhatItStandsBetween() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<200 {
      var blocks: [Block] = []
      var end = (a: 0, b: 0)
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let a = end.a + Int.random(in: 0...40, using: &generator)
        let b = end.b + Int.random(in: 0...40, using: &generator)
        blocks.append(Block(a: a, b: b, length: Int.random(in: 1...50, using: &generator)))
        end = (blocks[blocks.count - 1].endA, blocks[blocks.count - 1].endB)
      }
      let counts = (shorter: end.a + 7, longer: end.b + 3)
      let found = OrderedCoverage(blocks, counts: counts)
      let shorter = coverage(blocks, count: counts.shorter) { $0.a..<$0.endA }
      let longer = coverage(blocks, count: counts.longer) { $0.b..<$0.endB }
      #expect(found.shorter == Double(shorter) / Double(counts.shorter))
      #expect(found.longer == Double(longer) / Double(counts.longer))
      #expect(found.equal == Double(blocks.reduce(0) { $0 + $1.length }) / Double(counts.shorter))
    }
  }

  @Test func equalTextsCoverEachOther() {
    var corpus = SyntheticCorpus(seed: 15)
    let comparison = TextComparison(shingleLength: 5)
    for length in [1, 4, 5, 200] {
      let text = corpus.text(length)
      let coverage = comparison.coverage(text[...], text[...])
      #expect(coverage.shorter == 1 && coverage.longer == 1 && coverage.span == 0..<length)
    }
    #expect(comparison.coverage([], []).shorter == 0)
    #expect(comparison.coverage([], [1, 2, 3]).shorter == 0)
  }

  @Test func anExcerptIsCoveredAndItsWholeIsNot() {
    var corpus = SyntheticCorpus(seed: 16)
    let whole = corpus.text(1_000)
    let coverage = TextComparison(shingleLength: 5).coverage(whole[300..<500], whole[...])
    #expect(coverage.shorter == 1 && coverage.longer == 0.2 && coverage.span == 300..<500)
  }

  @Test func movedPartsAreNotCovered() {
    var corpus = SyntheticCorpus(seed: 17)
    let (a, b) = (corpus.text(100), corpus.text(100))
    let coverage = TextComparison(shingleLength: 5).coverage((a + b)[...], (b + a)[...])
    #expect(coverage.shorter == 0.5 && coverage.longer == 0.5)
  }
}
