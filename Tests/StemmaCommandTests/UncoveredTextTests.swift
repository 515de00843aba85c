import Stemma
import StemmaCommand
import StemmaTestSupport
import Testing

@Suite struct UncoveredTextTests {
  @Test(arguments: [111, 112, 113]) func `what no range covers is counted once, in order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &generator)
      let ranges = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let start = Int.random(in: 0...count, using: &generator)
        return start..<Int.random(in: start...count, using: &generator)
      }
      let document = Document(id: "a", text: String(repeating: "文", count: count))
      var rest = UncoveredText(document, covered: ranges)
      let isCovered = (0..<count).map { place in ranges.contains { $0.contains(place) } }
      var place = 0
      for range in ranges {
        let expected = place < range.lowerBound ? isCovered[place..<range.lowerBound].count { !$0 } : 0
        #expect(rest.take(before: range) == expected)
        place = max(place, range.upperBound)
        #expect(rest.place == place)
      }
      #expect(rest.takeRest() == isCovered[place...].count { !$0 })
    }
  }
}
