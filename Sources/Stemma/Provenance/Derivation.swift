/// An edge of the provenance graph: the target's text comes from the source.
public struct Derivation: Sendable, Hashable {
  /// What the target took, and how.
  public enum Kind: String, Sendable, Hashable {
    /// The whole text, equal after folding.
    case copy
    /// Nearly the whole text, with edits.
    case revision
    /// Passages.
    case quotation
    /// The target is a segment of the source document.
    case member
  }

  /// A pair of aligned spans.
  public struct SpanPair: Sendable, Hashable {
    /// Where the text stands in the source.
    public var source: TextSpan
    /// Where the text stands in the target.
    public var target: TextSpan

    /// Creates a pair of spans.
    public init(source: TextSpan, target: TextSpan) {
      self.source = source
      self.target = target
    }
  }

  /// The least ``confidence`` of an edge that is ``directed``, but for members, which are sure.
  public static let leastConfidenceOfDirection = 0.8

  /// The index of the source in ``Analysis/witnesses``; from their count on it is an unseen ancestor.
  public var source: Int
  /// The index of the target in ``Analysis/witnesses``; from their count on it is an unseen ancestor.
  public var target: Int
  /// What was taken.
  public var kind: Kind
  /// False where nothing tells which of the two came first.
  public var directed: Bool
  /// The probability that the source is what the target was made from, 0...1: both that the two are next to each
  /// other and that they are in this order.
  public var confidence: Double
  /// Whether the source is the target's main parent.
  public var primary: Bool
  /// The reasons for the direction, strongest first.
  public var evidence: [Evidence]
  /// The aligned spans, in order of the target, offsets in the whole documents of the two witnesses. None if either
  /// is unseen.
  public var spans: [SpanPair]

  /// Creates a derivation.
  public init(
    source: Int,
    target: Int,
    kind: Kind,
    directed: Bool,
    confidence: Double,
    primary: Bool,
    evidence: [Evidence],
    spans: [SpanPair]
  ) {
    self.source = source
    self.target = target
    self.kind = kind
    self.directed = directed
    self.confidence = confidence
    self.primary = primary
    self.evidence = evidence
    self.spans = spans
  }
}
