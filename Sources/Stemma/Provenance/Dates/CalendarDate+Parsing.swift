extension CalendarDate {
  /// Reads a date as page metadata and crawlers write it; nil for anything else.
  ///
  /// Understood are ISO 8601 dates and timestamps with or without a zone (`2024-08-06`, `2024-08-06T09:30:00+08:00`,
  /// `2024-08-06 09:30`), the same with `/` or `.` and without padding (`2024/8/6`), `2024年8月6日`, the compact forms
  /// `20240806` and `20240806093000`, and year and month alone (`2024-08`, `2024年8月`, `202408`). A timestamp
  /// without a zone counts as UTC.
  package init?(parsing text: String) {
    var scanner = DateScanner(text)
    guard let date = scanner.date() else { return nil }
    self = date
  }
}

/// Reads the parts of a date from the bytes of a string, from left to right.
private struct DateScanner {
  private static let longest = 64
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    var bytes = Array(text.utf8.prefix(Self.longest + 1))
    if bytes.count > Self.longest { bytes = [] }
    while let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    self.bytes = Array(bytes.drop { Self.isSpace($0) })
  }

  mutating func date() -> CalendarDate? {
    let leading = digitCount()
    switch leading {
    case 4: return separated()
    case 6, 8, 12, 14: return compact(digits: leading)
    default: return nil
    }
  }

  private mutating func separated() -> CalendarDate? {
    guard let year = number(digits: 4...4) else { return nil }
    if take("年") {
      skipSpaces()
      guard let month = number(digits: 1...2) else { return nil }
      skipSpaces()
      guard take("月") else { return nil }
      skipSpaces()
      if isAtEnd { return CalendarDate(year: year, month: month) }
      guard let day = number(digits: 1...2) else { return nil }
      skipSpaces()
      guard take("日") || take("号") else { return nil }
      return timestamp(year: year, month: month, day: day)
    }
    guard let separator = take(anyOf: "-/."), let month = number(digits: 1...2) else { return nil }
    if isAtEnd { return CalendarDate(year: year, month: month) }
    guard take(anyOf: separator) != nil, let day = number(digits: 1...2) else { return nil }
    return timestamp(year: year, month: month, day: day)
  }

  private mutating func compact(digits: Int) -> CalendarDate? {
    guard let year = number(digits: 4...4), let month = number(digits: 2...2) else { return nil }
    guard digits > 6 else { return isAtEnd ? CalendarDate(year: year, month: month) : nil }
    guard let day = number(digits: 2...2) else { return nil }
    guard digits > 8 else { return timestamp(year: year, month: month, day: day) }
    guard let hour = number(digits: 2...2), let minute = number(digits: 2...2) else { return nil }
    let second = digits == 14 ? number(digits: 2...2) : nil
    return zoned(CalendarDate(year: year, month: month, day: day), hour, minute, second)
  }

  /// A day with what follows it: nothing, or a time.
  private mutating func timestamp(year: Int, month: Int, day: Int) -> CalendarDate? {
    let date = CalendarDate(year: year, month: month, day: day)
    if isAtEnd { return date }
    guard take(anyOf: "Tt") != nil || skipSpaces() else { return nil }
    guard let hour = number(digits: 1...2), take(anyOf: ":") != nil, let minute = number(digits: 2...2) else {
      return nil
    }
    var second: Int?
    if take(anyOf: ":") != nil {
      guard let value = number(digits: 2...2) else { return nil }
      second = value
      if take(anyOf: ".,") != nil {
        guard digitCount() > 0 else { return nil }
        position += digitCount()
      }
    }
    return zoned(date, hour, minute, second)
  }

  private mutating func zoned(_ date: CalendarDate?, _ hour: Int, _ minute: Int, _ second: Int?)
    -> CalendarDate?
  {
    guard let date, hour < 24, minute < 60, second ?? 0 <= 60 else { return nil }
    skipSpaces()
    var offset = 0
    if take("UTC") || take("GMT") || take(anyOf: "Zz") != nil {
      offset = 0
    } else if let sign = take(anyOf: "+-") {
      guard let hours = number(digits: 2...2), hours <= 14 else { return nil }
      let colon = take(anyOf: ":") != nil
      let minutes = number(digits: 2...2)
      guard minutes != nil || !colon, minutes ?? 0 < 60 else { return nil }
      offset = (hours * 3600 + (minutes ?? 0) * 60) * (sign == "-" ? -1 : 1)
    }
    guard isAtEnd else { return nil }
    let start = date.seconds.lowerBound + hour * 3600 + minute * 60 + min(second ?? 0, 59) - offset
    return CalendarDate(seconds: start..<start + (second == nil ? 60 : 1))
  }

  private var isAtEnd: Bool { position == bytes.count }

  private func digitCount() -> Int {
    bytes[position...].prefix { Self.isDigit($0) }.count
  }

  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let count = min(digitCount(), digits.upperBound)
    guard count >= digits.lowerBound else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] { value = value * 10 + Int(byte) - 0x30 }
    position += count
    return value
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func take(anyOf characters: String) -> String? {
    guard position < bytes.count, characters.utf8.contains(bytes[position]) else { return nil }
    position += 1
    return String(decoding: bytes[position - 1..<position], as: UTF8.self)
  }

  @discardableResult
  private mutating func skipSpaces() -> Bool {
    let start = position
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    return position > start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
