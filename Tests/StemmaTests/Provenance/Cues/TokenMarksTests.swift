import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct TokenMarksTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `counts are those of a search one by one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let places = (0..<Int.random(in: 0...30, using: &generator))
      .map { _ in Int.random(in: 0..<60, using: &generator) }.sorted()
    var marks = TokenMarks()
    for place in places { marks.add(place) }
    var ranges: [Range<Int>] = []
    var end = 0
    while end < 60 {
      let start = end + Int.random(in: 1...8, using: &generator)
      end = start + Int.random(in: 1...12, using: &generator)
      ranges.append(start..<end)
    }
    #expect(
      marks.count(inside: ranges)
        == places.count { place in ranges.contains { place > $0.lowerBound && place < $0.upperBound } }
    )
    #expect(marks.count(outside: ranges) == places.count { place in !ranges.contains { $0.contains(place) } })
    #expect(marks.contains(anyOf: ranges[0]) == places.contains { ranges[0].contains($0) })
  }

  @Test func `more marks than are kept do no harm`() {
    var marks = TokenMarks()
    for place in 0..<100_000 { marks.add(place) }
    #expect(marks.count(inside: [0..<100_000]) > 1000)
    #expect(marks.count(outside: [0..<100_000]) == 0)
  }
}
