/// A point or period of the proleptic Gregorian calendar, as precise as the metadata that gave it.
///
/// A date without a day is the whole month, and a date without a time is the whole day: what is not known is kept
/// as the width of the period, so that two dates are only put in order where no reading of them disagrees.
package struct CalendarDate: Sendable, Hashable {
  /// The seconds it may stand for, counted from 1970-01-01T00:00:00Z; never empty.
  package let seconds: Range<Int>

  package init(seconds: Range<Int>) {
    self.seconds = seconds
  }

  /// A day, or a month where the day is not known; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int? = nil) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    let monthLength = Self.length(ofMonth: month, year: year)
    guard let day else {
      let start = Self.day(year: year, month: month, day: 1) * Self.secondsPerDay
      self.init(seconds: start..<start + monthLength * Self.secondsPerDay)
      return
    }
    guard (1...monthLength).contains(day) else { return nil }
    let start = Self.day(year: year, month: month, day: day) * Self.secondsPerDay
    self.init(seconds: start..<start + Self.secondsPerDay)
  }

  /// Whether all of this date lies before all of the other: nil where the two overlap and nothing can be said.
  package func isBefore(_ other: CalendarDate) -> Bool? {
    if seconds.upperBound <= other.seconds.lowerBound { return true }
    if other.seconds.upperBound <= seconds.lowerBound { return false }
    return nil
  }

  /// A total order, by the ends of the periods.
  package func precedes(_ other: CalendarDate) -> Bool {
    (seconds.upperBound, seconds.lowerBound) < (other.seconds.upperBound, other.seconds.lowerBound)
  }

  /// The seconds of some years.
  static func years(_ years: ClosedRange<Int>) -> Range<Int> {
    let start = day(year: years.lowerBound, month: 1, day: 1) * secondsPerDay
    return start..<day(year: years.upperBound + 1, month: 1, day: 1) * secondsPerDay
  }

  static let secondsPerDay = 86_400

  /// The days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
  package static func day(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
