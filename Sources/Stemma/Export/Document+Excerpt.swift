extension Document {
  /// The text of a span; shorter where the span reaches past the end. O(length of the span).
  package func text(in span: TextSpan) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: max(span.bytes.lowerBound, 0), limitedBy: utf8.endIndex)
    let end = utf8.index(utf8.startIndex, offsetBy: max(span.bytes.upperBound, 0), limitedBy: utf8.endIndex)
    return text[(start ?? utf8.endIndex)..<(end ?? utf8.endIndex)]
  }

  /// The span of the whole text. O(n).
  package var wholeSpan: TextSpan {
    TextSpan(chars: 0..<text.unicodeScalars.count, bytes: 0..<text.utf8.count)
  }

  /// The title of a segment, else of the document.
  package func title(of segment: Segment?) -> String? {
    guard let segment else { return title }
    return segment.title.map { String(text(in: $0)) }
  }
}

extension Analysis {
  /// The title of a witness: a segment's own, else the document's.
  package func title(of witness: Int) -> String? {
    let witness = witnesses[witness]
    return documents[witness.document].title(of: witness.segment)
  }
}
