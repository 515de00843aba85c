import Stemma
import StemmaTestSupport
import Testing

@Suite struct GraphPartTests {
  /// The nodes within a number of edges of some, by trying every edge again and again.
  private func near(
    _ starts: [Int],
    _ depth: Int,
    _ edges: [Derivation],
    where isOpen: (Int) -> Bool
  ) -> Set<Int> {
    var found = Set(starts)
    for _ in 0..<depth {
      let before = found
      for edge in edges {
        if before.contains(edge.source), isOpen(edge.target) { found.insert(edge.target) }
        if before.contains(edge.target), isOpen(edge.source) { found.insert(edge.source) }
      }
    }
    return found
  }

  @Test func `A part holds what the slow way finds`() {
    var random = RandomGraph(seed: 5)
    for _ in 0..<500 {
      let analysis = random.analysis()
      var choice = GraphChoice()
      choice.minimumConfidence = random.pick([0, 0.6, 0.9])
      choice.depth = random.number(0...3)
      if random.number(0...1) == 0 {
        choice.centers = (0..<random.number(1...2)).map { _ in random.number(0...analysis.nodes.count - 1) }
      }
      if !analysis.clusters.isEmpty, random.number(0...1) == 0 {
        choice.clusters = (0..<random.number(1...2)).map { _ in random.number(0...analysis.clusters.count - 1)
        }
      }
      let sure = analysis.graph.derivations.filter { $0.confidence >= choice.minimumConfidence }
      var nodes = Set(analysis.nodes)
      if !choice.centers.isEmpty {
        nodes.formIntersection(near(choice.centers, choice.depth, sure) { _ in true })
      }
      if !choice.clusters.isEmpty {
        let members = choice.clusters.flatMap { analysis.clusters[$0].members.map(\.witness) }
        nodes.formIntersection(near(members, 20, sure) { $0 >= analysis.witnesses.count })
      }
      let edges = analysis.graph.derivations.indices.filter {
        let edge = analysis.graph.derivations[$0]
        return edge.confidence >= choice.minimumConfidence && nodes.contains(edge.source)
          && nodes.contains(edge.target)
      }
      let part = GraphPart(of: analysis, choice)
      #expect(Set(part.nodes.indices.filter { part.nodes[$0] }) == nodes)
      #expect(part.edges == edges)
    }
  }

  @Test func `Every format shows the nodes and edges of the part and no others`() {
    var random = RandomGraph(seed: 6)
    for _ in 0..<200 {
      let analysis = random.analysis()
      var choice = GraphChoice()
      choice.centers = [random.number(0...analysis.nodes.count - 1)]
      choice.depth = 1
      let part = GraphPart(of: analysis, choice)
      let count = part.nodes.count { $0 }
      func lines(_ format: ExportFormat) -> [Substring] {
        var text = ""
        analysis.export(part, as: format) { text += $0 }
        return text.split(separator: "\n")
      }
      let dot = lines(.dot).map { $0.drop { $0 == " " } }
      #expect(dot.count { $0.hasPrefix("n") && $0.contains(" [label=") && !$0.contains(" -> ") } == count)
      #expect(dot.count { $0.hasPrefix("n") && $0.contains(" -> ") } == part.edges.count)
      #expect(part.drawnCount == count)
      let graph = lines(.graphML)
      #expect(graph.count { $0.hasPrefix("    <node ") } == count)
      #expect(graph.count { $0.hasPrefix("    <edge ") } == part.edges.count)
      let prov = lines(.provJSON)[0]
      #expect(prov.split(separator: #":{"prov:label":"#).count - 1 == count)
      #expect(prov.split(separator: #""_:e"#).count - 1 == part.edges.count)
      #expect(lines(.jsonLines).count == part.edges.count)
    }
  }

  @Test func `A cluster brings the unseen ancestors of its members, and no other texts`() {
    var analysis = SampleAnalysis.unseen
    let members = [0, 1].map { Cluster.Member(witness: $0, similarity: 1, kind: .nearDuplicate) }
    analysis.clusters = [Cluster(representative: 0, members: members)]
    var choice = GraphChoice()
    choice.clusters = [0]
    let part = GraphPart(of: analysis, choice)
    #expect(part.nodes == [true, true, false, true, true])
    #expect(part.edges == [0, 1, 3])
  }
}
