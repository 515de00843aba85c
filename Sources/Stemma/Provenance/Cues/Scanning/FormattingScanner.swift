/// Finds markup, and punctuation after Han characters.
struct FormattingScanner {
  private(set) var markup = TokenMarks()
  private(set) var wide = TokenMarks()
  private(set) var narrow = TokenMarks()
  private let page: WitnessPage

  init(_ page: WitnessPage) { self.page = page }

  mutating func scan() {
    let bytes = page.bytes
    var position = 0
    var isLineStart = true
    var followsHan = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if followsHan, isNarrow(byte), !isFollowedByDigit(position) { narrow.add(page.token(at: position)) }
        if isLineStart, isMarkup(position) { markup.add(page.token(at: position)) }
        if byte == 0x0A {
          isLineStart = true
        } else if byte != 0x20, byte != 0x09, byte != 0x0D {
          isLineStart = false
        }
        followsHan = false
        position += 1
      } else {
        guard let scalar = page.scalar(at: position) else { return }
        if followsHan, isWide(scalar.value) { wide.add(page.token(at: position)) }
        followsHan = (0x4E00...0x9FFF).contains(scalar.value.value)
        isLineStart = isLineStart && scalar.value == "\u{3000}"
        position += scalar.length
      }
    }
  }

  /// `# `, `## `, `* `, `- `, `+ `, `> `, `|`, `**` at the beginning of a line.
  private func isMarkup(_ position: Int) -> Bool {
    let bytes = page.bytes
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch bytes[position] {
    case 0x23: return next == 0x23 || next == 0x20
    case 0x2A: return next == 0x20 || next == 0x2A
    case 0x2D, 0x2B, 0x3E: return next == 0x20
    case 0x7C: return true
    default: return false
    }
  }

  private func isNarrow(_ byte: UInt8) -> Bool { [0x2C, 0x3B, 0x3A, 0x3F, 0x21].contains(byte) }

  private func isFollowedByDigit(_ position: Int) -> Bool {
    position + 1 < page.bytes.count && page.bytes[position + 1] &- 0x30 < 10
  }

  private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", "：", "？", "！": true
    default: false
    }
  }
}
