import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct CuePairTests {
  private func pair(
    _ spans: [(a: Range<Int>, b: Range<Int>)],
    lengths: (a: Int, b: Int),
    isAcrossSites: Bool = false
  )
    -> CuePair
  {
    let relation = Relation(
      a: 0,
      b: 1,
      spans: spans.map { .init(a: $0.a, b: $0.b, matched: $0.a.count) },
      isCopy: false,
      isNearDuplicate: false
    )
    return CuePair(relation, coverage: relation.coverage(), lengths: lengths, isAcrossSites: isAcrossSites)
  }

  @Test func `the reach of a kind is told by the shared halves`() {
    let reprint = pair([(0..<50, 0..<60)], lengths: (100, 120), isAcrossSites: true)
    #expect(CueReach.allCases.allSatisfy { reprint.isWithin($0) })
    let wholes = pair([(0..<50, 0..<60)], lengths: (100, 120))
    #expect(CueReach.allCases.filter { wholes.isWithin($0) } == [.any, .wholesAndExcerpts, .wholes])
    let excerpt = pair([(0..<50, 0..<50)], lengths: (400, 60))
    #expect(CueReach.allCases.filter { excerpt.isWithin($0) } == [.any, .wholesAndExcerpts])
    let quotation = pair([(0..<50, 0..<50)], lengths: (400, 300))
    #expect(CueReach.allCases.filter { quotation.isWithin($0) } == [.any])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `shared tokens are those of all spans`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let spans = (0..<6).map { _ in
      let start = Int.random(in: 0..<50, using: &generator)
      let range = start..<start + Int.random(in: 0..<20, using: &generator)
      return (a: range, b: range)
    }
    let shared = pair(spans, lengths: (80, 80)).shared
    #expect(Set(shared.a.joined()) == Set(spans.map(\.a).joined()))
    #expect(shared.a == shared.b)
    #expect(zip(shared.a, shared.a.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }
}
