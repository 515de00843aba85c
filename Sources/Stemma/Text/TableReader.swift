/// Reads the generated tables: words, hexadecimal numbers and single scalars.
struct TableReader {
  private var rest: String.UnicodeScalarView.Iterator
  /// The scalar that is read next; nil at the end.
  private(set) var next: Unicode.Scalar?

  init(_ text: String) {
    rest = text.unicodeScalars.makeIterator()
    next = rest.next()
  }

  /// The next scalar, which is consumed; nil at the end.
  mutating func scalar() -> UInt32? {
    defer { next = rest.next() }
    return next?.value
  }

  /// Consumes the next scalar if it is the given one.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    next = rest.next()
    return true
  }

  /// A hexadecimal number in capital letters; nil if none stands here.
  mutating func number() -> UInt32? {
    var value: UInt32?
    while let digit = next, let weight = Self.weight(of: digit) {
      value = (value ?? 0) << 4 | weight
      next = rest.next()
    }
    return value
  }

  /// `FIRST..LAST` or a single number, both as a closed range; nil if none stands here.
  mutating func range() -> ClosedRange<UInt32>? {
    guard let first = number() else { return nil }
    guard skip("."), skip("."), let last = number(), last >= first else { return first...first }
    return first...last
  }

  /// The scalars up to the next space or line end, which stays.
  mutating func word() -> String.UnicodeScalarView {
    var word = String.UnicodeScalarView()
    while let scalar = next, scalar != " ", scalar != "\n" {
      word.append(scalar)
      next = rest.next()
    }
    return word
  }

  private static func weight(of digit: Unicode.Scalar) -> UInt32? {
    switch digit {
    case "0"..."9": digit.value - 0x30
    case "A"..."F": digit.value - 0x37
    default: nil
    }
  }
}
