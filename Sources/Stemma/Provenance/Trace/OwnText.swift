/// Which witnesses of a document its own text belongs to: its segments, elsewhere the document.
struct OwnText: Sendable {
  private let document: Int
  /// The segments in order of their text.
  private let segments: [(witness: Int, chars: Range<Int>)]
  /// The first segment that is not yet passed.
  private var next = 0

  init(of document: Int, in analysis: Analysis) {
    self.document = document
    var segments: [(witness: Int, chars: Range<Int>)] = []
    for (index, witness) in analysis.witnesses.enumerated() where witness.document == document {
      if let body = witness.segment?.body.chars { segments.append((index, body)) }
    }
    segments.sort { ($0.chars.lowerBound, $0.witness) < ($1.chars.lowerBound, $1.witness) }
    self.segments = segments
  }

  /// The parts of a span, each within one witness. Spans must be asked for in their order.
  mutating func parts(of span: Range<Int>) -> [(witness: Int, chars: Range<Int>)] {
    var parts: [(witness: Int, chars: Range<Int>)] = []
    var start = span.lowerBound
    while start < span.upperBound {
      while next < segments.count && segments[next].chars.upperBound <= start { next += 1 }
      var end = span.upperBound
      var witness = document
      if next < segments.count {
        let segment = segments[next]
        let isInside = segment.chars.lowerBound <= start
        end = min(end, isInside ? segment.chars.upperBound : segment.chars.lowerBound)
        if isInside { witness = segment.witness }
      }
      parts.append((witness, start..<end))
      start = end
    }
    return parts
  }
}
