import Glibc
import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaStore

/// Readers and a writer at the same time; for as many seconds as `STEMMA_STORM_SECONDS` says, also under a sanitizer.
@Suite struct StoreConcurrencyTests {
  private static var seconds: Double {
    getenv("STEMMA_STORM_SECONDS").flatMap { Double(String(cString: $0)) } ?? 1
  }

  /// Three documents that come and go together; their texts say which round wrote them.
  private static func group(_ number: Int, round: Int) -> [Document] {
    (0..<3).map { part in
      let sign = String(UnicodeScalar(0x4E00 + UInt32(number * 7 + part) % 5000) ?? "x")
      return Document(
        id: "\(number)/\(part)",
        text: String(repeating: "\(sign)第\(number)组", count: 9) + "\(round)"
      )
    }
  }

  @Test func `Readers see each batch whole while a writer adds, updates, removes and merges`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/s"
      let store = try Store.open(at: path, fileSystem: SystemFileSystem(), spillLimit: 2000)
      let end = ContinuousClock.now + .seconds(Self.seconds)
      try await withThrowingTaskGroup(of: Int.self) { group in
        group.addTask { try await Self.write(store, until: end) }
        for reader in 0..<4 {
          group.addTask { try await Self.read(store, path, seed: UInt64(reader), until: end) }
        }
        for try await rounds in group { #expect(rounds > 0) }
      }
      await store.settle()
      #expect(try StoreVerification(ofStoreAt: path).damages.isEmpty)
      let live = try store.snapshot().documents()
      try expectContents(of: StoreSnapshot.open(at: path), live)
    }
  }

  private static func write(_ store: Store, until end: ContinuousClock.Instant) async throws -> Int {
    var generator = SeededGenerator(seed: 9)
    var live: [Int] = []
    var next = 0
    while ContinuousClock.now < end || next < 10 {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...5:
        try await store.add(group(next, round: 0))
        live.append(next)
        next += 1
      case 6:
        // A part by itself: the group stays whole, another text of one id.
        guard let number = live.randomElement(using: &generator) else { continue }
        try await store.update(group(number, round: next)[0])
      case 7:
        let numbers = next..<(next + 4)
        try await store.withBatch { batch in
          for number in numbers { for document in group(number, round: 0) { _ = try batch.add(document) } }
        }
        live += numbers
        next += 4
      case 8: try await store.flush()
      default:
        if Int.random(in: 0..<20, using: &generator) == 0 { try await store.compact() }
        guard live.count > 30 else { continue }
        let number = live.remove(at: Int.random(in: live.indices, using: &generator))
        for document in group(number, round: 0) { try await store.remove(id: document.id) }
      }
    }
    return next
  }

  private static func read(
    _ store: Store,
    _ path: String,
    seed: UInt64,
    until end: ContinuousClock.Instant
  ) async throws -> Int {
    var generator = SeededGenerator(seed: seed)
    var rounds = 0
    while ContinuousClock.now < end || rounds == 0 {
      let snapshot = rounds % 3 == 0 ? try StoreSnapshot.open(at: path) : store.snapshot()
      let documents = try snapshot.documents()
      #expect(documents.count == snapshot.documentCount)
      var parts: [Substring: Set<Character>] = [:]
      for document in documents {
        parts[document.id.prefix { $0 != "/" }, default: []].insert(document.id.last ?? " ")
      }
      // A group is removed part by part, from the first on: of one the first parts may be gone.
      let torn = parts.values.filter { $0.count < 3 }
      #expect(torn.count <= 1 && torn.allSatisfy { $0.contains("2") })
      if let document = documents.randomElement(using: &generator) {
        #expect(try snapshot.document(id: document.id) == document)
        let observation = try snapshot.observe(Document(id: "q", text: document.text))
        #expect(observation.relations.first?.kind == .copy)
        #expect(try snapshot.observe(Document(id: "q", text: document.text)) == observation)
      }
      rounds += 1
      await Task.yield()
    }
    return rounds
  }

  @Test func `Adding from many tasks adds each document once`() async throws {
    let store = try await makeStore(spillLimit: 300)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<6 {
        group.addTask {
          var new = 0
          for number in 0..<30 { new += try await store.add(Self.group((number + 5 * task) % 30, round: 0)) }
          return new
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(counts == 90)
    try expectContents(of: store.snapshot(), (0..<30).flatMap { Self.group($0, round: 0) })
    await store.settle()
  }
}
