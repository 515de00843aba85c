/// Reads the words and numbers of a text from left to right and notes dates, years and links.
struct TraitScanner {
  /// A number or the name of a month.
  private struct Item {
    var value: Int
    var isMonth: Bool
    var digits: Int
    var place: Int
    var end: Int
  }

  /// What stands between two numbers of a date.
  private enum Join {
    case sign(UInt8)
    case han
  }

  /// Years that a page may name as its own.
  private static let years = 1990...2030
  /// A year this many bytes after a copyright sign belongs to it.
  private static let copyrightReach = 48
  /// The parts of a date stand within this many bytes.
  private static let dateReach = 24
  /// The bytes between two numbers that are joined.
  private static let longestJoin = 8
  /// Longer words name no month.
  private static let longestMonth = 24

  private let bytes: [UInt8]
  private(set) var dates: [(day: Int, place: Int)] = []
  private(set) var latestYear: Int?
  private(set) var copyrightYear: Int?
  private(set) var plainLinks = 0
  private(set) var secureLinks = 0
  /// The last three items, without what stands between them.
  private var recent: [Item] = []
  private var copyrightPlace = -copyrightReach

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func scan() {
    var position = 0
    while position < bytes.count {
      if Self.isDigit(bytes[position]) {
        position = number(at: position)
      } else if Self.isLetter(bytes[position]) {
        position = word(at: position)
      } else {
        position += 1
      }
    }
  }

  private mutating func number(at start: Int) -> Int {
    var end = start
    var value = 0
    while end < bytes.count, Self.isDigit(bytes[end]) {
      if end - start < 9 { value = value * 10 + Int(bytes[end]) - 0x30 }
      end += 1
    }
    if end - start == 4, Self.years.contains(value) {
      latestYear = max(latestYear ?? value, value)
      if start - copyrightPlace < Self.copyrightReach { copyrightYear = max(copyrightYear ?? value, value) }
    }
    add(Item(value: value, isMonth: false, digits: end - start, place: start, end: end))
    return end
  }

  private mutating func word(at start: Int) -> Int {
    if bytes[start...].starts(with: "©".utf8) {
      copyrightPlace = start
      return start + 2
    }
    var end = start
    while end < bytes.count, Self.isLetter(bytes[end]) {
      // A Han sign is a word by itself: 年, 月 and 日 stand between numbers.
      if (0xE3...0xE9).contains(bytes[end]) { return end == start ? start + 3 : end }
      end += 1
    }
    guard end - start <= Self.longestMonth else { return end }
    let lower = bytes[start..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let isScheme = bytes[end...].starts(with: "://".utf8)
    if isScheme, lower.elementsEqual("http".utf8) { plainLinks += 1 }
    if isScheme, lower.elementsEqual("https".utf8) { secureLinks += 1 }
    if lower.elementsEqual("copyright".utf8) { copyrightPlace = start }
    if let month = MonthNames.month(lower) {
      add(Item(value: month, isMonth: true, digits: 0, place: start, end: end))
    }
    return end
  }

  private mutating func add(_ item: Item) {
    recent.append(item)
    guard recent.count >= 3 else { return }
    if recent.count > 3 { recent.removeFirst() }
    guard item.place - recent[0].place <= Self.dateReach, let day = day(recent[0], recent[1], recent[2])
    else {
      return
    }
    dates.append((day, recent[0].place))
    recent.removeAll(keepingCapacity: true)
  }

  private func day(_ first: Item, _ second: Item, _ third: Item) -> Int? {
    switch (first.isMonth, second.isMonth, third.isMonth) {
    case (false, true, false):
      if third.digits == 4 { return Self.day(third.value, second.value, first.value) }
      return first.digits == 4 ? Self.day(first.value, second.value, third.value) : nil
    case (true, false, false):
      return third.digits == 4 ? Self.day(third.value, first.value, second.value) : nil
    case (false, false, false):
      return numericDay(first, second, third)
    default:
      return nil
    }
  }

  private func numericDay(_ first: Item, _ second: Item, _ third: Item) -> Int? {
    switch (join(first, second), join(second, third)) {
    case (.han?, .han?):
      return first.digits == 4 ? Self.day(first.value, second.value, third.value) : nil
    case (.sign(let sign)?, .sign(let other)?) where sign == other:
      guard second.digits <= 2 else { return nil }
      if first.digits == 4, third.digits <= 2 { return Self.day(first.value, second.value, third.value) }
      guard first.digits <= 2, third.digits == 4 else { return nil }
      let dayFirst = Self.day(third.value, second.value, first.value)
      let monthFirst = Self.day(third.value, first.value, second.value)
      guard let dayFirst, let monthFirst else { return dayFirst ?? monthFirst }
      // Where which is the day is not known, the date is not.
      return dayFirst == monthFirst ? dayFirst : nil
    default:
      return nil
    }
  }

  /// A sign, or 年 and 月, with spaces around; nil for anything else.
  private func join(_ first: Item, _ second: Item) -> Join? {
    guard second.place - first.end <= Self.longestJoin else { return nil }
    let between = bytes[first.end..<second.place].filter { $0 != 0x20 }
    if between.elementsEqual("年".utf8) || between.elementsEqual("月".utf8) { return .han }
    guard between.count == 1, let sign = between.first, [0x2D, 0x2E, 0x2F].contains(sign) else { return nil }
    return .sign(sign)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard years.contains(year), let date = CalendarDate(year: year, month: month, day: day) else {
      return nil
    }
    return date.seconds.lowerBound / CalendarDate.secondsPerDay
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
