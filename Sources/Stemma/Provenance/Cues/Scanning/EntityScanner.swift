/// Finds the entities and tags of HTML that a page was left with.
enum EntityScanner {
  private static let names = PhraseSet(
    "nbsp;|amp;|lt;|gt;|quot;|apos;|ldquo;|rdquo;|lsquo;|rsquo;|mdash;|ndash;|hellip;|middot;|emsp;|ensp;|copy;|raquo;|laquo;"
  )
  private static let tags = PhraseSet(
    "p|br|div|span|strong|em|b|i|u|a|img|font|table|tbody|tr|td|th|ul|ol|li|h1|h2|h3|h4|h5|h6|script|style|section|center|blockquote"
  )

  static func scan(_ page: WitnessPage) -> TokenMarks {
    let bytes = page.bytes
    var marks = TokenMarks()
    for position in bytes.indices.dropLast() {
      switch bytes[position] {
      case 0x26 where names.match(bytes, at: position + 1) != nil || isNumeric(bytes, position + 1),
        0x3C where isTag(bytes, position + 1):
        marks.add(page.token(at: position))
      default: break
      }
    }
    return marks
  }

  /// `#8220;`, `#x201c;`.
  private static func isNumeric(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard bytes[start] == 0x23 else { return false }
    var end = start + 1
    if end < bytes.count, bytes[end] | 0x20 == 0x78 { end += 1 }
    let first = end
    while end < bytes.count, end - first < 7, isHexadecimal(bytes[end]) { end += 1 }
    return end > first && end < bytes.count && bytes[end] == 0x3B
  }

  private static func isTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    let name = bytes[start] == 0x2F ? start + 1 : start
    guard name < bytes.count, let length = tags.match(bytes, at: name), name + length < bytes.count else {
      return false
    }
    let next = bytes[name + length]
    return next == 0x3E || next == 0x20 || next == 0x2F
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }
}
