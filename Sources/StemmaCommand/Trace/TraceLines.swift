package import Stemma

/// The traces of an analysis as they are shown.
package struct TraceLines {
  private let analysis: Analysis

  package init(_ analysis: Analysis) {
    self.analysis = analysis
  }

  /// The spans of a document in order, without gaps.
  package func lines(of document: Int) -> [TraceLine] {
    var lines: [TraceLine] = []
    for entry in Trace(of: document, in: analysis).entries {
      let line = TraceLine(span: entry.span, origin: origin(of: entry))
      // Own text is told apart by segments, which are not shown.
      if line.origin == nil, let last = lines.last, last.origin == nil {
        lines[lines.count - 1].span = TextSpan(
          chars: last.span.chars.lowerBound..<line.span.chars.upperBound,
          bytes: last.span.bytes.lowerBound..<line.span.bytes.upperBound
        )
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private func origin(of entry: Trace.Entry) -> TraceLine.Origin? {
    guard let place = entry.originSpan, let kind = entry.kind else { return nil }
    let document = analysis.documents[analysis.witnesses[entry.origin].document]
    return TraceLine.Origin(
      id: analysis.id(of: entry.origin),
      date: document.day,
      chars: place.chars,
      kind: kind.rawValue,
      confidence: entry.confidence
    )
  }
}
