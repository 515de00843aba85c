import Stemma
import StemmaTestSupport
import Testing

@Suite struct NodeTests {
  /// The id that the n-th unseen ancestor has beside documents with some ids, by trying one asterisk more at a time.
  private func expected(_ number: Int, beside ids: [String]) -> String {
    var mark = "*"
    while ids.contains(where: { Array($0.utf8).starts(with: Array(mark.utf8)) }) { mark += "*" }
    return "\(mark)\(number)"
  }

  private func analysis(_ ids: [String], unseen: Int) -> Analysis {
    let ids = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Analysis(
      options: AnalysisOptions(),
      documents: ids.map { Document(id: $0, text: "") },
      witnesses: ids.indices.map { Witness(document: $0) },
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(derivations: [], unseen: unseen)
    )
  }

  @Test func `Unseen ancestors are named by no id that a document could be taken for`() {
    var generator = SeededGenerator(seed: 81)
    let pieces = ["*", "**", "***", "*\u{301}", "a", ")", "+", "1", ""]
    for _ in 0..<400 {
      let ids = Set(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          (0..<3).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      )
      let analysis = analysis(Array(ids), unseen: 2)
      for number in [1, 2] {
        #expect(analysis.id(of: ids.count + number - 1) == expected(number, beside: Array(ids)), "\(ids)")
      }
    }
  }

  @Test func `Nodes are the witnesses, then the unseen ancestors`() {
    let sample = SampleAnalysis.unseen
    #expect(sample.nodes.map { sample.id(of: $0) } == ["*a", "b", "c", "**1", "**2"])
    #expect(sample.nodes.map { sample.document(of: $0) } == [0, 1, 2, nil, nil])
  }

  @Test func `A text whose source is unseen is its own`() {
    for document in SampleAnalysis.unseen.documents.indices {
      let entries = Trace(of: document, in: SampleAnalysis.unseen).entries
      #expect(entries.map(\.origin) == [document])
      #expect(entries.allSatisfy { $0.kind == nil })
    }
  }
}
