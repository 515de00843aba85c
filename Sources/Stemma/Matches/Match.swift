/// A verified pair of aligned spans in two documents, or in two places of one document.
public struct Match: Sendable, Hashable {
  /// Whether the shared wording is evidence of copying.
  public enum Class: String, Sendable, Hashable {
    /// Reused text.
    case passage
    /// Stock wording that many share without copying.
    case formula
  }

  /// The index of the source in ``Analysis/documents``.
  public var source: Int
  /// The index of the target in ``Analysis/documents``; equal to `source` for a repetition inside a document.
  public var target: Int
  /// Where the passage stands in the source.
  public var sourceSpan: TextSpan
  /// Where the passage stands in the target.
  public var targetSpan: TextSpan
  /// The share of aligned columns that are equal, 0...1.
  public var identity: Double
  /// How surprising the agreement is, in nats: the negative logarithm of its probability by chance, about.
  public var score: Double
  /// Passage or formula.
  public var `class`: Class
  /// Whether the provenance graph knows that the source came first.
  public var directed: Bool
  /// The number of equal aligned tokens.
  public var matched: Int

  /// Creates a match.
  public init(
    source: Int,
    target: Int,
    sourceSpan: TextSpan,
    targetSpan: TextSpan,
    identity: Double,
    score: Double,
    class: Class,
    directed: Bool,
    matched: Int
  ) {
    self.source = source
    self.target = target
    self.sourceSpan = sourceSpan
    self.targetSpan = targetSpan
    self.identity = identity
    self.score = score
    self.class = `class`
    self.directed = directed
    self.matched = matched
  }
}
