/// The dates of a text under both readings of a date such as 04/05/2023; equal lists if none is ambiguous.
package struct DateReadings: Sendable, Hashable {
  /// The period in which the latest of some dates lies, under both readings.
  package struct Latest: Sendable, Hashable {
    package var dayFirst: CalendarDate
    package var monthFirst: CalendarDate
  }

  /// Dates of one reading that are kept, the latest ones: only those tell two versions apart.
  private static let most = 256

  /// In order, each once, 256 at most.
  package private(set) var dayFirst: [CalendarDate] = []
  package private(set) var monthFirst: [CalendarDate] = []

  /// O(n log n).
  package init(_ dates: some Sequence<TextDate>) {
    let dates = Array(dates)
    dayFirst = Self.ordered(dates.map(\.dayFirst))
    monthFirst = dates.contains(where: \.isAmbiguous) ? Self.ordered(dates.map(\.monthFirst)) : dayFirst
  }

  init() {}

  /// Nil where there is no date. O(n).
  package var latest: Latest? {
    guard let dayFirst = Self.latest(dayFirst), let monthFirst = Self.latest(monthFirst) else { return nil }
    return Latest(dayFirst: dayFirst, monthFirst: monthFirst)
  }

  private static func ordered(_ dates: [CalendarDate]) -> [CalendarDate] {
    var distinct: [CalendarDate] = []
    for date in dates.sorted(by: { $0.precedes($1) }) where date != distinct.last { distinct.append(date) }
    return Array(distinct.suffix(most))
  }

  private static func latest(_ dates: [CalendarDate]) -> CalendarDate? {
    guard let start = dates.map(\.seconds.lowerBound).max(), let end = dates.last?.seconds.upperBound else {
      return nil
    }
    return CalendarDate(seconds: start..<end)
  }
}
