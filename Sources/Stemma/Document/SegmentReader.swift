/// Reads one page: finds where texts begin in it and cuts it there.
struct SegmentReader {
  /// The least length of a segment in bytes: 100 Han characters or some 50 English words.
  static let minimumLength = 300
  /// The greatest length of a title in bytes: 80 Han characters.
  static let maximumTitleLength = 240
  /// The greatest length of a salutation in bytes, up to what closes it: 60 Han characters.
  static let maximumSalutationLength = 180

  let phrases: SegmentPhrases
  /// Bytes looked at, for tests of the complexity.
  var steps = 0

  init(phrases: SegmentPhrases) { self.phrases = phrases }

  /// The segments of a page, or none.
  mutating func segments(of bytes: Span<UInt8>) -> [Segment] {
    let lines = lines(of: bytes)
    let repeated = repeatedTitles(in: bytes, lines)
    let openings = repeated + numberedHeadings(in: bytes, lines) + salutations(in: bytes, lines)
    guard !openings.isEmpty else { return [] }
    return assemble(openings, in: bytes, lines)
  }

  private mutating func lines(of bytes: Span<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var offset = 0
    var followsBlank = false
    steps += 2 * bytes.count
    while offset <= bytes.count {
      let length = offset < bytes.count ? bytes.lineEndLength(at: offset) : 1
      guard length > 0 else {
        offset += 1
        continue
      }
      let range = bytes.trimming(start..<offset)
      if !range.isEmpty { lines.append(TextLine(range: range, followsBlank: followsBlank)) }
      followsBlank = range.isEmpty
      offset += length
      start = offset
    }
    return lines
  }

  // MARK: Shapes of lines

  /// The range of a line without the marks of a Markdown heading.
  func withoutHeadingMark(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound && bytes.scalar(at: start).value == "#" { start += 1 }
    guard start > range.lowerBound, start - range.lowerBound <= 6 else { return range }
    return bytes.skippingSpace(from: start, to: range.upperBound)..<range.upperBound
  }

  /// Whether a line can be a title: short, neither a sentence nor an item of a list.
  func isTitle(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 9, range.count <= Self.maximumTitleLength else { return false }
    let last = bytes.scalar(at: bytes.scalarStart(before: range.upperBound)).value
    switch last {
    case ",", ".", ":", ";", "、", "。", "，", "：", "；": return false
    default: return !isItem(range, in: bytes)
    }
  }

  /// Whether a line begins as a section, an item of a list or markup does: `一、`, `（二）`, `3.`, `第四条`, `-`.
  func isItem(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let end = range.upperBound
    let first = bytes.scalar(at: range.lowerBound)
    let next = range.lowerBound + first.length
    switch first.value {
    case "!", "*", "+", "-", "<", "=", ">", "[", "|", "·", "•", "●", "■", "◆", "①"..."⓿": return true
    case "(", "（":
      guard let number = HeadingNumber(in: bytes, at: next, to: end), number.end < end else { return false }
      return bytes.scalar(at: number.end).value.closesBracket
    case "第":
      guard let number = HeadingNumber(in: bytes, at: next, to: end), number.end < end else { return false }
      switch bytes.scalar(at: number.end).value {
      case "条", "條", "章", "节", "節", "款", "项", "項", "编", "編", "、", "，": return true
      default: return false
      }
    default:
      let start = range.lowerBound
      guard let number = HeadingNumber(in: bytes, at: start, to: end), number.end < end else { return false }
      switch bytes.scalar(at: number.end).value {
      case ",", ".", ")", "、", "，", "．", "）": return true
      default: return false
      }
    }
  }

  /// Whether the last scalar of a range ends a sentence.
  func endsSentence(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard !range.isEmpty else { return false }
    return bytes.scalar(at: bytes.scalarStart(before: range.upperBound)).value.endsSentence
  }
}
