import Stemma
import StemmaTestSupport
import Testing

@Suite("Dates inside of texts")
struct TextDatesTests {
  @Test("Precision and recall on sentences labelled by hand")
  func labelled() {
    var found = 0
    var labelled = 0
    var right = 0
    for sentence in LabelledDates.sentences {
      let dates = names(sentence.text)
      found += dates.count
      labelled += sentence.dates.count
      var left = sentence.dates
      for date in dates {
        guard let index = left.firstIndex(of: date) else { continue }
        left.remove(at: index)
        right += 1
      }
    }
    #expect(LabelledDates.sentences.count >= 200)
    #expect(Double(right) / Double(found) >= 0.98)
    #expect(Double(right) / Double(labelled) >= 0.97)
  }

  @Test(
    "Every day of some years is read in every notation",
    arguments: ["%Y-%M-%D", "%Y年%M月%D日", "%Y년 %M월 %D일", "%D.%M.%Y", "%D %N %Y", "%N %D, %Y", "%Y. %N %D."]
  )
  func everyDay(notation: String) {
    let names = "January February March April May June July August September October November December"
      .split(separator: " ")
    for (year, month, day) in days(of: [1999, 2000, 2023, 2024]) {
      var text = notation
      for (sign, value) in [
        ("%Y", "\(year)"), ("%M", "\(month)"), ("%D", "\(day)"), ("%N", "\(names[month - 1])"),
      ] {
        text = text.replacing(sign, with: value)
      }
      let dates = TextDates(Array(text.utf8)).dates
      #expect(dates.map(\.dayFirst) == [CalendarDate(year: year, month: month, day: day)].compactMap { $0 })
      #expect(dates.allSatisfy { !$0.isAmbiguous })
    }
  }

  @Test("Each date stands where it is said to stand")
  func places() {
    let text = "前言：2023年5月4日。Then May 6th, 2023; 07/08/2023."
    let bytes = Array(text.utf8)
    let parts = TextDates(bytes).dates.map { String(decoding: bytes[$0.place], as: UTF8.self) }
    #expect(parts == ["2023年5月4日", "May 6th, 2023", "07/08/2023"])
  }

  @Test("A notation seen with the day first, and with the month first, stays as it is where both occur")
  func order() {
    #expect(names("13/05/2023 04/05/2023") == ["2023-05-13", "2023-05-04"])
    #expect(names("05/13/2023 04/05/2023") == ["2023-05-13", "2023-04-05"])
    #expect(names("13/05/2023 05/13/2023 04/05/2023").last == "2023-05-04/2023-04-05")
    #expect(names("13-05-2023 04/05/2023").last == "2023-05-04/2023-04-05")
    #expect(names("05.13.2023 04.05.2023").last == "2023-04-05")
  }

  @Test("Dates that the text around them cuts off, in any bytes, do no harm and stand in order")
  func hostile() {
    var generator = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] =
      [
        "2023", "4", "31", "5", "/", ".", "-", " ", ", ", "年", "月", "日", "年五月", "二〇二三", "令和", "元", "May",
        "of",
        "de", "mai", "tháng", "년", "월", "일", "\u{A0}", "１２", "–", "th", "99999999999999999999",
      ].map { Array($0.utf8) } + [[0xE5], [0xEF, 0xBC], [0xC2], [0xFF], [0x80], [0xE5, 0xB9]]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      var end = 0
      for date in TextDates(bytes).dates {
        #expect(date.place.lowerBound >= end)
        #expect(date.place.upperBound <= bytes.count)
        #expect(!date.place.isEmpty)
        end = date.place.upperBound
      }
    }
  }

  @Test("Text before and after a date in words does not change what it says")
  func surroundings() {
    var generator = SeededGenerator(seed: 12)
    let dates = ["4 May 2023", "2023年5月4日", "2023-05-04", "May 4, 2023", "4 мая 2023", "2023. május 4."]
    let others = ["word ", "你好，", "(", "Слово ", ": ", "\n", "é "]
    for _ in 0..<300 {
      let before = others.randomElement(using: &generator) ?? ""
      let after = others.randomElement(using: &generator) ?? ""
      let date = dates.randomElement(using: &generator) ?? ""
      #expect(names(before + date + " " + after) == ["2023-05-04"], "\(before)\(date) \(after)")
    }
  }

  private func names(_ text: String) -> [String] {
    TextDates(Array(text.utf8)).dates.map { date in
      date.isAmbiguous ? "\(name(date.dayFirst))/\(name(date.monthFirst))" : name(date.dayFirst)
    }
  }

  /// Found by trying all years and months, so that no arithmetic is shared with the calendar.
  private func name(_ date: CalendarDate) -> String {
    for year in 1500...2199 {
      guard let first = CalendarDate(year: year, month: 1), let last = CalendarDate(year: year, month: 12),
        first.seconds.lowerBound <= date.seconds.lowerBound,
        date.seconds.upperBound <= last.seconds.upperBound
      else { continue }
      for month in 1...12 {
        let start = "\(year)-\(month < 10 ? "0" : "")\(month)"
        if CalendarDate(year: year, month: month) == date { return start }
        for day in 1...31 where CalendarDate(year: year, month: month, day: day) == date {
          return "\(start)-\(day < 10 ? "0" : "")\(day)"
        }
      }
    }
    return "?"
  }

  private func days(of years: [Int]) -> [(Int, Int, Int)] {
    years.flatMap { year in
      (1...12).flatMap { month in
        (1...31).filter { CalendarDate(year: year, month: month, day: $0) != nil }.map { (year, month, $0) }
      }
    }
  }
}
