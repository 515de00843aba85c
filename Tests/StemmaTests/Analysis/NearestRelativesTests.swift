import Stemma
import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct NearestRelativesTests {
  /// Texts that were copied from each other with a few edits, and which from which.
  private func copies(_ count: Int, seed: UInt64) -> (texts: [[UInt32]], parents: [Int]) {
    var generator = SeededGenerator(seed: seed)
    func token() -> UInt32 { UInt32.random(in: 1000...9000, using: &generator) }
    var texts = [(0..<400).map { _ in token() }]
    var parents = [0]
    while texts.count < count {
      let parent = Int.random(in: 0..<texts.count, using: &generator)
      var text = texts[parent]
      for _ in 0..<3 { text[Int.random(in: 0..<400, using: &generator)] = token() }
      texts.append(text)
      parents.append(parent)
    }
    return (texts, parents)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `the text that was copied is among the nearest`(
    seed: UInt64
  ) {
    let (texts, parents) = copies(120, seed: seed)
    let found = NearestRelatives(members: Array(texts.indices)) { texts[$0][...] }.relatives()
    #expect(found.map(\.text) == Array(texts.indices))
    let isNear = (1..<120).map {
      found[$0].nearest.contains(parents[$0]) || found[parents[$0]].nearest.contains($0)
    }
    #expect(isNear.count { $0 } >= 117)
    #expect(
      found.allSatisfy { $0.nearest.count <= NearestRelatives.count + 1 && !$0.nearest.contains($0.text) }
    )
  }

  @Test func `equal texts have the same central text`() {
    let text: [UInt32] = Array(1...200)
    let found = NearestRelatives(members: [4, 7, 9]) { _ in text[...] }.relatives()
    #expect(found.map(\.nearest) == [[], [4], [4]])
  }

  @Test func `the texts with the most of their own are found`() {
    let (texts, _) = copies(20, seed: 9)
    var changed = texts
    changed[7] += (20_000..<20_100).map { UInt32($0) }
    changed[3] += (30_000..<30_050).map { UInt32($0) }
    let all = changed
    #expect(PrivateText(of: Array(all.indices)) { all[$0][...] }.richest(5) == [7, 3])
    #expect(PrivateText(of: Array(all.indices)) { all[$0][...] }.richest(1) == [7])
  }
}
