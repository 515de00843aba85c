import Stemma
import StemmaTestSupport

/// Random values of every field that a store keeps, with indices and spans that lead somewhere.
struct RandomAnalysis {
  private var generator: SeededGenerator
  private static let pieces = [
    "", "a", "\0", "汉字", "漢", "🀄️", "e\u{301}", "é", "\n", "\u{FEFF}", "#1", "../", "x y z", "🇨🇳",
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Documents with different ids, some of which are canonically equivalent.
  mutating func documents(_ count: Int, prefix: String = "") -> [Document] {
    var ids: Set<[UInt8]> = []
    return (0..<count).map { index in
      var id = prefix + string(3)
      if !ids.insert(Array(id.utf8)).inserted { id += "-\(index)" }
      ids.insert(Array(id.utf8))
      return Document(
        id: id,
        text: string(40),
        url: optional(),
        source: optional(),
        title: optional(),
        date: optional(),
        fetched: optional()
      )
    }
  }

  /// An analysis of documents in any order.
  mutating func analysis(of documents: [Document]) -> Analysis {
    let documents = documents.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let witnesses = documents.indices.map { Witness(document: $0) } + segments(of: documents)
    let hasSignatures = chance(4)
    let unseen = witnesses.isEmpty ? 0 : rows(2).count
    var derivations = witnesses.isEmpty ? [] : rows(6).map { _ in derivation(witnesses, documents) }
    for ancestor in witnesses.count..<witnesses.count + unseen {
      derivations.append(derivation(from: ancestor, of: witnesses.count + unseen))
    }
    return Analysis(
      options: options(),
      documents: documents,
      witnesses: witnesses,
      signatures: hasSignatures ? witnesses.map { _ in signature() } : [],
      clusters: witnesses.isEmpty ? [] : rows(4).map { _ in cluster(witnesses.count) },
      forms: witnesses.isEmpty ? [] : rows(3).map { _ in form(witnesses, documents) },
      matches: documents.isEmpty ? [] : rows(6).map { _ in match(documents) },
      graph: ProvenanceGraph(derivations: derivations, unseen: unseen)
    )
  }

  private mutating func options() -> AnalysisOptions {
    AnalysisOptions(
      folding: pick(Folding.allCases),
      shingleLength: Int.random(in: 1...100, using: &generator),
      measure: pick(AnalysisOptions.Measure.allCases),
      threshold: double(),
      stockPhrases: rows(3).map { _ in string(3) }
    )
  }

  private mutating func segments(of documents: [Document]) -> [Witness] {
    documents.isEmpty
      ? []
      : rows(4).map { _ in
        let document = Int.random(in: documents.indices, using: &generator)
        let title = chance(2) ? span(documents[document]) : nil
        let segment = Segment(
          ordinal: Int.random(in: -3...300, using: &generator),
          title: title,
          body: span(documents[document])
        )
        return Witness(document: document, segment: segment)
      }
  }

  private mutating func signature() -> Signature {
    let slots = pick([0, Signature.slotCount])
    return Signature(
      slots: (0..<slots).map { _ in UInt32.random(in: .min ... .max, using: &generator) },
      simHash: generator.next()
    )
  }

  private mutating func cluster(_ witnesses: Int) -> Cluster {
    let members = rows(4).map { _ in Int.random(in: 0..<witnesses, using: &generator) }
    return Cluster(
      representative: Int.random(in: 0..<witnesses, using: &generator),
      members: members.map {
        Cluster.Member(
          witness: $0,
          similarity: double(),
          kind: pick([.copy, .nearDuplicate, .contained]),
          nearest: chance(3) ? Cluster.Neighbor(witness: pick(members), similarity: double()) : nil
        )
      }
    )
  }

  private mutating func form(_ witnesses: [Witness], _ documents: [Document]) -> Stemma.Form {
    let first = Int.random(in: witnesses.indices, using: &generator)
    let second = Int.random(in: witnesses.indices, using: &generator)
    return Stemma.Form(
      instances: rows(4).map { _ in Int.random(in: witnesses.indices, using: &generator) },
      first: first,
      second: second,
      slots: rows(3).map { _ in
        Stemma.Form.Slot(
          first: span(documents[witnesses[first].document]),
          second: span(documents[witnesses[second].document])
        )
      }
    )
  }

  private mutating func match(_ documents: [Document]) -> Match {
    let source = Int.random(in: documents.indices, using: &generator)
    let target = Int.random(in: documents.indices, using: &generator)
    return Match(
      source: source,
      target: target,
      sourceSpan: span(documents[source]),
      targetSpan: span(documents[target]),
      identity: double(),
      score: double(),
      class: pick([.passage, .formula]),
      directed: chance(2),
      matched: Int.random(in: 0...1_000_000, using: &generator)
    )
  }

  private mutating func derivation(_ witnesses: [Witness], _ documents: [Document]) -> Derivation {
    let source = Int.random(in: witnesses.indices, using: &generator)
    let target = Int.random(in: witnesses.indices, using: &generator)
    return Derivation(
      source: source,
      target: target,
      kind: pick([.copy, .revision, .quotation, .member]),
      directed: chance(2),
      confidence: double(),
      primary: chance(2),
      evidence: rows(4).map { _ in pick(Evidence.allCases) },
      spans: rows(3).map { _ in
        Derivation.SpanPair(
          source: span(documents[witnesses[source].document]),
          target: span(documents[witnesses[target].document])
        )
      }
    )
  }

  /// An edge from an unseen ancestor to any node.
  private mutating func derivation(from ancestor: Int, of nodes: Int) -> Derivation {
    Derivation(
      source: ancestor,
      target: Int.random(in: 0..<nodes, using: &generator),
      kind: .revision,
      directed: chance(2),
      confidence: double(),
      primary: chance(2),
      evidence: [.sharedError],
      spans: []
    )
  }

  private mutating func span(_ document: Document) -> TextSpan {
    TextSpan(
      chars: range(document.text.unicodeScalars.count),
      bytes: range(document.text.utf8.count)
    )
  }

  private mutating func range(_ count: Int) -> Range<Int> {
    let a = Int.random(in: 0...count, using: &generator)
    let b = Int.random(in: 0...count, using: &generator)
    return min(a, b)..<max(a, b)
  }

  private mutating func double() -> Double {
    pick([0, -0.0, 1, 0.1, .infinity, .leastNonzeroMagnitude, Double.random(in: -9...9, using: &generator)])
  }

  private mutating func optional() -> String? { chance(2) ? string(3) : nil }

  private mutating func string(_ most: Int) -> String {
    rows(most).map { _ in pick(Self.pieces) }.joined()
  }

  private mutating func rows(_ most: Int) -> Range<Int> { 0..<Int.random(in: 0...most, using: &generator) }
  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }
  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }
}
