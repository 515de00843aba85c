import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaStore

@Suite struct HostileDocumentsTests {
  private static let ids = [
    "", "a\nb", "a\0b", "\0", "../../etc/passwd", "/", ".", "..", "MANIFEST", "LOCK",
    "0000000000000001.records", "é",
    "e\u{301}", "\u{FEFF}", "\u{202E}", "\u{1F1E8}\u{1F1F3}", "Å", "\u{212B}", "A\u{30A}", " ", "\r\n", "\n",
    String(repeating: "长", count: 10_000),
  ]

  @Test func `Hostile ids are told apart by their bytes, and never become paths`() async throws {
    let fileSystem = MemoryFileSystem()
    let documents = Self.ids.enumerated().map { Document(id: $1, text: "text \($0)", url: $1, title: $1) }
    let store = try await makeStore(documents, in: fileSystem, spillLimit: 40)
    try expectContents(of: store.snapshot(), documents)
    try await store.update(Document(id: "e\u{301}", text: "new"))
    #expect(try store.snapshot().document(id: "é")?.text == documents[11].text)
    for document in documents.dropFirst(3) { #expect(try await store.remove(id: document.id)) }
    try expectContents(of: store.snapshot(), Array(documents[..<3]))
    await store.settle()
    try await store.compact()
    try expectContents(of: store.snapshot(), Array(documents[..<3]))
    try expectSound(fileSystem)
  }

  @Test func `Documents without text are kept, also very many`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore(in: fileSystem, spillLimit: 2000)
    let documents = (0..<300).map { Document(id: "\($0)", text: "") }
    for document in documents { try await store.add(document) }
    await store.settle()
    try expectContents(of: store.snapshot(), documents)
    // They become segments, although no text has filled one.
    #expect(!store.snapshot().segments.isEmpty && store.snapshot().recentCount < 200)
    #expect(try store.snapshot().observe(documents[0]).relations.isEmpty)
    try expectSound(fileSystem)
  }

  @Test func `A document that comes and goes again and again fills neither memory nor log`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore(in: fileSystem, spillLimit: 3000)
    let document = Document(id: "a", text: "b")
    for _ in 0..<1000 {
      try await store.add(document)
      try await store.remove(id: "a")
    }
    try await store.add(document)
    for round in 0..<300 { try await store.update(Document(id: "a", text: "\(round)")) }
    await store.settle()
    try expectContents(of: store.snapshot(), [Document(id: "a", text: "299")])
    #expect(store.snapshot().recent.count < 200)
    #expect(try expectLog(fileSystem) < 7000)
    try await store.compact()
    #expect(store.snapshot().info().textBytes == 3)
    try expectSound(fileSystem)
  }

  private func expectLog(_ fileSystem: MemoryFileSystem) throws -> Int {
    try #require(fileSystem.files(in: "s").first { $0.key.hasSuffix(".log") }).value.count
  }

  @Test func `The same id twice in what is added`() async throws {
    let store = try await makeStore()
    let twice = [Document(id: "a", text: "b"), Document(id: "a", text: "b", title: "c")]
    #expect(try await store.add(twice) == 1)
    try expectContents(of: store.snapshot(), [twice[0]])
    let other = [Document(id: "d", text: "e"), Document(id: "d", text: "f")]
    let error = await #expect(throws: StoreError.self) { try await store.add(other) }
    #expect(error?.code == .duplicateID && error?.description.contains("\"d\"") == true)
    try expectContents(of: store.snapshot(), [twice[0]])
    let outcomes = try await store.withBatch { batch in
      try (twice + other).map { document in try batch.add(document) }
    }
    #expect(outcomes == [.present, .present, .added, .refused])
    try expectContents(of: store.snapshot(), [twice[0], other[0]])
  }

  @Test func `A text of many portions, and metadata longer than a record of the log`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore(in: fileSystem, spillLimit: 1 << 14)
    let long = Document(id: "long", text: String(repeating: "多块文本 with some words. ", count: 1 << 14))
    let title = String(repeating: "t", count: FormatConstants.logRecordLimit)
    let titled = Document(id: "titled", text: "short", title: title)
    try await store.add([Document(id: "short", text: "short"), long], durability: .sync)
    try await store.add(titled, durability: .sync)
    let documents = [Document(id: "short", text: "short"), long, titled]
    #expect(bytes(try store.snapshot().documents()) == bytes(sorted(documents)))
    let error = await #expect(throws: StoreError.self) {
      try await store.update(Document(id: "short", text: "short", title: title))
    }
    #expect(error?.code == .limitExceeded)
    #expect(try await store.remove(id: "titled"))
    #expect(try await store.remove(id: "long"))
    try expectContents(of: store.snapshot(), [Document(id: "short", text: "short")])
    try expectSound(fileSystem)
  }

  @Test func `Very many tiny documents in one batch`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore(in: fileSystem)
    let count = 20_000
    try await store.withBatch { batch in
      for number in 0..<count { _ = try batch.add(Document(id: "\(number)", text: "t\(number % 977)")) }
    }
    #expect(store.snapshot().documentCount == count)
    #expect(try store.snapshot().document(id: "\(count - 1)")?.text == "t\((count - 1) % 977)")
    #expect(try store.snapshot().observe(Document(id: "q", text: "t5")).relations.first?.kind == .copy)
  }
}
