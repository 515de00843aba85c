import Testing

@testable import Stemma

@Suite struct PageAddressTests {
  @Test(arguments: [
    ("https://www.a.example/2024/1.html", "a.example", "/2024/1.html", nil as PageAddress.Copy?),
    ("http://M.A.example/x/12345/", "a.example", "/x/12345", .edition),
    ("https://a.example/x/12345?print=1", "a.example", "/x/12345", .edition),
    ("https://a.example/print/x/12345", "a.example", "/x/12345", .edition),
    ("https://mirror.a.example/x#top", "a.example", "/x", .mirror),
    ("https://web.archive.org/web/2020/http://www.a.example/x/1", "a.example", "/x/1", .mirror),
    ("https://m.cn/x", "m.cn", "/x", nil),
  ])
  func `an address is read`(text: String, site: String, path: String, copy: PageAddress.Copy?) throws {
    let address = try #require(PageAddress(text))
    #expect((address.site, address.path) == (site, path))
    #expect(address.copy == copy)
  }

  @Test(arguments: ["", "a.example/x", "ftp://a.example/x", "https://", "https:///x"])
  func `anything else is none`(text: String) {
    #expect(PageAddress(text) == nil)
  }

  @Test func `an address without end is none`() {
    #expect(PageAddress("https://a.example/" + String(repeating: "a", count: 5000)) == nil)
  }

  @Test(arguments: [
    ("https://a.example/2023/05/04/x.html", 2023, 5, 4 as Int?),
    ("https://a.example/n/2023-05-04-x", 2023, 5, 4),
    ("https://a.example/202305/t20230504_123.html", 2023, 5, 4),
    ("https://a.example/202305/123.html", 2023, 5, nil),
    ("https://a.example/2023/05/x", 2023, 5, nil),
    ("https://web.archive.org/web/20200101000000/http://a.example/2019/02/03/x", 2019, 2, 3),
  ])
  func `the date of a path is read`(text: String, year: Int, month: Int, day: Int?) {
    #expect(PageAddress(text)?.date == CalendarDate(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "https://a.example/x", "https://a.example/1234/56/78", "https://a.example/20239999/1",
    "https://a.example/id/2023",
    "https://a.example/99999999999999999999", "https://20230504.example/x",
  ])
  func `other numbers are no dates`(text: String) throws {
    #expect(try #require(PageAddress(text)).date == nil)
  }

  @Test func `a page is the same by a path that names one`() throws {
    func isSame(_ first: String, _ second: String) throws -> Bool {
      try #require(PageAddress(first)).isSamePage(as: #require(PageAddress(second)))
    }
    #expect(try isSame("https://a.example/news/12345.html", "https://b.example/news/12345.html"))
    #expect(try !isSame("https://a.example/", "https://b.example/"))
    #expect(try !isSame("https://a.example/dir/index.html", "https://b.example/dir/index.html"))
    #expect(try !isSame("https://a.example/news/12345.html", "https://b.example/news/12346.html"))
    #expect(try !isSame("https://a.example/contact", "https://b.example/contact"))
  }
}
