import Stemma
import StemmaTestSupport
import Testing

/// Three copies of a text, some by way of one that is lost.
@Suite struct UnseenAncestorsTests {
  private struct Copier {
    mutating func copy(_ text: [Character], edits: ClosedRange<Int>) -> [Character] {
      var text = text
      // Far from each other, so that each edit changes shingles of its own.
      for place in edits { text[place * 12] = Character(UnicodeScalar(UInt16(0x5000 + place)) ?? "字") }
      return text
    }
  }

  private func graph(_ texts: [[Character]]) async -> ProvenanceGraph {
    let documents = texts.enumerated().map { index, text in
      Document(
        id: "page\(index)",
        text: String(text),
        source: "site\(index)",
        date: "2024-05-\(10 + index)"
      )
    }
    return await Analyzer(threads: 2).analyze(documents).graph
  }

  private var original: [Character] {
    var simulator = CopyingSimulator(seed: 11)
    return Array(simulator.text(700).prefix(700))
  }

  @Test func `two copies of a lost copy share its edits and have some of their own`() async {
    var copier = Copier()
    let lost = copier.copy(original, edits: 1...10)
    let graph = await graph([
      original, copier.copy(lost, edits: 20...25), copier.copy(lost, edits: 30...35),
    ])
    #expect(graph.unseen == 1)
    let unseen = graph.derivations.filter { $0.evidence == [.sharedError] }
    #expect(
      unseen.map { [$0.source, $0.target] }.sorted { $0.lexicographicallyPrecedes($1) } == [
        [0, 3], [3, 1], [3, 2],
      ]
    )
    #expect(unseen.allSatisfy { $0.spans.isEmpty && $0.kind == .revision })
    // The main parents are texts that can be read.
    let primary = graph.derivations.filter { $0.primary && $0.target < 3 }
    #expect(primary.map { [$0.source, $0.target] } == [[0, 1], [0, 2]])
  }

  @Test func `nothing is unseen between a text, its copy and the copy's copy`() async {
    var copier = Copier()
    let copy = copier.copy(original, edits: 1...10)
    let graph = await graph([original, copy, copier.copy(copy, edits: 20...25)])
    #expect(graph.unseen == 0)
    #expect(graph.derivations.map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
  }

  @Test func `nothing is unseen between a text and two copies of it`() async {
    var copier = Copier()
    let graph = await graph([
      original, copier.copy(original, edits: 20...25), copier.copy(original, edits: 30...35),
    ])
    #expect(graph.unseen == 0)
  }
}
