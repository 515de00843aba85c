import Stemma
import StemmaTestSupport
import Testing

@Suite struct OrderedCoverageTests {
  @Test func rangesAreTheTokensOfTheShinglesAndOfSmallGaps() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<100 {
      let places = (0..<400).filter { _ in Int.random(in: 0..<25, using: &generator) == 0 }
      var isCovered = Array(repeating: false, count: 400)
      for (index, place) in places.enumerated() {
        for token in place..<min(400, place + 5) { isCovered[token] = true }
        if index > 0 && place - places[index - 1] <= 30 {
          for token in places[index - 1]..<place { isCovered[token] = true }
        }
      }
      let ranges = OrderedCoverage.ranges(places, shingleLength: 5, tokenCount: 400)
      #expect(ranges.flatMap { Array($0) } == isCovered.indices.filter { isCovered[$0] })
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
