/// A span of an original text, counted both ways: 0-based and half-open.
public struct TextSpan: Sendable, Hashable {
  /// Offsets in Unicode scalars.
  public var chars: Range<Int>
  /// Offsets in bytes of the UTF-8 encoding.
  public var bytes: Range<Int>

  /// Creates a span from its offsets in scalars and in UTF-8 bytes.
  public init(chars: Range<Int>, bytes: Range<Int>) {
    self.chars = chars
    self.bytes = bytes
  }
}
