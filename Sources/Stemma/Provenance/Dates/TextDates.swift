/// All dates that a text names, in the order of their places.
///
/// Read are full dates, and months with a year, from 1500 to 2199, in the notations of some thirty languages. A date
/// needs its year in four digits (or a Japanese era): what is relative, masked or short is left alone, and so are
/// numbers in a row of more than three, such as addresses and telephone numbers.
package struct TextDates: Sendable {
  package private(set) var dates: [TextDate] = []

  /// Reads some bytes of UTF-8; no bytes do harm. O(n).
  package init(_ bytes: [UInt8]) {
    self.init(ByteText(bytes: bytes))
  }

  init(_ text: ByteText) {
    dates = TextDateScanner(text).dates()
    settleOrder()
  }

  /// A date with a day above 12 tells for all of its notation which number is the month, if none says otherwise.
  /// Dots put the day first unless they are seen to put the month there.
  private mutating func settleOrder() {
    for notation in [TextDate.Notation.slashes, .dots, .hyphens]
    where dates.contains(where: { $0.notation == notation }) {
      let orders = Set(dates.lazy.filter { $0.notation == notation }.compactMap(\.order))
      guard orders.count < 2 else { continue }
      guard let order = orders.first ?? (notation == .dots ? .dayFirst : nil) else { continue }
      for index in dates.indices where dates[index].notation == notation { dates[index].settle(order) }
    }
  }
}
