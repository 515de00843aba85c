import Stemma
import StemmaTestSupport
import Testing

@Suite("What a text names and counts")
struct TextTraitsTests {
  private func traits(_ text: String) -> TextTraits {
    TextTraits(text, bytes: 0..<text.utf8.count)
  }

  @Test("Dates come in order and once, and the latest one is known")
  func order() {
    let found = traits("2023-05-01, 2021-01-31, 1 May 2023, 2022年12月31日, 4 July 1776")
    let expected = [(2021, 1, 31), (2022, 12, 31), (2023, 5, 1)].compactMap {
      CalendarDate(year: $0, month: $1, day: $2)
    }
    #expect(found.dates.dayFirst == expected)
    #expect(found.dates.monthFirst == expected)
    #expect(found.latestDate?.dayFirst == expected.last)
    #expect(found.headDate == found.latestDate)
    #expect(found.tailDate == found.latestDate)
    #expect(found.statedDate == nil)
  }

  @Test("A month without a day, later than the latest day, widens the period of the latest date")
  func latestPeriod() throws {
    let latest = try #require(traits("12 May 2023, May 2023").latestDate)
    let start = try #require(CalendarDate(year: 2023, month: 5, day: 12))
    let end = try #require(CalendarDate(year: 2023, month: 5))
    #expect(latest.dayFirst.seconds == start.seconds.lowerBound..<end.seconds.upperBound)
  }

  @Test("Years, the copyright year and links are counted")
  func yearsAndLinks() {
    let found = traits(
      "Since 2011. See http://a.example and https://b.example, https://c.example. © 2009-2019 A Co."
    )
    #expect(found.years.latest == 2019)
    #expect(found.copyrightYear == 2019)
    #expect(found.plainLinks == 1)
    #expect(found.secureLinks == 2)
    #expect(traits("the year 2999, or 1066").years.latest == nil)
  }

  @Test("Lines, items, capitals and no-break spaces are counted")
  func counts() {
    let found = traits("# Title\n\n1. One\n2) Two\n  (a) a\u{A0}B\n* 3.1. c\n4 d\n")
    #expect(found.lines == 6)
    #expect(found.numberedLines == 4)
    #expect(found.capitals == 4)
    #expect(found.hardSpaces == 1)
  }

  @Test("Any bytes of any cut are read without harm")
  func hostile() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "2024", "年", "月", "/", "é", "\u{10FFFF}", "©", "may", " ", "\n", "99999999999999999999", "http", "://",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let cut = Int.random(in: 0...text.utf8.count + 5, using: &generator)
      let found = TextTraits(text, bytes: cut..<cut + 30)
      #expect(found.dates.dayFirst == found.dates.dayFirst.sorted { $0.precedes($1) })
    }
  }
}
