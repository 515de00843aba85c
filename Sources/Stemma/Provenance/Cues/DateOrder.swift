/// Which of two texts is the later by their dates: 1 if it is the second, -1 if it is the first, 0 where the readings
/// of ambiguous dates disagree, the periods overlap, or a text has no date.
enum DateOrder {
  /// By the latest date of each. O(1).
  static func byLatest(_ first: DateReadings.Latest?, _ second: DateReadings.Latest?) -> Double {
    guard let first, let second else { return 0 }
    return agreed(
      sign(first.dayFirst, second.dayFirst),
      sign(first.monthFirst, second.monthFirst)
    )
  }

  /// By the latest dates of each that the other lacks. O(n) in the dates that are kept, 256 at most.
  static func byChange(_ first: DateReadings, _ second: DateReadings) -> Double {
    agreed(change(first.dayFirst, second.dayFirst), change(first.monthFirst, second.monthFirst))
  }

  private static func agreed(_ dayFirst: Double, _ monthFirst: Double) -> Double {
    dayFirst == monthFirst ? dayFirst : 0
  }

  private static func sign(_ first: CalendarDate, _ second: CalendarDate) -> Double {
    first.isBefore(second).map { $0 ? 1 : -1 } ?? 0
  }

  /// Where one side only lost or got dates, they may be of any age.
  private static func change(_ first: [CalendarDate], _ second: [CalendarDate]) -> Double {
    guard let a = latest(of: first, lackedBy: second), let b = latest(of: second, lackedBy: first) else {
      return 0
    }
    return sign(a, b)
  }

  /// O(n): both are in order.
  private static func latest(of dates: [CalendarDate], lackedBy others: [CalendarDate]) -> CalendarDate? {
    var end = others.count
    for date in dates.reversed() {
      while end > 0, date.precedes(others[end - 1]) { end -= 1 }
      if end == 0 || others[end - 1] != date { return date }
    }
    return nil
  }
}
