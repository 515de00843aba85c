package import Stemma

/// A span of a document and where its text is from.
package struct TraceLine: Sendable, Hashable {
  /// The earliest text that a span is plausibly from.
  package struct Origin: Sendable, Hashable {
    /// The id of a document or segment.
    package var id: String
    package var date: String?
    package var chars: Range<Int>
    package var kind: String
    package var confidence: Double
  }

  package var span: TextSpan
  /// Nil where the text is first found in the document itself.
  package var origin: Origin?

  package init(span: TextSpan, origin: Origin?) {
    self.span = span
    self.origin = origin
  }

  /// The span as a JSON line; text that is first found here has its own document as origin.
  ///
  /// - Parameter id: The id of the document.
  package func jsonLine(of id: String) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.field("chars", span.chars)
    json.field("bytes", span.bytes)
    json.field("origin", origin?.id ?? id)
    json.field("origin_chars", origin?.chars ?? span.chars)
    json.field("kind", origin?.kind ?? "own")
    json.field("confidence", origin?.confidence ?? 1, decimals: 4)
    json.endObject()
    return json.text + "\n"
  }
}
