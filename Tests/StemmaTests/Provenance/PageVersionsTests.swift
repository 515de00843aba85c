import Stemma
import StemmaTestSupport
import Testing

@Suite("Provenance of page versions")
struct PageVersionsTests {
  @Test("The version that names the later date is the later one")
  func laterDate() {
    let old = witness(0, text: Self.words + " updated 4 May 2019")
    let new = witness(1, text: Self.words + " updated 9 June 2021")
    for (a, b, source) in [(old, new, 0), (new, old, 1)] {
      let relation = Relation(a: 0, b: 1, spans: [Self.whole], isCopy: false, isNearDuplicate: true)
      let edges = ProvenanceBuilder().graph(of: [a, b], relations: [relation]).derivations
      #expect(edges.map(\.source) == [source])
      #expect(edges.first?.directed == true)
      #expect(edges.first?.evidence == [.textDate])
    }
  }

  @Test("Equal copies without dates are joined, without a direction, at even odds")
  func equalCopies() {
    let witnesses = (0..<3).map { witness($0, text: Self.words) }
    let relations = [(0, 1), (0, 2), (1, 2)].map {
      Relation(a: $0.0, b: $0.1, spans: [Self.whole], isCopy: true, isNearDuplicate: true)
    }
    let edges = ProvenanceBuilder().graph(of: witnesses, relations: relations).derivations
    #expect(edges.count == 2)
    for edge in edges {
      #expect(!edge.directed)
      #expect(edge.confidence == 0.5)
      #expect(edge.evidence == [.equality])
    }
  }

  @Test("Random relations: no cycle, one main parent at most, one edge a relation at most, in order")
  func invariants() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<60 {
      let witnesses = randomWitnesses(using: &generator)
      let relations = randomRelations(of: witnesses, using: &generator)
      let edges = ProvenanceBuilder().graph(of: witnesses, relations: relations).derivations
      #expect(isAcyclic(edges, count: witnesses.count))
      var primaries: [Int: Int] = [:]
      var joined: Set<[Int]> = []
      for edge in edges {
        if edge.primary { primaries[edge.target, default: 0] += 1 }
        #expect(joined.insert([min(edge.source, edge.target), max(edge.source, edge.target)]).inserted)
        #expect((0.5...1).contains(edge.confidence) || !edge.directed)
      }
      #expect(!primaries.values.contains { $0 != 1 })
      let keys = edges.map { [$0.target, $0.primary ? 0 : 1, $0.source] }
      #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  private static let size = 60
  private static let words = (0..<size).map { "w\($0)" }.joined(separator: " ")
  private static let whole = Relation.SpanPair(a: 0..<size, b: 0..<size, matched: size)

  private func witness(_ index: Int, text: String, date: String? = nil) -> WitnessText {
    let folded = FoldedText(text)
    return WitnessText(
      document: Document(id: "\(index)", text: text, date: date),
      witness: Witness(document: index),
      text: folded,
      tokens: 0..<folded.tokens.count
    )
  }

  private func randomWitnesses(using generator: inout SeededGenerator) -> [WitnessText] {
    (0..<Int.random(in: 2...14, using: &generator)).map { index in
      let length = Int.random(in: 50...200, using: &generator)
      let words = (0..<length).map { _ in "w\(Int.random(in: 0..<1000, using: &generator))" }
      let day = "2024-03-\(Int.random(in: 10...28, using: &generator))"
      let isDated = Bool.random(using: &generator)
      let text = words.joined(separator: " ") + (isDated ? "" : " \(day)")
      return witness(index, text: text, date: isDated ? day : nil)
    }
  }

  private func randomRelations(of witnesses: [WitnessText], using generator: inout SeededGenerator)
    -> [Relation]
  {
    var relations: [Relation] = []
    for a in witnesses.indices {
      for b in a + 1..<witnesses.count where Bool.random(using: &generator) {
        let sizes = (witnesses[a].tokens.count, witnesses[b].tokens.count)
        let length = Int.random(in: 20...min(sizes.0, sizes.1), using: &generator)
        let startA = Int.random(in: 0...sizes.0 - length, using: &generator)
        let startB = Int.random(in: 0...sizes.1 - length, using: &generator)
        let span = Relation.SpanPair(
          a: startA..<startA + length,
          b: startB..<startB + length,
          matched: length - 3
        )
        relations.append(Relation(a: a, b: b, spans: [span], isCopy: false, isNearDuplicate: false))
      }
    }
    return relations
  }

  /// Takes away nodes that no directed edge enters until none is left.
  private func isAcyclic(_ edges: [Derivation], count: Int) -> Bool {
    var entering = [Int](repeating: 0, count: count)
    var leaving = [[Int]](repeating: [], count: count)
    for edge in edges where edge.directed {
      entering[edge.target] += 1
      leaving[edge.source].append(edge.target)
    }
    var free = entering.indices.filter { entering[$0] == 0 }
    var taken = 0
    while let node = free.popLast() {
      taken += 1
      for target in leaving[node] {
        entering[target] -= 1
        if entering[target] == 0 { free.append(target) }
      }
    }
    return taken == count
  }
}
