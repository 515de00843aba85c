import Foundation
import Stemma
import StemmaStore
import Testing

/// The example of the documentation, compiled and run.
@Suite struct CrawlerExampleTests {
  private static let text =
    "The quarry above the town has been silent for eleven years, and the council means to keep it so."

  private func pages(_ documents: [Document]) -> AsyncStream<Document> {
    AsyncStream { continuation in
      for document in documents { continuation.yield(document) }
      continuation.finish()
    }
  }

  @Test func `A page is kept once, and again when it has changed`() async throws {
    let crawler = Crawler(store: try await makeStore())
    let page = Document(id: "a", text: Self.text)
    guard case .kept(let share) = try await crawler.take(page) else {
      return #expect(Bool(false), "not kept")
    }
    #expect(share == 1)
    guard case .known(let id) = try await crawler.take(page) else { return #expect(Bool(false), "not known") }
    #expect(id == "a")
    let copy = Document(id: "b", text: Self.text.uppercased())
    guard case .known("a") = try await crawler.take(copy) else { return #expect(Bool(false), "not known") }
    let changed = Document(id: "a", text: Self.text + " A petition of four hundred names says otherwise.")
    guard case .changed = try await crawler.take(changed) else { return #expect(Bool(false), "not changed") }
    #expect(try crawler.store.snapshot().documents() == [changed])
  }

  @Test func `Many pages at the same time`() async throws {
    let crawler = Crawler(store: try await makeStore())
    let documents = (0..<200).map {
      Document(id: "\($0)", text: "page \($0 * 7919) of its own \($0 * 104_729)")
    }
    try await crawler.run(pages(documents + documents))
    #expect(crawler.store.snapshot().documentCount == 200)
  }

  @Test func `The article shows the example that is compiled`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let catalog = folder.appending(path: "../../Sources/StemmaStore/StemmaStore.docc").standardized
    let example = try String(contentsOf: catalog.appending(path: "Examples/Crawler.swift"), encoding: .utf8)
    let article = try String(contentsOf: catalog.appending(path: "Crawling.md"), encoding: .utf8)
    #expect(article.contains("```swift\n\(example)```"))
  }
}
