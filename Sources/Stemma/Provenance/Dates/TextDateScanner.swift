/// Finds dates by their numbers: from each number it looks at what stands around it, within bounds. O(n).
struct TextDateScanner {
  /// Years of a date.
  static let years = 1500...2199

  let text: ByteText

  init(_ text: ByteText) { self.text = text }

  /// The dates in order; none overlap.
  func dates() -> [TextDate] {
    var dates: [TextDate] = []
    var position = 0
    var end = 0
    while true {
      position = nextAnchor(position)
      guard position < text.bytes.count else { return dates }
      let number = text.number(at: position)
      let date = number.map { self.date(at: $0, after: end) } ?? hanDate(atYearSign: position, after: end)
      if let date {
        dates.append(date)
        end = date.place.upperBound
        position = max(position + 1, end)
      } else {
        position = number?.range.upperBound ?? position + 1
      }
    }
  }

  /// The next digit, or the sign 年 after a year in Han numerals.
  private func nextAnchor(_ start: Int) -> Int {
    var position = start
    while position < text.bytes.count {
      switch Self.classes[Int(text.bytes[position])] {
      case 0: position += 1
      case 1: return position
      case 2:
        if text[position + 1] == 0xBC, text[position + 2] &- 0x90 < 10 { return position }
        position += 1
      default:
        if text[position + 1] == 0xB9, text[position + 2] == 0xB4 { return position }
        position += 1
      }
    }
    return position
  }

  /// 1 for ASCII digits, 2 for the first byte of full-width digits, 3 for that of 年.
  private static let classes: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39: 1
    case 0xEF: 2
    case 0xE5: 3
    default: 0
    }
  }

  private func date(at number: ByteText.Number, after end: Int) -> TextDate? {
    guard number.digits <= 4 else { return nil }
    return signedDate(at: number, after: end) ?? numericDate(at: number, after: end)
      ?? namedDate(at: number, after: end)
  }

  /// A day, or a month where there is no day; nil where the calendar has none such.
  func calendarDate(_ year: Int, _ month: Int, _ day: Int?) -> CalendarDate? {
    Self.years.contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }
}
