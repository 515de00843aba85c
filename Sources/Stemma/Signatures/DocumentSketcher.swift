/// Makes the sketches of documents and of the segments in them from their text, one after the other; memory is used
/// again.
package struct DocumentSketcher: Sendable {
  private let folding: Folding
  private var sketcher: TextSketcher
  /// The tokens of the last document.
  package private(set) var tokens: [UInt32] = []

  /// What was seen in a document besides its sketch.
  package struct Findings: Sendable {
    /// The segments and their tokens.
    package var segments: [(segment: Segment, tokens: Range<Int>)] = []
    /// What was folded away.
    package var noise: TextNoise
  }

  package init(folding: Folding, hasher: ShingleHasher) {
    self.folding = folding
    sketcher = TextSketcher(hasher: hasher)
  }

  /// Appends the sketch of a document to one table, and those of its segments to another.
  ///
  /// - Parameter text: Valid UTF-8.
  /// - Returns: The segments and the noise.
  /// - Complexity: O(length of the text).
  package mutating func append(
    _ text: Span<UInt8>,
    to documents: inout SketchTable,
    segments table: inout SketchTable
  ) -> Findings {
    let segments = Segmenter().segments(of: text)
    guard !segments.isEmpty else {
      tokens.removeAll(keepingCapacity: true)
      let noise = FoldedText.appendTokens(ofDocument: text, folding: folding, to: &tokens)
      let tokens = tokens
      sketcher.append(tokens.span, to: &documents)
      return Findings(noise: noise)
    }
    let folded = FoldedText(String(copying: unsafe UTF8Span(unchecked: text)), folding: folding)
    sketcher.append(folded.tokens.span, to: &documents)
    var findings = Findings(noise: folded.noise)
    for segment in segments {
      let range = folded.tokens(inBytes: segment.body.bytes)
      sketcher.append(folded.tokens.span.extracting(range), to: &table)
      findings.segments.append((segment, range))
    }
    tokens = folded.tokens
    return findings
  }

  /// The tokens of a document, or of a segment in it.
  package static func tokens(of text: Span<UInt8>, segment: Segment?, folding: Folding) -> ArraySlice<UInt32>
  {
    guard let segment else {
      var tokens: [UInt32] = []
      _ = FoldedText.appendTokens(ofDocument: text, folding: folding, to: &tokens)
      return tokens[...]
    }
    let folded = FoldedText(String(copying: unsafe UTF8Span(unchecked: text)), folding: folding)
    return folded.tokens[folded.tokens(inBytes: segment.body.bytes)]
  }
}
