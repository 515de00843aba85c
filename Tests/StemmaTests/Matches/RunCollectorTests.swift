import Stemma
import StemmaTestSupport
import Testing

@Suite("Runs of seeds")
struct RunCollectorTests {
  @Test("Runs are the longest rows of places that anchors cover on a diagonal")
  func runsAreMaximal() {
    var generator = SeededGenerator(seed: 54)
    for _ in 0..<500 {
      let tokens = (0..<60).map { _ in
        UInt32.random(in: 1...5, using: &generator) | (Bool.random(using: &generator) ? Token.wordFlag : 0)
      }
      var places: Set<[Int]> = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        let b = Int.random(in: 0..<54, using: &generator)
        places.insert([max(0, b + Int.random(in: -3...3, using: &generator)), b])
      }
      let rarity = Double.random(in: 0...1, using: &generator)
      let anchors = places.map {
        RunCollector.Anchor(
          a: $0[0],
          b: $0[1],
          length: Int.random(in: 3...5, using: &generator),
          rarity: rarity
        )
      }
      var covered: Set<[Int]> = []
      for anchor in anchors {
        for offset in 0..<anchor.length { covered.insert([anchor.a + offset, anchor.b + offset]) }
      }
      var expected: [Run] = []
      for start in covered where !covered.contains([start[0] - 1, start[1] - 1]) {
        var length = 1
        while covered.contains([start[0] + length, start[1] + length]) { length += 1 }
        let weight = tokens[start[1]..<start[1] + length].reduce(0) { $0 + (Token.isWord($1) ? 2 : 1) }
        expected.append(Run(a: start[0], b: start[1], length: length, score: Double(weight) * rarity))
      }
      expected.sort { ($0.b, $0.a) < ($1.b, $1.a) }
      let runs = RunCollector.runs(of: anchors.shuffled(using: &generator), b: tokens)
      #expect(runs.map { [$0.a, $0.b, $0.length] } == expected.map { [$0.a, $0.b, $0.length] })
      #expect(zip(runs, expected).allSatisfy { abs($0.score - $1.score) < 1e-9 })
    }
  }

  @Test("Each token of a run counts by the rarity of the first seed over it")
  func raritiesAdd() {
    let tokens = Array(UInt32(1)...20)
    let anchors = [
      RunCollector.Anchor(a: 2, b: 3, length: 5, rarity: 1),
      RunCollector.Anchor(a: 4, b: 5, length: 5, rarity: 0.5),
      RunCollector.Anchor(a: 9, b: 10, length: 5, rarity: 0),
    ]
    #expect(RunCollector.runs(of: anchors, b: tokens) == [Run(a: 2, b: 3, length: 12, score: 6)])
  }
}
