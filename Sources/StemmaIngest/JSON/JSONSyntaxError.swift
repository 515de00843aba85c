/// Where and why a line is not the JSON that was expected.
package struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// The bytes break the grammar of RFC 8259, or are no object.
    case syntax
    /// The bytes are not UTF-8.
    case encoding
    /// Values are nested deeper than allowed.
    case depth
  }

  /// What is wrong.
  package var kind: Kind
  /// The offset of the offending byte in the line, from 0; the length of the line where it ends too early.
  package var offset: Int
  /// What should stand there.
  package var expected: String

  package init(kind: Kind, offset: Int, expected: String) {
    self.kind = kind
    self.offset = offset
    self.expected = expected
  }
}
