/// Dates whose parts are named by the signs for year, month and day: Chinese, Japanese and Korean.
extension TextDateScanner {
  /// Signs that stand for a masked number.
  private static let masks = ["X", "x", "*", "_", "×", "○", "□", "Ｘ", "＊", "某", "〇〇"]

  /// Five signs: 一百一十二.
  private static let longestEraYear = 15

  /// A number that is the year, or the year of an era, with its sign after it.
  func signedDate(at number: ByteText.Number, after end: Int) -> TextDate? {
    let sign = text.skipSpaces(number.range.upperBound)
    let isKorean = text.holds("년", at: sign)
    guard isKorean || text.holds("年", at: sign) else { return nil }
    let start = number.range.lowerBound
    if number.digits == 4 {
      return signedDate(year: number.value, from: start, sign: sign, isKorean: isKorean)
    }
    guard let era = eraStart(before: start, after: end), number.value > 0 else { return nil }
    return signedDate(year: era.year + number.value, from: era.place, sign: sign, isKorean: isKorean)
  }

  /// A year in Han numerals, or the first year of an era, before the sign for year.
  func hanDate(atYearSign sign: Int, after end: Int) -> TextDate? {
    if text.holds("元", before: sign) {
      guard let era = eraStart(before: sign - 3, after: end) else { return nil }
      return signedDate(year: era.year + 1, from: era.place, sign: sign, isKorean: false)
    }
    let start = sign - 12
    guard start >= end, HanNumber.digit(at: start - 3, in: text) == nil else {
      return eraDate(atYearSign: sign, after: end)
    }
    var year = 0
    for place in stride(from: start, to: sign, by: 3) {
      guard let digit = HanNumber.digit(at: place, in: text) else {
        return eraDate(atYearSign: sign, after: end)
      }
      year = year * 10 + digit
    }
    return signedDate(year: year, from: start, sign: sign, isKorean: false)
  }

  /// A year of an era in Han numerals.
  private func eraDate(atYearSign sign: Int, after end: Int) -> TextDate? {
    for length in stride(from: 3, through: Self.longestEraYear, by: 3) {
      guard let number = HanNumber(at: sign - length, in: text), number.end == sign else { continue }
      guard let era = eraStart(before: sign - length, after: end) else { continue }
      return signedDate(year: era.year + number.value, from: era.place, sign: sign, isKorean: false)
    }
    return nil
  }

  private func signedDate(year: Int, from start: Int, sign: Int, isKorean: Bool) -> TextDate? {
    let monthStart = text.skipSpaces(sign + 3)
    guard let month = HanNumber(at: monthStart, in: text) else { return nil }
    let monthSign = text.skipSpaces(month.end)
    guard text.holds(isKorean ? "월" : "月", at: monthSign) else { return nil }
    let monthEnd = monthSign + 3
    let dayStart = text.skipSpaces(monthEnd)
    if let day = HanNumber(at: dayStart, in: text) {
      let daySign = text.skipSpaces(day.end)
      let days = isKorean ? ["일"] : ["日", "号", "號"]
      if days.contains(where: { text.holds($0, at: daySign) }) {
        return calendarDate(year, month.value, day.value).map { TextDate($0, at: start..<daySign + 3) }
      }
    }
    guard !Self.masks.contains(where: { text.holds($0, at: dayStart) }) else { return nil }
    return calendarDate(year, month.value, nil).map { TextDate($0, at: start..<monthEnd) }
  }

  /// The year before the first of an era whose name ends at a position.
  private func eraStart(before end: Int, after limit: Int) -> (year: Int, place: Int)? {
    let position = text.skipSpacesBack(end)
    guard position - 6 >= limit else { return nil }
    for (name, year) in Self.eras where text.holds(name, before: position) { return (year, position - 6) }
    return nil
  }

  private static let eras = [
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民国", 1911), ("民國", 1911),
  ]
}
