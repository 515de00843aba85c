/// Dates of three numbers with the same sign between them.
extension TextDateScanner {
  func numericDate(at first: ByteText.Number, after end: Int) -> TextDate? {
    let start = first.range.lowerBound
    guard first.digits != 3, isFree(before: start, after: end) else { return nil }
    guard let (sign, secondStart) = separator(at: first.range.upperBound),
      let second = text.number(at: secondStart), second.digits <= 2,
      let (other, thirdStart) = separator(at: second.range.upperBound), sign == other,
      let third = text.number(at: thirdStart), isFree(after: third.range.upperBound, sign)
    else { return nil }
    let place = start..<third.range.upperBound
    if first.digits == 4 {
      guard third.digits <= 2 else { return nil }
      return calendarDate(first.value, second.value, third.value).map { TextDate($0, at: place) }
    }
    guard third.digits == 4 else { return nil }
    let dayFirst = calendarDate(third.value, second.value, first.value)
    let monthFirst = calendarDate(third.value, first.value, second.value)
    switch (dayFirst, monthFirst) {
    case (let dayFirst?, let monthFirst?):
      return TextDate(dayFirst: dayFirst, monthFirst: monthFirst, sign, at: place)
    case (let date?, nil): return TextDate(date, sign, order: .dayFirst, at: place)
    case (nil, let date?): return TextDate(date, sign, order: .monthFirst, at: place)
    case (nil, nil): return nil
    }
  }

  /// No word, amount or longer row of numbers goes on here.
  private func isFree(before start: Int, after end: Int) -> Bool {
    if start == end { return start == 0 }
    switch text[start - 1] {
    case 0x2D, 0x2E, 0x2F: return !text.isDigit(start - 2)
    case 0x23...0x25, 0x2B: return false
    default: return !text.isLatinLetter(start - 1)
    }
  }

  /// A dot may end the sentence, and a time may follow.
  private func isFree(after end: Int, _ sign: TextDate.Notation) -> Bool {
    switch text[end] {
    case 0x2D, 0x2E, 0x2F: !text.isDigit(end + 1)
    case 0x54, 0x5A, 0x72: true
    default: !text.isLatinLetter(end)
    }
  }

  /// A sign between two numbers, and the position after it; spaces may stand around dots and slashes.
  private func separator(at start: Int) -> (TextDate.Notation, end: Int)? {
    switch text[start] {
    case 0x2D: return (.hyphens, start + 1)
    case 0x2E: return (.dots, text.skipSpaces(start + 1))
    case 0x2F: return (.slashes, text.skipSpaces(start + 1))
    case 0x20: return text[start + 1] == 0x2F ? (.slashes, text.skipSpaces(start + 2)) : nil
    case 0xE2:
      let isHyphen = text[start + 1] == 0x80 && (0x90...0x93).contains(text[start + 2])
      return isHyphen ? (.hyphens, start + 3) : nil
    case 0xEF:
      guard text[start + 1] == 0xBC else { return nil }
      switch text[start + 2] {
      case 0x8D: return (.hyphens, start + 3)
      case 0x8E: return (.dots, start + 3)
      case 0x8F: return (.slashes, start + 3)
      default: return nil
      }
    default: return nil
    }
  }
}
