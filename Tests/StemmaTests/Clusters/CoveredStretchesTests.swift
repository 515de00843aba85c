import Testing

@testable import Stemma

@Suite struct CoveredStretchesTests {
  private let hasher = ShingleHasher(length: 5)

  private func tokens(_ text: String) -> ArraySlice<UInt32> { FoldedText(text).tokens[...] }

  @Test func `An edit between longer stretches is covered with them`() {
    let blocks = [
      Block(a: 0, b: 10, length: 6), Block(a: 8, b: 19, length: 7), Block(a: 40, b: 26, length: 5),
    ]
    let stretches = CoveredStretches(blocks).stretches
    #expect(stretches.map(\.a) == [0..<15, 40..<45])
    #expect(stretches.map(\.b) == [10..<26, 26..<31])
  }

  @Test func `Whichever text is longer, each has its own stretches`() {
    let short = tokens("one two three four five six seven")
    let long = tokens("zero zero one two three four five six seven and a good deal more")
    let stretches = CoveredStretches(short, long, hasher: hasher).stretches
    #expect(stretches.map(\.a) == [0..<7])
    #expect(stretches.map(\.b) == [2..<9])
    let turned = CoveredStretches(long, short, hasher: hasher).stretches
    #expect(turned.map(\.a) == [2..<9])
    #expect(turned.map(\.b) == [0..<7])
  }

  @Test func `Texts that share nothing have none`() {
    #expect(CoveredStretches(tokens("山间明月"), tokens("江上清风"), hasher: hasher).stretches.isEmpty)
    #expect(CoveredStretches([], [], hasher: hasher).stretches.isEmpty)
  }
}
