import Stemma

/// An analysis of a few texts that is built edge by edge, and its traces in short.
struct TracedCorpus {
  private(set) var analysis: Analysis

  init(_ texts: [String: String]) {
    let documents = texts.sorted { $0.key < $1.key }.map { Document(id: $0.key, text: $0.value) }
    analysis = Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: documents.indices.map { Witness(document: $0) },
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(derivations: [])
    )
  }

  mutating func addSegment(of id: String, _ chars: Range<Int>) {
    let document = witness(id)
    let ordinal = analysis.witnesses.count { $0.document == document }
    let segment = Segment(ordinal: ordinal, title: nil, body: span(chars, in: document))
    analysis.witnesses.append(Witness(document: document, segment: segment))
  }

  func hasSegment(_ id: String) -> Bool {
    analysis.witnesses.contains { $0.document == witness(id) && $0.segment != nil }
  }

  /// Adds an edge; each pair of spans is the source's and the target's.
  mutating func derive(
    _ target: String,
    from source: String,
    _ kind: Derivation.Kind,
    _ confidence: Double,
    _ pairs: [(Range<Int>, Range<Int>)],
    directed: Bool = true,
    primary: Bool = true
  ) {
    let (source, target) = (witness(source), witness(target))
    let spans = pairs.map {
      Derivation.SpanPair(
        source: span($0.0, in: analysis.witnesses[source].document),
        target: span($0.1, in: analysis.witnesses[target].document)
      )
    }
    analysis.graph.derivations.append(
      Derivation(
        source: source,
        target: target,
        kind: kind,
        directed: directed,
        confidence: confidence,
        primary: primary,
        evidence: [],
        spans: spans
      )
    )
  }

  func trace(_ id: String) -> Trace { Trace(of: witness(id), in: analysis) }

  /// The entries of a trace, each as its scalars, kind, origin, and for what is not own the place there and confidence.
  func lines(_ id: String) -> [String] {
    trace(id).entries.map { entry in
      let place = "\(entry.span.chars.lowerBound)-\(entry.span.chars.upperBound)"
      let origin = analysis.id(of: entry.origin)
      guard let kind = entry.kind, let chars = entry.originSpan?.chars else {
        return "\(place) own \(origin)"
      }
      return "\(place) \(kind) \(origin) \(chars.lowerBound)-\(chars.upperBound) \(entry.confidence)"
    }
  }

  /// A span, with bytes counted one scalar at a time.
  func span(_ chars: Range<Int>, in document: Int) -> TextSpan {
    func bytes(_ end: Int) -> Int {
      analysis.documents[document].text.unicodeScalars.prefix(max(0, end)).reduce(0) {
        $0 + UTF8.width($1)
      }
    }
    return TextSpan(chars: chars, bytes: bytes(chars.lowerBound)..<bytes(chars.upperBound))
  }

  private func witness(_ id: String) -> Int {
    analysis.witnesses.indices.first { analysis.id(of: $0) == id } ?? 0
  }
}
