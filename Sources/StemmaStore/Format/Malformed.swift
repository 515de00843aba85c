/// Bytes that do not follow the format; where they came from is added by who read them.
package struct Malformed: Error, Sendable, Hashable {
  /// The offset in the bytes that were decoded.
  package var position: Int
  package var expected: String
  package var got: String
}
