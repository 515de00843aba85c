import Stemma
import StemmaTestSupport
import Testing

/// What holds for every graph, whatever the relations are.
@Suite struct ProvenanceBuilderTests {
  /// Witnesses of random texts and dates, every fifth a segment, and random relations, true or not.
  private struct RandomCorpus {
    var witnesses: [WitnessText] = []
    var relations: [Relation] = []

    init(seed: UInt64) {
      var simulator = CopyingSimulator(seed: seed)
      var generator = SeededGenerator(seed: seed)
      let documentCount = Int.random(in: 1...12, using: &generator)
      for index in 0..<documentCount {
        let text = String(simulator.text(Int.random(in: 20...400, using: &generator)))
        let month = Int.random(in: 1...15, using: &generator)
        // Months above 12 are no dates.
        let document = Document(id: String(100 + index), text: "𠀀a\u{301}" + text, date: "2024-\(month)-01")
        let folded = FoldedText(document.text)
        witnesses.append(
          WitnessText(
            document: document,
            witness: Witness(document: index),
            text: folded,
            tokens: 0..<folded.tokens.count
          )
        )
      }
      for index in stride(from: 0, to: documentCount, by: 5) {
        let page = witnesses[index]
        let tokens = 5..<page.tokens.count
        guard let text = page.original?.folded, let body = text.span(of: tokens) else { continue }
        let witness = Witness(document: index, segment: Segment(ordinal: 1, title: nil, body: body))
        witnesses.append(
          WitnessText(document: page.document, witness: witness, text: text, tokens: tokens)
        )
      }
      for b in witnesses.indices {
        for a in 0..<b where witnesses[a].witness.document != witnesses[b].witness.document {
          guard Int.random(in: 0..<3, using: &generator) > 0 else { continue }
          let spans = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Relation.SpanPair(
              a: Self.range(in: witnesses[a].tokens, using: &generator),
              b: Self.range(in: witnesses[b].tokens, using: &generator),
              matched: Int.random(in: 1...200, using: &generator)
            )
          }
          relations.append(
            Relation(
              a: a,
              b: b,
              spans: spans.sorted { $0.a.lowerBound < $1.a.lowerBound },
              isCopy: Int.random(in: 0..<8, using: &generator) == 0,
              isNearDuplicate: false
            )
          )
        }
      }
      relations.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    }

    private static func range(in tokens: Range<Int>, using generator: inout SeededGenerator) -> Range<Int> {
      let start = Int.random(in: tokens, using: &generator)
      // Mostly nearly the whole text, so that families form.
      let end = Int.random(in: start..<tokens.upperBound, using: &generator) + 1
      return Bool.random(using: &generator) ? tokens : start..<end
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func `random relations give a sound graph`(seed: UInt64) {
    let corpus = RandomCorpus(seed: seed)
    let witnesses = corpus.witnesses
    let edges = ProvenanceBuilder().graph(of: witnesses, relations: corpus.relations).derivations
    let keys = edges.map { [$0.target, $0.primary ? 0 : 1, $0.source] }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for (target, edges) in Dictionary(grouping: edges, by: \.target) {
      #expect(edges.count { $0.primary } <= 1, "\(target)")
    }
    expectAcyclic(edges.filter(\.directed))
    for edge in edges where edge.kind != .member {
      // A direction of .5 or more, in a place of the tree that is .78 sure or more.
      #expect((0.5 * 0.78...1).contains(edge.confidence))
      #expect(!edge.directed || (edge.confidence >= 0.8 * 0.78 - 1e-9 && !edge.evidence.isEmpty))
      let pair = [min(edge.source, edge.target), max(edge.source, edge.target)]
      let relation = corpus.relations.first { [$0.a, $0.b] == pair }
      #expect(relation != nil)
      #expect((edge.kind == .copy) == relation?.isCopy)
      #expect(edge.spans.count == relation?.spans.count)
      let starts = edge.spans.map(\.target.chars.lowerBound)
      #expect(starts == starts.sorted())
      for span in edge.spans {
        expectScalarBoundaries(span.source, in: witnesses[edge.source].document.text)
        expectScalarBoundaries(span.target, in: witnesses[edge.target].document.text)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func `segments are members of their documents`(seed: UInt64)
  {
    let corpus = RandomCorpus(seed: seed)
    let edges = ProvenanceBuilder().graph(of: corpus.witnesses, relations: corpus.relations).derivations
    let members = edges.filter { $0.kind == .member }
    #expect(
      members.map(\.target) == corpus.witnesses.indices.filter { corpus.witnesses[$0].witness.segment != nil }
    )
    for edge in members {
      #expect(edge.source == corpus.witnesses[edge.target].witness.document)
      #expect(edge.directed && !edge.primary && edge.confidence == 1 && edge.evidence == [.membership])
      #expect(edge.spans.map(\.source) == edge.spans.map(\.target))
      #expect(edge.spans.map(\.source) == [corpus.witnesses[edge.target].witness.segment?.body])
    }
  }

  private func expectAcyclic(_ edges: [Derivation]) {
    let kept = AcyclicOrder.isKept(
      nodeCount: (edges.map { max($0.source, $0.target) }.max() ?? 0) + 1,
      edges: edges.map { .init(source: $0.source, target: $0.target, strength: 1) }
    )
    #expect(!kept.contains(false))
  }

  private func expectScalarBoundaries(_ span: TextSpan, in text: String) {
    let scalars = Array(text.unicodeScalars)
    #expect(!span.chars.isEmpty && span.chars.upperBound <= scalars.count)
    func bytes(_ count: Int) -> Int {
      scalars.prefix(count).reduce(0) { $0 + UTF8.width($1) }
    }
    #expect(bytes(span.chars.lowerBound) == span.bytes.lowerBound)
    #expect(bytes(span.chars.upperBound) == span.bytes.upperBound)
  }

  @Test func `no witnesses, no relations`() {
    #expect(ProvenanceBuilder().graph(of: [], relations: []).derivations == [])
    let corpus = RandomCorpus(seed: 1)
    let edges = ProvenanceBuilder().graph(of: corpus.witnesses, relations: []).derivations
    #expect(edges.allSatisfy { $0.kind == .member })
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `documents in any order and any number of threads give one graph`(seed: UInt64) async {
    var simulator = CopyingSimulator(seed: seed)
    let documents =
      simulator.family(of: 8, dates: .partlyWrong).documents
      + simulator.family(of: 6, dates: .none).documents
      .map { Document(id: "other" + $0.id, text: $0.text) }
    var generator = SeededGenerator(seed: seed)
    let once = await Analyzer(threads: 1).analyze(documents)
    let again = await Analyzer(threads: 2).analyze(documents.shuffled(using: &generator))
    #expect(once.graph == again.graph)
    #expect(!once.graph.derivations.isEmpty)
    #expect(once == again)
  }
}
