import Stemma
import Testing

/// How far dates of metadata are believed.
@Suite struct DateTrustTests {
  private func told(_ first: Document, _ second: Document, _ others: Document...) -> [CueKind: Double] {
    cueKinds([first, second] + others)
  }

  private func page(_ date: String?, fetched: String? = nil, url: String? = nil) -> Document {
    CueExample.page(PageTexts.bridge, url: url, date: date, fetched: fetched)
  }

  @Test func `the epoch and days after the fetching are no dates`() {
    #expect(told(page("1970-01-01"), page("2024-03-02")) == [:])
    #expect(told(page("1970-01-01T00:00:00Z"), page("2024-03-02")) == [:])
    #expect(told(page("2024-03-02"), page("2024-05-01", fetched: "2024-04-01")) == [:])
    // Zones differ by less than a day.
    #expect(told(page("2024-03-02"), page("2024-04-02", fetched: "2024-04-01"))[.date] == CueKind.date.weight)
  }

  @Test func `a later date that is the day of fetching may be only that`() throws {
    let same = told(page("2024-03-02"), page("2024-04-01", fetched: "2024-04-01T10:00:00Z"))
    let weight = try #require(same[.date])
    #expect(weight > CueKind.directed && weight < CueKind.date.weight)
    // The earlier one was there on that day in any case.
    #expect(
      told(page("2024-03-02", fetched: "2024-03-02"), page("2024-04-01"))[.date] == CueKind.date.weight
    )
  }

  @Test func `a date that a site gives to all its pages is doubted`() {
    let site = (0..<20).map {
      CueExample.page("第\($0)页", url: "https://a.example/p/\($0)", date: "2024-02-02")
    }
    let first = page("2024-02-02", url: "https://a.example/p/bridge")
    let second = page("2024-03-05", url: "https://b.example/p/bridge")
    #expect(cueKinds([first, second] + site) == [.doubtfulDate: CueKind.doubtfulDate.weight])
    #expect(cueKinds([first, second] + site.prefix(10)) == [.date: CueKind.date.weight])
  }

  @Test func `what was fetched before the other was published was there`() {
    let early = page(nil, fetched: "2024-03-02")
    #expect(
      told(early, page("2024-03-05", fetched: "2024-03-06")) == [.seenEarlier: CueKind.seenEarlier.weight]
    )
    #expect(told(early, page("2024-03-02", fetched: "2024-03-06")) == [.fetched: CueKind.fetched.weight])
  }

  @Test func `the date of an address counts where metadata has none`() {
    let address = "https://b.example/2024/03/01/x"
    #expect(told(page("2024-03-05"), page(nil, url: address)) == [.urlDate: -CueKind.urlDate.weight])
    #expect(told(page("2024-03-05"), page("2024-03-09", url: address)) == [.date: CueKind.date.weight])
    #expect(told(page("2024-03-01"), page(nil, url: address)) == [:])
  }
}
