/// Bytes that do not follow the format; where they came from is added by who read them.
struct Malformed: Error, Sendable, Hashable {
  /// The offset in the bytes that were decoded.
  var position: Int
  var expected: String
  var got: String
}
