import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct ReplacedWordsTests {
  private func residue(_ a: [UInt32], _ b: [UInt32]) -> (a: Bool, b: Bool) {
    var words = ReplacedWords()
    words.add(a, 0..<a.count, b, 0..<b.count)
    return words.residue(in: a)
  }

  /// A text in which two words stand in `places` places, and the same with `left` of them as they were.
  private func texts(places: Int, left: Int, seed: UInt64) -> (a: [UInt32], b: [UInt32]) {
    var generator = SeededGenerator(seed: seed)
    var (a, b): ([UInt32], [UInt32]) = ([], [])
    let kept = Set((0..<places).shuffled(using: &generator).prefix(left))
    for place in 0..<places {
      let between = (0..<Int.random(in: 5...30, using: &generator)).map { _ in
        UInt32.random(in: 1000..<60_000, using: &generator)
      }
      a += between + [1, 2]
      b += between + (kept.contains(place) ? [1, 2] : [3, 4])
    }
    let end = (0..<5).map { _ in UInt32.random(in: 1000..<60_000, using: &generator) }
    return (a + end, b + end)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `words that were overlooked are residue`(seed: UInt64) {
    let (a, b) = texts(places: 12, left: 2, seed: seed)
    #expect(residue(a, b) == (false, true))
    #expect(residue(b, a) == (true, false))
  }

  @Test(arguments: [(12, 0), (12, 6), (4, 1), (0, 0), (30, 28)])
  func `without residue, with much of it, or in few places nothing is said`(places: Int, left: Int) {
    let (a, b) = texts(places: places, left: left, seed: 3)
    #expect(residue(a, b) == (false, false))
  }

  @Test func `texts with nothing in common end soon`() {
    let a = (0..<50_000).map { UInt32($0 * 2) }
    let b = (0..<50_000).map { UInt32($0 * 2 + 1) }
    #expect(residue(a, b) == (false, false))
    #expect(residue([], []) == (false, false))
    #expect(residue([Token.wildcard], [5]) == (false, false))
  }

  @Test func `a level of government is told with the word before it`() {
    // 区 for 县 after 全, 我 and 各; the first text says 区域, too.
    let level = "全区干部下乡，我区百姓欢喜，各区都来看。区域经济活了，全区上下忙起来。全区人民都说好，全区道路修通，全区学校开学，全区书店开门迎客。"
    let county = level.replacing("全区", with: "全县").replacing("我区", with: "我县")
    let left = county.replacing("全县道路", with: "全区道路")
    let (a, b) = (FoldedText(level).tokens, FoldedText(left).tokens)
    #expect(residue(a, b) == (false, true))
    #expect(residue(a, FoldedText(county).tokens) == (false, false))
  }
}
