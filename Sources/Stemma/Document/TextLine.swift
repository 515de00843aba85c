/// A line of a text that is not blank, without the white space around it.
struct TextLine: Hashable {
  /// The line in bytes.
  var range: Range<Int>
  /// Whether a blank line stands before it.
  var followsBlank: Bool
}
