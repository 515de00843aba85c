import Stemma
import StemmaTestSupport
import Testing

@Suite("Dates, years and links that a text names")
struct TextTraitsTests {
  private func traits(_ text: String) -> TextTraits {
    TextTraits(text, bytes: 0..<text.utf8.count)
  }

  @Test(
    "A day is read in the spellings of many languages",
    arguments: [
      "Updated on 6 August 2024.", "Updated on August 6, 2024.", "Stand: 6. August 2024", "le 6 août 2024",
      "6 de agosto de 2024", "Aggiornato il 6 agosto 2024", "6 августа 2024 г.", "2024-08-06T12:00",
      "于2024年8月6日发布",
      "2024/8/6", "2024.08.06", "AUGUST 6th, 2024", "den 6 augusti 2024", "6 sierpnia 2024 r.",
    ]
  )
  func spellings(text: String) {
    #expect(traits(text).days == [CalendarDate.day(year: 2024, month: 8, day: 6)])
  }

  @Test("A date whose day and month cannot be told apart says nothing, else both orders are read")
  func ambiguousOrder() {
    #expect(traits("06/08/2024").days.isEmpty)
    let expected = [CalendarDate.day(year: 2024, month: 8, day: 26)]
    #expect(traits("26/08/2024").days == expected)
    #expect(traits("08/26/2024").days == expected)
    #expect(traits("08/08/2024").days == [CalendarDate.day(year: 2024, month: 8, day: 8)])
  }

  @Test(
    "Numbers that are no date are none",
    arguments: [
      "2024-13-40", "31 February 2024", "tel. 12 34 2024", "3.14.15", "in May we met 2024 people, 6 of 10",
      "",
    ]
  )
  func refused(text: String) {
    #expect(traits(text).days.isEmpty)
  }

  @Test("Days come in order and once, and the latest one is known")
  func order() {
    let found = traits("2023-05-01, 2021-01-31, 1 May 2023, 2022年12月31日")
    #expect(
      found.days
        == [(2021, 1, 31), (2022, 12, 31), (2023, 5, 1)].map {
          CalendarDate.day(year: $0, month: $1, day: $2)
        }
    )
    #expect(found.latestDay == CalendarDate.day(year: 2023, month: 5, day: 1))
    #expect(found.headDay == found.latestDay)
    let far = traits(String(repeating: "word ", count: 300) + "2024-01-01")
    #expect(far.headDay == nil)
    #expect(far.latestDay != nil)
  }

  @Test("Years, the copyright year and links are counted")
  func yearsAndLinks() {
    let found = traits(
      "Since 2011. See http://a.example and https://b.example, https://c.example. © 2009-2019 A Co."
    )
    #expect(found.latestYear == 2019)
    #expect(found.copyrightYear == 2019)
    #expect(found.plainLinks == 1)
    #expect(found.secureLinks == 2)
    #expect(traits("the year 2999, or 1066").latestYear == nil)
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
      #expect(found.days == found.days.sorted())
    }
  }
}
