/// Makes the sketches of documents and of the segments in them from their text, one after the other; memory is used
/// again.
package struct DocumentSketcher: Sendable {
  private let folding: Folding
  private var sketcher: TextSketcher
  private var tokens: [UInt32] = []

  package init(folding: Folding, hasher: ShingleHasher) {
    self.folding = folding
    sketcher = TextSketcher(hasher: hasher)
  }

  /// Appends the sketch of a document to one table, and those of its segments to another.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: The segments.
  /// - Complexity: O(length of the text).
  package mutating func append(
    _ text: Span<UInt8>,
    to documents: inout SketchTable,
    segments table: inout SketchTable
  ) -> [Segment] {
    let segments = Segmenter().segments(of: text)
    guard !segments.isEmpty else {
      tokens.removeAll(keepingCapacity: true)
      FoldedText.appendTokens(of: text, folding: folding, to: &tokens)
      let tokens = tokens
      sketcher.append(tokens.span, to: &documents)
      return []
    }
    let folded = FoldedText(String(copying: unsafe UTF8Span(unchecked: text)), folding: folding)
    sketcher.append(folded.tokens.span, to: &documents)
    for segment in segments {
      let range = folded.tokens(inBytes: segment.body.bytes)
      sketcher.append(folded.tokens.span.extracting(range), to: &table)
    }
    return segments
  }

  /// The tokens of a document, or of a segment in it.
  package static func tokens(of text: Span<UInt8>, segment: Segment?, folding: Folding) -> ArraySlice<UInt32>
  {
    guard let segment else {
      var tokens: [UInt32] = []
      FoldedText.appendTokens(of: text, folding: folding, to: &tokens)
      return tokens[...]
    }
    let folded = FoldedText(String(copying: unsafe UTF8Span(unchecked: text)), folding: folding)
    return folded.tokens[folded.tokens(inBytes: segment.body.bytes)]
  }
}
