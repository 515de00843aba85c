/// Blame for a document: for every span of its text the earliest witness that it is plausibly from.
///
/// Directed derivations (``Derivation/Kind/copy``, ``Derivation/Kind/revision``, ``Derivation/Kind/quotation``), and
/// main parents though their direction is less sure, are followed from target to source as far as they go; what derives a segment derives that part of its document. Where
/// several parents cover the same text, the primary one counts, then the first in the order of the graph. Where only a
/// part of a span goes on to an earlier text, the span is split. Derivations from unseen ancestors tell of no span, and
/// are not followed.
///
/// A ``Derivation/SpanPair`` tells how its ends correspond. Between them, spans of equal length correspond scalar by
/// scalar; else an offset is known only up to the difference of the lengths. Text in that doubt stays with the nearer
/// ancestor, and no offset is interpolated.
///
/// ```swift
/// for entry in Trace(of: 3, in: analysis).entries {
///   print(entry.span.chars, analysis.id(of: entry.origin))
/// }
/// ```
public struct Trace: Sendable, Hashable {
  /// A span of the traced text and where it is from.
  public struct Entry: Sendable, Hashable {
    /// The place in the traced document.
    public var span: TextSpan
    /// The index in ``Analysis/witnesses`` of the earliest witness; for text that is first found in the traced
    /// document, the segment it stands in, else the document.
    public var origin: Int
    /// Where the text stands in the origin's document: exactly if the span pairs allow, else the whole span that holds
    /// it. Nil for text that is first found in the traced document.
    public var originSpan: TextSpan?
    /// The kind of the derivation into the traced document. Nil for text that is first found there.
    public var kind: Derivation.Kind?
    /// The product of the confidences of the derivations that were followed, 1 if none was.
    public var confidence: Double

    /// Creates an entry.
    public init(
      span: TextSpan,
      origin: Int,
      originSpan: TextSpan?,
      kind: Derivation.Kind?,
      confidence: Double
    ) {
      self.span = span
      self.origin = origin
      self.originSpan = originSpan
      self.kind = kind
      self.confidence = confidence
    }
  }

  /// The entries, ordered and without gaps or overlaps; none if the text is empty. Neighbours of one origin that
  /// continue each other there are one entry.
  public var entries: [Entry]

  /// Traces a document.
  ///
  /// O(w + d + s log s + k n) for w witnesses and d derivations in all, s span pairs and n scalars in the documents on
  /// the way, and k steps up; k is at most 64, and no way leads back into a document that it passed.
  ///
  /// - Parameters:
  ///   - document: The index in ``Analysis/documents``.
  ///   - analysis: An analysis of scope ``Analyzer/Scope/everything``, fresh or from a store.
  public init(of document: Int, in analysis: Analysis) {
    entries = Tracer(of: document, in: analysis).entries()
  }
}
