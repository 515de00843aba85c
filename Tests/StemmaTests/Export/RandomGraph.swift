import Stemma
import StemmaTestSupport

/// Small analyses with segments, clusters, unseen ancestors, sites, dates, and edges of every kind between any nodes.
struct RandomGraph {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func analysis() -> Analysis {
    let documents = (0..<number(1...9)).map { index in
      Document(
        id: "d\(index)",
        text: String(repeating: "字", count: number(0...12)),
        url: pick([nil, "https://host.example/\(index)"]),
        source: pick([nil, "", "a", "b", "host.example"]),
        date: pick([nil, "2024-01-0\(number(1...9))", "2024-02", "some day"])
      )
    }
    var witnesses = documents.indices.map { Witness(document: $0) }
    for document in documents.indices where number(0...3) == 0 {
      let body = span(documents[document].text.unicodeScalars.count)
      witnesses.append(Witness(document: document, segment: Segment(ordinal: 1, title: nil, body: body)))
    }
    let unseen = number(0...2)
    let members = Dictionary(grouping: witnesses.indices) { _ in number(0...4) }.values.map { $0.sorted() }
    let clusters = members.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.dropFirst(1).map { group in
      Cluster(
        representative: group[0],
        members: group.map { Cluster.Member(witness: $0, similarity: 1, kind: .copy) }
      )
    }
    return Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: witnesses,
      signatures: [],
      clusters: Array(clusters),
      matches: [],
      graph: ProvenanceGraph(
        derivations: (0..<number(0...14)).map { _ in edge(witnesses, unseen: unseen, documents) },
        unseen: unseen
      )
    )
  }

  private mutating func edge(_ witnesses: [Witness], unseen: Int, _ documents: [Document]) -> Derivation {
    let nodes = 0..<witnesses.count + unseen
    let (source, target) = (number(0...nodes.count - 1), number(0...nodes.count - 1))
    var spans: [Derivation.SpanPair] = []
    if max(source, target) < witnesses.count {
      spans = (0..<number(0...3)).map { _ in
        Derivation.SpanPair(
          source: span(documents[witnesses[source].document].text.unicodeScalars.count),
          target: span(documents[witnesses[target].document].text.unicodeScalars.count)
        )
      }
    }
    return Derivation(
      source: source,
      target: target,
      kind: pick([.copy, .revision, .quotation, .member]),
      directed: number(0...2) > 0,
      confidence: pick([0.5, 0.7, 0.9]),
      primary: number(0...1) == 0,
      evidence: [],
      spans: spans
    )
  }

  /// A span whose bytes are those of a text of three bytes a scalar.
  private mutating func span(_ count: Int) -> TextSpan {
    let (a, b) = (number(0...count), number(0...count))
    let chars = min(a, b)..<max(a, b)
    return TextSpan(chars: chars, bytes: 3 * chars.lowerBound..<3 * chars.upperBound)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
}
