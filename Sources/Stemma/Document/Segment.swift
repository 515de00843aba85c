/// A whole speech or article inside a document that holds several.
public struct Segment: Sendable, Hashable {
  /// The place among the segments of its document, from 1; the segment's id is `ID#ordinal`.
  public var ordinal: Int
  /// The first statement of the title, if the segment has one.
  public var title: TextSpan?
  /// The text of the segment, without the title line.
  public var body: TextSpan

  /// Creates a segment.
  public init(ordinal: Int, title: TextSpan?, body: TextSpan) {
    self.ordinal = ordinal
    self.title = title
    self.body = body
  }
}
