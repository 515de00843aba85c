/// A place where a text of its own seems to begin.
struct SegmentOpening: Hashable {
  /// The evidence, the weakest first.
  enum Kind: Int, Comparable {
    /// A salutation right after the last words of another speech.
    case afterEnding
    /// A numbered heading.
    case numbered
    /// A title with a salutation below it.
    case titled
    /// A title that the body repeats.
    case repeatedTitle

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The evidence for it.
  var kind: Kind
  /// Where the text before it ends, in bytes: the start of the title or of the body.
  var start: Int
  /// The first statement of the title, in bytes.
  var title: Range<Int>?
  /// Where the body starts, in bytes.
  var body: Int
}
