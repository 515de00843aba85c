/// Finds the line breaks of a page, and those that stand inside of sentences.
enum LineBreakScanner {
  /// A shorter line is a heading, an entry of a list or a verse.
  private static let minimumTokens = 8

  static func scan(_ page: WitnessPage) -> (breaks: TokenMarks, wraps: TokenMarks) {
    var breaks = TokenMarks()
    var wraps = TokenMarks()
    var lineStart = page.tokens.lowerBound
    for position in page.bytes.indices where page.bytes[position] == 0x0A {
      let token = page.token(at: position)
      guard token > lineStart, token < page.tokens.upperBound else {
        lineStart = token
        continue
      }
      breaks.add(token)
      if token - lineStart >= minimumTokens, isInsideSentence(page, position) { wraps.add(token) }
      lineStart = token
    }
    return (breaks, wraps)
  }

  /// A letter before the break, and behind it a small letter or a Han character.
  private static func isInsideSentence(_ page: WitnessPage, _ position: Int) -> Bool {
    var end = position
    while end > 0, isSpace(page.bytes[end - 1]) { end -= 1 }
    var start = position + 1
    while start < page.bytes.count, isSpace(page.bytes[start]) { start += 1 }
    guard let before = page.scalar(before: end)?.value, let after = page.scalar(at: start)?.value else {
      return false
    }
    guard before.properties.isAlphabetic || before == "," || before == "，" || before == "、" else {
      return false
    }
    return after.properties.isLowercase || (after.properties.isIdeographic && before.value > 0x2E80)
  }

  /// White space within a line: an empty line ends a paragraph.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
