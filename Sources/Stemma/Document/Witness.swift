/// A node of the provenance graph: a whole document, or one segment of a document.
public struct Witness: Sendable, Hashable {
  /// The index of the document in ``Analysis/documents``.
  public var document: Int
  /// The segment, or nil where the witness is the whole document.
  public var segment: Segment?

  /// Creates a witness.
  public init(document: Int, segment: Segment? = nil) {
    self.document = document
    self.segment = segment
  }
}
