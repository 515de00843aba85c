import StemmaTestSupport
import Testing

@testable import Stemma

@Suite struct PhraseSetTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `phrases of signs are found as by a search one by one`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let signs = ["。", "，", "…", "-", "["]
    func row(_ lengths: ClosedRange<Int>) -> String {
      (0..<Int.random(in: lengths, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let phrases = (0..<5).map { _ in row(1...3) }
    let text = Array(row(0...40).utf8)
    let set = PhraseSet(phrases.joined(separator: "|"))
    for start in text.indices {
      let longest = phrases.filter { text[start...].starts(with: $0.utf8) }.map(\.utf8.count).max()
      #expect(set.match(text, at: start) == longest)
    }
  }

  @Test func `words are found whole and in both cases`() {
    let set = PhraseSet("read|read more|p|来源")
    func match(_ text: String, at start: Int = 0) -> Int? { set.match(Array(text.utf8), at: start) }
    #expect(match("Read More!") == 9)
    #expect(match("READ on") == 4)
    #expect(match("readers") == nil)
    #expect(match("bread", at: 1) == nil)
    #expect(match("p") == 1)
    #expect(match("p>") == 1)
    #expect(match("pp") == nil)
    #expect(match("来源：") == 6)
    #expect(match("来") == nil)
  }
}
