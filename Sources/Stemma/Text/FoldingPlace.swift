/// A place in an original text, counted both ways.
struct FoldingPlace {
  /// The scalars before it.
  var char: UInt32 = 0
  /// The bytes before it.
  var byte: UInt32 = 0

  /// Moves on over a scalar of so many bytes.
  @inline(__always)
  mutating func advance(by length: Int) {
    char &+= 1
    byte &+= UInt32(truncatingIfNeeded: length)
  }
}
