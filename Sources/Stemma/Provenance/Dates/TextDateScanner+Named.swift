/// Dates with the name of a month.
extension TextDateScanner {
  /// Words between two parts of a date.
  private static let mostWords = 4
  /// Bytes of signs and spaces between two parts.
  private static let longestJoin = 6

  /// What follows a position: a month, after particles.
  private struct Month {
    var number: Int
    var range: Range<Int>
  }

  func namedDate(at number: ByteText.Number, after end: Int) -> TextDate? {
    number.digits <= 2
      ? dayMonthYear(number, after: end) ?? monthDayYear(number, after: end)
      : yearMonthDay(number, after: end) ?? yearDayMonth(number, after: end) ?? monthYear(number, after: end)
  }

  /// 4th of May, 2023.
  private func dayMonthYear(_ day: ByteText.Number, after end: Int) -> TextDate? {
    guard isWhole(day, after: end), let month = month(after: day.range.upperBound),
      let (year, place) = year(after: month.range), let date = calendarDate(year, month.number, day.value)
    else { return nil }
    return TextDate(date, at: day.range.lowerBound..<place)
  }

  /// May 4, 2023, and May 4-6, 2023, which is its last day.
  private func monthDayYear(_ day: ByteText.Number, after end: Int) -> TextDate? {
    let start = rangeStart(before: day.range.lowerBound) ?? day.range.lowerBound
    guard let month = month(before: start, after: end),
      let (year, place) = year(after: month.range, from: day.range.upperBound),
      let date = calendarDate(year, month.number, day.value)
    else { return nil }
    return TextDate(date, at: month.range.lowerBound..<place)
  }

  /// 2023. május 4.
  private func yearMonthDay(_ year: ByteText.Number, after end: Int) -> TextDate? {
    guard year.digits == 4, isWhole(year, after: end), let month = month(after: year.range.upperBound) else {
      return nil
    }
    let start = skipSigns(month.range.upperBound)
    guard let day = text.number(at: start), day.digits <= 2,
      // The month belongs to the year after it: 2023 May 4, 2024.
      self.year(after: month.range, from: day.range.upperBound) == nil,
      let date = calendarDate(year.value, month.number, day.value)
    else { return nil }
    return TextDate(date, at: year.range.lowerBound..<day.range.upperBound)
  }

  /// 2023. gada 4. maijs: a word for year stands between.
  private func yearDayMonth(_ year: ByteText.Number, after end: Int) -> TextDate? {
    let word = text.word(at: skipSigns(year.range.upperBound, isComma: false))
    guard year.digits == 4, isWhole(year, after: end), MonthNames.word(word, in: text) == .particle,
      let day = text.number(at: skipSigns(word.upperBound, isComma: false)), day.digits <= 2,
      let month = month(after: day.range.upperBound), self.year(after: month.range) == nil,
      let date = calendarDate(year.value, month.number, day.value)
    else { return nil }
    return TextDate(date, at: year.range.lowerBound..<month.range.upperBound)
  }

  /// The first day of a range whose last day begins at a position.
  private func rangeStart(before end: Int) -> Int? {
    var position = text.skipSpacesBack(end)
    if text[position - 1] == 0x2D {
      position -= 1
    } else if text.holds("–", before: position) {
      position -= 3
    } else {
      return nil
    }
    position = text.skipSpacesBack(position)
    guard text.isDigit(position - 1) else { return nil }
    return text.isDigit(position - 2) ? position - 2 : position - 1
  }

  /// May 2023, where no number before the month could be its day.
  private func monthYear(_ year: ByteText.Number, after end: Int) -> TextDate? {
    guard year.digits == 4, !text.isDigit(year.range.upperBound), text[year.range.upperBound] != 0x25,
      let month = month(before: year.range.lowerBound, after: end), !isVerb(month.range)
    else { return nil }
    var start = month.range.lowerBound
    for _ in 0..<Self.mostWords {
      start = skipSignsBack(start, isComma: false)
      // Three digits in a row are no day: in 2019. May 2020
      if text.isDigit(start - 1) {
        if text.isDigit(start - 2), text.isDigit(start - 3) { break }
        return nil
      }
      let word = text.word(before: start)
      guard word.lowerBound >= end, MonthNames.word(word, in: text) == .particle else { break }
      start = word.lowerBound
    }
    guard let date = calendarDate(gregorian(year.value, month.range), month.number, nil) else { return nil }
    return TextDate(date, at: month.range.lowerBound..<year.range.upperBound)
  }

  /// "You may 2000 times" names no month.
  private func isVerb(_ word: Range<Int>) -> Bool {
    word.count == 3 && text.holds("may", at: word.lowerBound)
  }

  /// No digits of a longer number stand before it.
  private func isWhole(_ number: ByteText.Number, after end: Int) -> Bool {
    let start = number.range.lowerBound
    guard start > end || start == 0 else { return false }
    let before = text[start - 1]
    return !text.isLatinLetter(start - 1) && !((before == 0x2E || before == 0x2C) && text.isDigit(start - 2))
  }

  private func month(after start: Int) -> Month? {
    var position = start
    let isDotted = text[start] == 0x2E
    for _ in 0..<Self.mostWords {
      position = skipSigns(position, isComma: false)
      let word = text.word(at: position)
      switch MonthNames.word(word, in: text) {
      case .month(let number): return Month(number: number, range: word)
      case .leafFall: return Month(number: isDotted ? 10 : 11, range: word)
      case .particle: position = word.upperBound
      case .monthSign:
        let number = text.number(at: text.skipSpaces(word.upperBound))
        return number.flatMap { $0.digits <= 2 ? Month(number: $0.value, range: $0.range) : nil }
      case nil: return nil
      }
    }
    return nil
  }

  private func month(before end: Int, after limit: Int) -> Month? {
    var position = end
    for _ in 0..<Self.mostWords {
      position = skipSignsBack(position)
      let word = text.word(before: position)
      guard word.lowerBound >= limit else { return nil }
      switch MonthNames.word(word, in: text) {
      case .month(let number): return Month(number: number, range: word)
      case .leafFall: return Month(number: 11, range: word)
      case .particle: position = word.lowerBound
      case .monthSign, nil: return nil
      }
    }
    return nil
  }

  /// A year after a month, or after the day that follows it, and where it ends.
  private func year(after month: Range<Int>, from start: Int? = nil) -> (Int, end: Int)? {
    var position = start ?? month.upperBound
    for _ in 0..<Self.mostWords {
      position = skipSigns(position)
      if let number = text.number(at: position) {
        guard number.digits == 4 else { return nil }
        return (gregorian(number.value, month), number.range.upperBound)
      }
      let word = text.word(at: position)
      guard MonthNames.word(word, in: text) == .particle else { return nil }
      position = word.upperBound
    }
    return nil
  }

  /// Thai months come with years of the Buddhist era.
  private func gregorian(_ year: Int, _ month: Range<Int>) -> Int {
    let isThai = text[month.lowerBound] == 0xE0 && text[month.lowerBound + 1] & 0xFE == 0xB8
    return isThai && year > 2400 ? year - 543 : year
  }

  /// After spaces, dots, hyphens, slashes, apostrophes, signs of ordinals and, between some parts, commas.
  private func skipSigns(_ start: Int, isComma: Bool = true) -> Int {
    var position = start
    while position - start < Self.longestJoin {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x27, 0x2D, 0x2E, 0x2F: position += 1
      case 0x2C where isComma: position += 1
      case 0xC2 where [0xA0, 0xAA, 0xB0, 0xBA].contains(text[position + 1]): position += 2
      case 0xD8 where isComma && text[position + 1] == 0x8C: position += 2
      case 0xE2 where text[position + 1] == 0x80 && [0x89, 0x91, 0x99, 0xAF].contains(text[position + 2]):
        position += 3
      default: return position
      }
    }
    return position
  }

  private func skipSignsBack(_ end: Int, isComma: Bool = true) -> Int {
    var position = end
    while end - position < Self.longestJoin {
      switch text[position - 1] {
      case 0x20, 0x0A, 0x0D, 0x27, 0x2D, 0x2E, 0x2F: position -= 1
      case 0x2C where isComma: position -= 1
      case 0xA0 where text[position - 2] == 0xC2, 0xBA where text[position - 2] == 0xC2: position -= 2
      case 0x8C where isComma && text[position - 2] == 0xD8: position -= 2
      case 0x89, 0x91, 0x99, 0xAF:
        guard text[position - 2] == 0x80, text[position - 3] == 0xE2 else { return position }
        position -= 3
      default: return position
      }
    }
    return position
  }
}
