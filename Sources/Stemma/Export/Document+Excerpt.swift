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
}

extension Analysis {
  /// The title of a witness: a segment's own, else the document's.
  package func title(of witness: Int) -> String? {
    let witness = witnesses[witness]
    let document = documents[witness.document]
    guard let segment = witness.segment else { return document.title }
    return segment.title.map { String(document.text(in: $0)) }
  }
}
