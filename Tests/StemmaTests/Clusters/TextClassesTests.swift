import Stemma
import StemmaTestSupport
import Testing

@Suite struct TextClassesTests {
  private func classes(
    of texts: [[UInt32]],
    threads: Int = 1,
    document: (Int) -> Int = { $0 }
  ) async -> TextClasses {
    let hasher = ShingleHasher(length: 5)
    let sketches = await TextSketcher.sketches(
      count: texts.count,
      in: SketchTable([], plan: BandingPlan(threshold: 0.7)),
      hasher: hasher,
      threads: threads,
      tokens: { texts[$0][...] }
    )
    return await TextClasses(
      hashes: sketches.textHashes,
      threads: threads,
      tokens: { texts[$0][...] },
      document: document
    )
  }

  @Test func differentTextsOfOneHashAreToldApart() async {
    let texts: [[UInt32]] = [[1], [2], [1], [3], [2], [1]]
    let classes = await TextClasses(
      hashes: [7, 7, 7, 9, 7, 0],
      threads: 1,
      tokens: { texts[$0][...] },
      document: { $0 }
    )
    #expect(Set((0..<classes.count).map { Array(classes.members($0)) }) == [[0, 2], [1, 4], [3]])
  }

  @Test func classesAreTheEqualTexts() async {
    var generator = SeededGenerator(seed: 12)
    let texts = (0..<400).map { _ in
      (0..<Int.random(in: 0..<4, using: &generator)).map { _ in UInt32.random(in: 0..<3, using: &generator) }
    }
    let classes = await classes(of: texts, threads: 2)
    let found = Set((0..<classes.count).map { Array(classes.members($0)) })
    let groups = Dictionary(grouping: texts.indices.filter { !texts[$0].isEmpty }) { texts[$0] }
    #expect(found == Set(groups.values))
  }

  @Test func textsOfWildcardsAreInNoClass() async {
    let texts: [[UInt32]] = [
      [Token.wildcard], [Token.wildcard], [], [1, Token.wildcard], [1, Token.wildcard],
    ]
    let classes = await classes(of: texts)
    #expect(classes.count == 1 && Array(classes.members(0)) == [3, 4])
  }

  @Test func aClassKnowsWhetherItsMembersStandInOneDocument() async {
    let texts: [[UInt32]] = [[1], [1], [2], [2], [3]]
    let documents = [0, 0, 0, 1, 0]
    let classes = await classes(of: texts) { documents[$0] }
    let byText = Dictionary(uniqueKeysWithValues: (0..<3).map { (texts[classes.representative($0)][0], $0) })
    guard let ones = byText[1], let twos = byText[2], let threes = byText[3] else {
      Issue.record("a text is in no class")
      return
    }
    #expect(classes.documents[ones] == 0 && classes.documents[twos] == Int32(TextClasses.mixed))
    #expect(classes.alternate(twos) == 3)
    #expect(!classes.areComparable(ones, threes))
    #expect(classes.areComparable(ones, twos) && classes.areComparable(twos, threes))
  }
}
