extension Observation {
  /// How a text relates to one stored text.
  public struct Relation: Sendable, Hashable {
    /// The id of the stored document, or of a segment in it, such as `ID#3`.
    public var id: String
    /// Never ``Observation/Status/new``.
    public var kind: Status
    /// 1 for a copy, for a near-duplicate the similarity by the measure asked for, else the share of the text that the
    /// spans cover; 0...1.
    public var similarity: Double
    /// What both have, in order of the text that was asked about; offsets in the whole texts.
    public var spans: [SpanPair]

    /// Creates a relation.
    public init(id: String, kind: Status, similarity: Double, spans: [SpanPair]) {
      self.id = id
      self.kind = kind
      self.similarity = similarity
      self.spans = spans
    }
  }
}

extension Observation.Relation {
  /// Whether this relation is closer than another one; of equally close ones whether its id is lower in UTF-8.
  func precedes(_ other: Self) -> Bool {
    if kind != other.kind { return kind < other.kind }
    if similarity != other.similarity { return similarity > other.similarity }
    return id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
