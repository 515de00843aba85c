/// The width of text on a terminal, in columns of a fixed-width font.
///
/// Wide and full-width scalars (Unicode Standard Annex #11) take two columns, combining marks and format
/// characters none. Ranges are those of East Asian scripts, signs and emoji; the rest counts one.
package enum ColumnWidth {
  /// The columns that a scalar takes, 0...2.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E,
      0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F265,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200D, 0x2060...0x2064, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }

  /// The columns that a text takes. O(n).
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// A text of at most `limit` columns: what is too long loses its middle, where `…` stands. O(n).
  package static func cutMiddle(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, of(text) > limit else { return text }
    guard limit > 1 else { return limit == 1 ? "…" : "" }
    let scalars = text.unicodeScalars
    var head = scalars.startIndex
    var headRoom = limit / 2
    while of(scalars[head]) <= headRoom {
      headRoom -= of(scalars[head])
      scalars.formIndex(after: &head)
    }
    var tail = scalars.endIndex
    var tailRoom = limit - 1 - limit / 2
    while true {
      let previous = scalars.index(before: tail)
      guard of(scalars[previous]) <= tailRoom else { break }
      tailRoom -= of(scalars[previous])
      tail = previous
    }
    return "\(text[..<head])…\(text[tail...])"
  }
}
