import Stemma
import StemmaTestSupport
import Testing

@Suite("Runs of seeds")
struct RunCollectorTests {
  static func surprisals(_ count: Int, using generator: inout SeededGenerator) -> Surprisals {
    Surprisals(values: (0..<count).map { _ in UInt8.random(in: 0...64, using: &generator) })
  }

  @Test(
    "Runs are the longest rows of places that anchors cover on a diagonal; they score what both texts tell"
  )
  func runsAreMaximal() {
    var generator = SeededGenerator(seed: 54)
    for _ in 0..<500 {
      let a = Self.surprisals(70, using: &generator)
      let b = Self.surprisals(70, using: &generator)
      var places: Set<[Int]> = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let b = Int.random(in: 0..<54, using: &generator)
        places.insert([max(0, b + Int.random(in: -3...3, using: &generator)), b])
      }
      let anchors = places.map {
        Block(a: $0[0], b: $0[1], length: Int.random(in: 3...5, using: &generator))
      }
      var covered: Set<[Int]> = []
      for anchor in anchors {
        for offset in 0..<anchor.length { covered.insert([anchor.a + offset, anchor.b + offset]) }
      }
      var expected: [Run] = []
      for start in covered where !covered.contains([start[0] - 1, start[1] - 1]) {
        var length = 0
        var score = 0.0
        while covered.contains([start[0] + length, start[1] + length]) {
          score += Double(min(a.values[start[0] + length], b.values[start[1] + length])) / 16
          length += 1
        }
        expected.append(Run(a: start[0], b: start[1], length: length, score: score))
      }
      expected.sort { ($0.b, $0.a) < ($1.b, $1.a) }
      let texts = [a, b].map { WeighedText(tokens: [], surprisals: $0) }
      #expect(RunCollector.runs(of: anchors.shuffled(using: &generator), texts[0], texts[1]) == expected)
    }
  }
}
