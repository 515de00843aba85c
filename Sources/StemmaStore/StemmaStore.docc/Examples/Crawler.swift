import Stemma
import StemmaStore

/// Decides what to do with each page that it is given, and keeps what is new.
struct Crawler {
  let store: Store

  /// What became of a page.
  enum Decision {
    /// Kept; so much of its text is new, 0...1.
    case kept(newShare: Double)
    /// The store has the same text: of this page, or of another one.
    case known(id: String)
    /// The page itself has changed since it was last fetched.
    case changed
  }

  /// Takes a page that was fetched. Safe from many tasks at the same time.
  func take(_ page: Document) async throws -> Decision {
    let observation = try await store.observe(page)
    if let closest = observation.relations.first, closest.kind == .copy {
      return .known(id: closest.id)
    }
    // Ids are bytes: `==` would take `é` in one scalar and in two as the same.
    let isThere = observation.relations.contains { $0.id.utf8.elementsEqual(page.id.utf8) }
    if try await store.update(page), isThere { return .changed }
    return .kept(newShare: observation.newShare)
  }

  /// Takes pages as they come, 64 at a time, and makes every thousandth durable with those before it.
  func run<Pages: AsyncSequence>(_ pages: Pages) async throws where Pages.Element == Document {
    var count = 0
    try await withThrowingTaskGroup(of: Void.self) { group in
      for try await page in pages {
        if count >= 64 { try await group.next() }
        group.addTask { _ = try await take(page) }
        count += 1
        if count.isMultiple(of: 1000) { try await store.flush() }
      }
      try await group.waitForAll()
    }
    try await store.flush()
  }
}
