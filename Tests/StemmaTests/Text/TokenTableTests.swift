import StemmaTestSupport
import Testing

@testable import Stemma

@Suite("Tokens and bytes outside of memory")
struct TokenTableTests {
  private let texts: [[UInt32]]

  init() {
    var generator = SeededGenerator(seed: 191)
    texts = (0..<60).map { _ in
      PassageFinderTests.text(Int.random(in: 0...40, using: &generator), using: &generator)
    }
  }

  @Test(
    "Texts come back whole and in part, wherever they are",
    arguments: [0, 1, 300, .max],
    [0, 200, .max]
  )
  func tokens(limit: Int, capacity: Int) {
    let storage = ListedTokens(capacity: capacity)
    var table = TokenTable(limit: limit, storage: storage)
    for text in texts { table.append(text) }
    #expect(table.counts == texts.map(\.count))
    #expect((storage.count == 0) == (limit == .max || capacity == 0))
    var generator = SeededGenerator(seed: 192)
    for (index, text) in texts.enumerated() {
      #expect(Array(table.tokens(of: index, 0..<text.count)) == text)
      let bounds = (0..<2).map { _ in Int.random(in: 0...text.count, using: &generator) }.sorted()
      #expect(Array(table.tokens(of: index, bounds[0]..<bounds[1])) == Array(text[bounds[0]..<bounds[1]]))
    }
  }

  @Test("What cannot be read again equals nothing")
  func lostTokens() {
    var table = TokenTable(limit: 0, storage: LostTokens())
    table.append([1, 2, 3])
    #expect(Array(table.tokens(of: 0, 0..<3)) == [1, Token.wildcard, Token.wildcard])
    var bytes = ByteTable(storage: LostTokens())
    bytes.append([1, 2, 3, 4, 5])
    #expect(bytes[0] == [1, 0, 0, 0, 0])
  }

  @Test("Bytes come back", arguments: [0, 9, .max])
  func bytes(capacity: Int) {
    let lists = texts.map { $0.map { UInt8(truncatingIfNeeded: $0) } }
    for storage in [nil, ListedTokens(capacity: capacity)] {
      var table = ByteTable(storage: storage)
      for list in lists { table.append(list) }
      #expect((0..<table.count).map { table[$0] } == lists)
    }
  }

  @Test("A plan gives room outside to what is beyond its share")
  func plan() {
    #expect(MemoryPlan.unlimited.storage(for: .max, share: 2) == nil)
    let plan = MemoryPlan(limit: 2_000) { ListedTokens() }
    #expect(plan.storage(for: 500, share: 2) == nil && plan.storage(for: 501, share: 2) != nil)
    #expect(MemoryPlan.floor(documents: 10, tokens: 1_000, threads: 1) < 100 << 20)
  }
}

/// Keeps the first byte only.
private final class LostTokens: TokenStorage {
  func append(_ tokens: [UInt32]) -> Int? { 0 }

  func read(_ range: Range<Int>) -> [UInt32] { [1] }
}
