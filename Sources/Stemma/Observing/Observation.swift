/// What is already known of one text: how it relates to stored texts, and what in it is new.
public struct Observation: Sendable, Hashable {
  /// A pair of spans with the same text: `source` in the stored text, `target` in the text that was asked about.
  public typealias SpanPair = Derivation.SpanPair

  /// The id of the text that was asked about.
  public var id: String
  /// The stored texts that share something, the closest first, then by id.
  public var relations: [Relation]
  /// The parts of the text that stand in none of the relations' spans, in order and apart. Each begins and ends with
  /// something to compare: white space and punctuation alone are nothing new.
  public var newSpans: [TextSpan]
  /// The scalars of the new spans over those from the first to the last thing to compare in the text, 0...1; 0 for a
  /// text without such a thing.
  public var newShare: Double

  /// Creates an observation.
  public init(id: String, relations: [Relation], newSpans: [TextSpan], newShare: Double) {
    self.id = id
    self.relations = relations
    self.newSpans = newSpans
    self.newShare = newShare
  }

  /// The closest relation to a stored text.
  public var status: Status { relations.first?.kind ?? .new }
}
