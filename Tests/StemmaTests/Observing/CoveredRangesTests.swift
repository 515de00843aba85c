import StemmaTestSupport
import Testing

@testable import Stemma

@Suite("Covered ranges")
struct CoveredRangesTests {
  @Test("What ranges cover is what a set of places holds", arguments: 0..<20)
  func places(seed: UInt64) {
    var generator = SeededGenerator(seed: 900 + seed)
    func range() -> Range<Int> {
      let start = Int.random(in: 0..<60, using: &generator)
      return start..<start + Int.random(in: 0...9, using: &generator)
    }
    let ranges = (0..<Int(seed)).map { _ in range() }
    let places = Set(ranges.flatMap { Array($0) })
    let covered = CoveredRanges(ranges)
    #expect(covered.total == places.count)
    #expect(covered.ranges.flatMap { Array($0) } == places.sorted())
    #expect(zip(covered.ranges, covered.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    for _ in 0..<100 {
      let asked = range()
      #expect(covered.count(in: asked) == asked.count { places.contains($0) })
    }
  }
}
