/// A date that stands in a text.
package struct TextDate: Sendable, Hashable {
  /// How the parts of a date are written, as far as it matters for what comes first.
  package enum Notation: Sendable, Hashable {
    /// The order is plain: the month is a word, the year comes first, or signs name the parts.
    case plain
    /// 04/05/2023.
    case slashes
    /// 04.05.2023.
    case dots
    /// 04-05-2023.
    case hyphens
  }

  /// Which of two numbers comes first.
  enum Order {
    case dayFirst
    case monthFirst
  }

  /// Where it stands, in bytes.
  package var place: Range<Int>
  package var notation: Notation
  /// What it says if the day comes before the month, or its order is plain.
  package var dayFirst: CalendarDate
  /// What it says if the month comes before the day, or its order is plain.
  package var monthFirst: CalendarDate
  /// The order that the date itself shows, by a number above 12.
  var order: Order?

  /// A date with one reading.
  init(_ date: CalendarDate, _ notation: Notation = .plain, order: Order? = nil, at place: Range<Int>) {
    self.init(dayFirst: date, monthFirst: date, notation, at: place)
    self.order = order
  }

  init(dayFirst: CalendarDate, monthFirst: CalendarDate, _ notation: Notation, at place: Range<Int>) {
    self.place = place
    self.notation = notation
    self.dayFirst = dayFirst
    self.monthFirst = monthFirst
  }

  /// Whether it is not known which number is the month.
  package var isAmbiguous: Bool { dayFirst != monthFirst }

  /// Leaves one reading.
  mutating func settle(_ order: Order) {
    switch order {
    case .dayFirst: monthFirst = dayFirst
    case .monthFirst: dayFirst = monthFirst
    }
  }
}
