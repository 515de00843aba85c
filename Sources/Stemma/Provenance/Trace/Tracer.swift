/// Follows the text of one document up the provenance graph.
struct Tracer {
  /// How a span of the traced text came to be in a witness.
  private struct Step {
    /// The witness that was reached.
    var witness: Int
    /// From the text of the witness's document to the traced text.
    var map: SpanMap
    /// The kind of the first derivation on the way; nil in the traced document.
    var kind: Derivation.Kind?
    var confidence: Double
  }

  private static let depthLimit = 64
  /// A vague map may bring more pieces into question than the span has scalars; beyond so many none is looked at, which
  /// keeps the work linear in the text.
  private static let sparePieces = 64

  private let analysis: Analysis
  private let document: Int
  /// The derivations to follow by the document of their target, best first.
  private let parents: [Int: [Int]]
  private var covers: [Int: ParentCover] = [:]
  private var offsets: [Int: ScalarOffsets] = [:]
  private var owners: OwnText
  /// The documents from the traced one to the one that is looked at.
  private var path: [Int] = []
  private var output: [Trace.Entry] = []

  init(of document: Int, in analysis: Analysis) {
    self.analysis = analysis
    self.document = document
    parents = Self.parents(in: analysis)
    owners = OwnText(of: document, in: analysis)
  }

  /// The entries of the whole text.
  consuming func entries() -> [Trace.Entry] {
    let count = offsets(of: document).count
    guard count > 0 else { return [] }
    let map = SpanMap(identity: 0..<count)
    follow(Step(witness: document, map: map, confidence: 1), span: 0..<count)
    return output
  }

  /// Tells where a span of the traced text, which came by a step, is from.
  private mutating func follow(_ step: Step, span: Range<Int>) {
    let current = analysis.witnesses[step.witness].document
    path.append(current)
    defer { path.removeLast() }
    var start = span.lowerBound
    for piece in pieces(of: current, by: step.map, in: span) {
      let derivation = analysis.graph.derivations[piece.claim.derivation]
      guard !path.contains(analysis.witnesses[derivation.source].document) else { continue }
      let part = piece.chars.clamped(to: step.map.domain)
      guard
        let image = step.map.certainImage(of: part)?.clamped(to: start..<span.upperBound),
        !image.isEmpty
      else { continue }
      let next = Step(
        witness: derivation.source,
        map: step.map.map(from: piece.claim.pair, part: part),
        kind: step.kind ?? derivation.kind,
        confidence: step.confidence * derivation.confidence
      )
      append(start..<image.lowerBound, by: step)
      follow(next, span: image)
      start = image.upperBound
    }
    append(start..<span.upperBound, by: step)
  }

  /// The parts of a document that have parents and may stand in a span of the traced text.
  private mutating func pieces(
    of document: Int,
    by map: SpanMap,
    in span: Range<Int>
  ) -> ArraySlice<ParentCover.Piece> {
    guard path.count <= Self.depthLimit, let derivations = parents[document] else { return [] }
    let cover: ParentCover
    if let known = covers[document] {
      cover = known
    } else {
      cover = Self.cover(by: derivations, in: analysis)
      covers[document] = cover
    }
    let pieces = cover.pieces(overlapping: map.window(of: span))
    return pieces.count <= span.count + Self.sparePieces ? pieces : []
  }

  /// Adds the entries of a span that goes no further than a step.
  private mutating func append(_ span: Range<Int>, by step: Step) {
    guard !span.isEmpty else { return }
    guard let kind = step.kind else {
      for part in owners.parts(of: span) {
        append(part.chars, origin: part.witness, originChars: nil, kind: nil, confidence: 1)
      }
      return
    }
    append(
      span,
      origin: step.witness,
      originChars: step.map.origin(of: span),
      kind: kind,
      confidence: step.confidence
    )
  }

  private mutating func append(
    _ span: Range<Int>,
    origin: Int,
    originChars: Range<Int>?,
    kind: Derivation.Kind?,
    confidence: Double
  ) {
    let source = analysis.witnesses[origin].document
    let entry = Trace.Entry(
      span: offsets(of: document).span(of: span),
      origin: origin,
      originSpan: originChars.map { offsets(of: source).span(of: $0) },
      kind: kind,
      confidence: confidence
    )
    if let last = output.indices.last, output[last].join(entry) { return }
    output.append(entry)
  }

  private mutating func offsets(of document: Int) -> ScalarOffsets {
    if let known = offsets[document] { return known }
    let new = ScalarOffsets(analysis.documents[document].text)
    offsets[document] = new
    return new
  }
}
