import Stemma
import Testing

@Suite struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(parsing: text))
  }

  @Test(
    arguments: [
      "2024-08-06", "2024/8/6", "2024.08.06", "2024年8月6日", "2024年08月06号", "20240806", " 2024-8-6\n",
      "2024年 8月 6日", "2024 年8 月6 日",
    ]
  )
  func `every spelling of a day is the same day`(text: String) {
    // A space after the year is not understood without the sign for year.
    let expected = text.hasPrefix("2024 ") ? nil : CalendarDate(year: 2024, month: 8, day: 6)
    #expect(CalendarDate(parsing: text) == expected)
  }

  @Test(arguments: ["2024-08", "2024/8", "2024.8", "2024年8月", "202408", "2024年 8 月"])
  func `a month is the whole month`(text: String) throws {
    #expect(try date(text) == CalendarDate(year: 2024, month: 8))
    #expect(try date(text).seconds.count == 31 * 86_400)
  }

  @Test(arguments: [(1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11017), (2024, 2, 29, 19782)])
  func `days count from 1970`(year: Int, month: Int, day: Int, expected: Int) {
    #expect(CalendarDate.day(year: year, month: month, day: day) == expected)
    let date = CalendarDate(year: year, month: month, day: day)
    #expect(date?.seconds == expected * 86_400..<(expected + 1) * 86_400)
  }

  @Test(
    arguments: [
      "2024-08-06T01:30:00Z", "2024-08-06T09:30:00+08:00", "2024-08-06 09:30:00 +0800", "20240806013000",
      "2024-08-05 20:30:00.125 -0500", "2024年8月6日 01:30:00", "2024-08-06t01:30:00 UTC", "2024/8/6 1:30:00GMT",
      "2024-08-06T03:30:00+02",
    ]
  )
  func `zones are taken off, and a time without one is UTC`(text: String) throws {
    let start = 19_941 * 86_400 + 5_400
    #expect(try date(text).seconds == start..<start + 1)
  }

  @Test(arguments: ["2024-08-06T01:30", "202408060130", "2024-08-06 09:30+08:00"])
  func `a time without seconds is a minute`(text: String) throws {
    #expect(try date(text).seconds.count == 60)
  }

  @Test(
    arguments: [
      "", " ", "yesterday", "2024", "24-08-06", "2024-13-01", "2024-00-10", "2024-08-00", "2023-02-29",
      "1900-02-29",
      "20241340", "2024-08-06T25:00", "2024-08-06T12:60", "2024-08-06T12:00:61", "8/6/2024", "2024-08-06x",
      "2024/08-06", "2024-08-06T09:30:00+99:00", "2024-08-06T09:30:00+08:", "99999999999", "0001-01-01",
      "2024年8",
      "2024年8月6", "2024-08-06T", "2024-08-06 发布", "２０２４-08-06", "2024-08-06\u{0}",
      String(repeating: "2024-08-06 ", count: 100),
    ]
  )
  func `what is not a date is nil`(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test(
    arguments: [
      ("2024-08", "2024-08-06", nil), ("2024-08-06", "2024-08-06", nil),
      ("2024-08-06", "2024-08-06T23:59", nil),
      ("2024-08", "2024-09-01", true), ("2024-09-01", "2024-08", false),
      ("2024-08-06T01:30", "2024-08-06T01:30:59", nil),
      ("2024-08-06T01:30", "2024-08-06T01:31", true), ("2024-08-06T23:00+08:00", "2024-08-06T16:00Z", true),
      ("1999-12-31", "2000-01", true),
    ] as [(String, String, Bool?)]
  )
  func `dates are put in order only where every reading agrees`(left: String, right: String, isBefore: Bool?)
    throws
  {
    #expect(try date(left).isBefore(date(right)) == isBefore)
    #expect(try date(right).isBefore(date(left)) == isBefore.map { !$0 })
  }

  @Test func `each day of the calendar is read back and follows the one before`() {
    var previous: CalendarDate?
    var count = 0
    for year in [1899, 1900, 1999, 2000, 2023, 2024] {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(CalendarDate(parsing: "\(year)-\(month)-\(day)") == date)
          if let previous { #expect(previous.isBefore(date) == true) }
          previous = date
          count += 1
        }
      }
    }
    #expect(count == 365 * 6 + 2)
  }
}
