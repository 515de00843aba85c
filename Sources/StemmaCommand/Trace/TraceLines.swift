package import Stemma

/// Follows the spans of a document along directed derivations to where they are first found.
package struct TraceLines {
  private struct Piece {
    var derivation: Derivation
    var pair: Derivation.SpanPair
    var priority: Int
  }

  private let analysis: Analysis
  /// For each document, the spans that derive from other documents, by place.
  private let pieces: [[Piece]]
  /// The share of a span that must derive from one place to follow it there.
  private static let leastShare = 0.8

  /// O(spans log spans).
  package init(_ analysis: Analysis) {
    self.analysis = analysis
    var pieces = [[Piece]](repeating: [], count: analysis.documents.count)
    for (number, edge) in analysis.graph.derivations.enumerated() where edge.directed && edge.kind != .member
    {
      let target = analysis.witnesses[edge.target].document
      guard analysis.witnesses[edge.source].document != target else { continue }
      pieces[target] += edge.spans.map { Piece(derivation: edge, pair: $0, priority: number) }
    }
    self.pieces = pieces.map { list in
      list.sorted {
        ($0.pair.target.chars.lowerBound, $0.priority) < ($1.pair.target.chars.lowerBound, $1.priority)
      }
    }
  }

  /// The spans of a document in order, without gaps.
  package func lines(of document: Int) -> [TraceLine] {
    var lines: [TraceLine] = []
    var end = (chars: 0, bytes: 0)
    func add(upTo next: (chars: Int, bytes: Int), from piece: Piece?) {
      guard next.chars > end.chars else { return }
      let span = TextSpan(chars: end.chars..<next.chars, bytes: end.bytes..<next.bytes)
      lines.append(TraceLine(span: span, origin: piece.map { origin(of: span.chars, $0) }))
      end = next
    }
    for piece in uncovered(pieces[document]) {
      let target = piece.pair.target
      add(upTo: (target.chars.lowerBound, target.bytes.lowerBound), from: nil)
      add(upTo: (target.chars.upperBound, target.bytes.upperBound), from: piece)
    }
    let whole = analysis.documents[document].wholeSpan
    add(upTo: (whole.chars.upperBound, whole.bytes.upperBound), from: nil)
    return lines
  }

  /// Pieces that a stronger one does not overlap, by place.
  private func uncovered(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    for piece in pieces {
      while let last = kept.last, last.pair.target.chars.overlaps(piece.pair.target.chars),
        piece.priority < last.priority
      {
        kept.removeLast()
      }
      let isFree = kept.last.map { !$0.pair.target.chars.overlaps(piece.pair.target.chars) } ?? true
      if isFree { kept.append(piece) }
    }
    return kept
  }

  /// Where a span is first found; the edges form no circle, so the way ends.
  private func origin(of chars: Range<Int>, _ first: Piece) -> TraceLine.Origin {
    var piece = first
    var chars = Self.shifted(chars, piece.pair)
    var confidence = piece.derivation.confidence
    while let next = pieces[analysis.witnesses[piece.derivation.source].document].first(where: {
      Double($0.pair.target.chars.clamped(to: chars).count) >= Self.leastShare * Double(chars.count)
    }) {
      chars = Self.shifted(chars.clamped(to: next.pair.target.chars), next.pair)
      confidence *= next.derivation.confidence
      piece = next
    }
    let source = piece.derivation.source
    let document = analysis.documents[analysis.witnesses[source].document]
    return TraceLine.Origin(
      id: analysis.id(of: source),
      date: document.day,
      chars: chars,
      kind: first.derivation.kind.rawValue,
      confidence: confidence
    )
  }

  /// The part of a pair's source that a part of its target stands opposite to.
  private static func shifted(_ chars: Range<Int>, _ pair: Derivation.SpanPair) -> Range<Int> {
    if chars == pair.target.chars { return pair.source.chars }
    let shift = pair.source.chars.lowerBound - pair.target.chars.lowerBound
    return (chars.lowerBound + shift..<chars.upperBound + shift).clamped(to: pair.source.chars)
  }
}
