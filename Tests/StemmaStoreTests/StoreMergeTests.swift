import Stemma
import Synchronization
import Testing

@testable import StemmaStore

/// Merges that run beside, held at a call until the test says so. One at a time: each blocks a thread of the few there are.
@Suite(.serialized) struct StoreMergeTests {
  /// Making a store and a log takes two generations, each segment one, and then the first merge takes one.
  private static let firstMerge =
    "create s/\(SegmentName(generation: UInt64(MergePlan.fanIn) + 3, kind: .records))"

  /// An update is in the log, not on the disk yet, when the segment of what it replaces is merged.
  @Test func `A document that is updated during a merge is never without either text`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try Store.open(at: "s", fileSystem: fileSystem, spillLimit: StoreSession.spillLimit)
    for number in 0..<MergePlan.fanIn - 1 {
      try await store.add(StoreSession.document("\(number)", isLong: true), durability: .sync)
    }
    let wrecks = Mutex<[MemoryFileSystem]>([])
    fileSystem.observe { _ in
      for crash in MemoryFileSystem.Crash.allCases {
        let remains = fileSystem.remains(after: crash)
        wrecks.withLock { $0.append(remains) }
      }
    }
    fileSystem.hold(Self.firstMerge)
    try await store.add(StoreSession.document("\(MergePlan.fanIn - 1)", isLong: true), durability: .sync)
    #expect(await store.merge != nil, "\(fileSystem.calls.filter { $0.hasPrefix("create") })")
    try await store.update(Document(id: "1", text: "another"))
    try await store.remove(id: "2")
    fileSystem.release()
    await store.settle()
    #expect(store.snapshot().segments.count == 1)
    fileSystem.observe(nil)
    for wreck in wrecks.withLock({ $0 }) {
      let snapshot = try Store.open(at: "s", fileSystem: wreck).snapshot()
      let text = try #require(try snapshot.document(id: "1")).text
      #expect(text == "another" || text == StoreSession.document("1", isLong: true).text)
      // The removal came later.
      let isRemoved = try snapshot.document(id: "2") == nil
      #expect(!isRemoved || text == "another")
      try expectSound(wreck)
    }
  }

  @Test func `A merge that ends during a compaction or after the store leaves nothing`() async throws {
    for isReleased in [true, false] {
      let fileSystem = MemoryFileSystem()
      var documents: [Document] = []
      do {
        let store = try Store.open(at: "s", fileSystem: fileSystem, spillLimit: StoreSession.spillLimit)
        fileSystem.hold(Self.firstMerge)
        for number in 0..<MergePlan.fanIn {
          documents.append(StoreSession.document("\(number)", isLong: true))
          try await store.add(documents[number])
        }
        try await store.remove(id: "1")
        documents.remove(at: 1)
        let merge = try #require(await store.merge)
        if isReleased {
          async let compaction: Void = store.compact()
          try await store.remove(id: "3")
          documents.remove(at: 2)
          fileSystem.release()
          try await compaction
          await store.settle()
          try expectContents(of: store.snapshot(), documents)
        } else {
          fileSystem.release()
        }
        await merge.value
      }
      let store = try Store.open(at: "s", fileSystem: fileSystem)
      try expectContents(of: store.snapshot(), documents)
      try expectSound(fileSystem)
    }
  }
}
