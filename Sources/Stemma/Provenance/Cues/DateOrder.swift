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

  /// By the latest of the dates that only one of the two names. O(n).
  static func byChange(_ first: DateReadings, _ second: DateReadings) -> Double {
    agreed(change(first.dayFirst, second.dayFirst), change(first.monthFirst, second.monthFirst))
  }

  private static func agreed(_ dayFirst: Double, _ monthFirst: Double) -> Double {
    dayFirst == monthFirst ? dayFirst : 0
  }

  private static func sign(_ first: CalendarDate, _ second: CalendarDate) -> Double {
    first.isBefore(second).map { $0 ? 1 : -1 } ?? 0
  }

  private static func change(_ first: [CalendarDate], _ second: [CalendarDate]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    for (a, b) in zip(first.reversed(), second.reversed()) where a != b { return sign(a, b) }
    if first.count == second.count { return 0 }
    return first.count < second.count ? 1 : -1
  }
}
