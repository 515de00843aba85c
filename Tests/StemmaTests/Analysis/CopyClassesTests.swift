import Stemma
import StemmaTestSupport
import Testing

@Suite("Classes of copies")
struct CopyClassesTests {
  @Test("Classes are the equal texts, led by the one that precedes; empty texts stand alone")
  func classesEqualComparison() async {
    var generator = SeededGenerator(seed: 91)
    for _ in 0..<200 {
      let texts = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        String(repeating: "山", count: Int.random(in: 0...2, using: &generator))
          + String(repeating: "水", count: Int.random(in: 0...2, using: &generator))
      }
      let ranks = texts.indices.shuffled(using: &generator)
      let folded = texts.map { FoldedText($0) }
      let classes = await CopyClasses(
        count: texts.count,
        threads: 2,
        precedes: { ranks[$0] < ranks[$1] },
        tokens: { folded[$0].tokens[...] }
      )
      for (index, text) in texts.enumerated() {
        let equal = text.isEmpty ? [index] : texts.indices.filter { texts[$0] == text }
        let leader = equal.min { ranks[$0] < ranks[$1] } ?? index
        #expect(classes.leaders[index] == leader)
        #expect(classes.members(of: leader) == equal)
      }
    }
  }
}
