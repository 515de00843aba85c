import Glibc
import Stemma
import Testing

@testable import StemmaStore

/// The same store on the real file system.
@Suite struct SystemFileSystemTests {
  @Test func `A store on disk comes back`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/store/"
      #expect(!Store.isStore(at: path))
      var random = RandomAnalysis(seed: 3)
      let documents = random.documents(20)
      let analysis = random.analysis(of: documents)
      do {
        let store = try Store.open(at: path)
        try await store.add(Array(documents[..<7]), durability: .sync)
        try await store.withBatch { batch in for document in documents[7...] { _ = try batch.add(document) } }
        try await store.update(Document(id: documents[0].id, text: "other"))
        try await store.update(documents[0])
        let snapshot = try StoreSnapshot.open(at: path)
        try await store.save(analysis)
        try await store.compact()
        try expectContents(of: snapshot, documents)
        try expectContents(of: store.snapshot(), documents)
      }
      #expect(Store.isStore(at: path))
      let snapshot = try Store.open(at: path, createIfMissing: false).snapshot()
      try expectContents(of: snapshot, documents)
      #expect(try snapshot.analysis() == analysis)
      let names = try SystemFileSystem().list(path).map { $0.drop { $0 != "." } }.sorted()
      #expect(names == ["", "", ".analysis", ".records"])
      #expect(try StoreVerification(ofStoreAt: path).damages.isEmpty)
    }
  }

  @Test func `A second writer is told the process that has the lock, and gets it when the first ends`()
    async throws
  {
    try await withTemporaryDirectory { directory in
      do {
        let first = try Store.open(at: "\(directory)/s")
        let error = #expect(throws: StoreError.self) {
          _ = try Store.open(at: "\(directory)/s")
        }
        #expect(error?.code == .locked && error?.got == "process \(getpid())")
        _ = try StoreSnapshot.open(at: "\(directory)/s")
        #expect(first.snapshot().documentCount == 0)
      }
      _ = try Store.open(at: "\(directory)/s", createIfMissing: false)
    }
  }

  @Test func `A directory with other files does not become a store`() async throws {
    try await withTemporaryDirectory { directory in
      let file = try SystemFileSystem().open("\(directory)/speech.txt", for: .create)
      SystemFileSystem().close(file)
      for createIfMissing in [true, false] {
        let error = #expect(throws: StoreError.self) {
          _ = try Store.open(at: directory, createIfMissing: createIfMissing)
        }
        #expect(error?.code == .notAStore)
      }
      for path in [directory, "\(directory)/speech.txt", "\(directory)/none", "\(directory)\0"] {
        #expect(!Store.isStore(at: path))
        #expect(throws: StoreError.self) { _ = try StoreSnapshot.open(at: path) }
      }
      #expect(throws: StoreError.self) {
        _ = try Store.open(at: "\(directory)/none/deeper")
      }
      #expect(try SystemFileSystem().list(directory) == ["speech.txt"])
    }
  }

  @Test func `A symbolic link or a directory in the place of a segment is not followed`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/s"
      do {
        let store = try Store.open(at: path)
        try await store.withBatch { batch in _ = try batch.add(Document(id: "a", text: "b")) }
      }
      let segment = "\(path)/0000000000000002.records"
      try SystemFileSystem().rename(segment, to: "\(directory)/elsewhere")
      symlink("\(directory)/elsewhere", segment)
      #expect(throws: StoreError.self) { _ = try StoreSnapshot.open(at: path).documents() }
      #expect(try StoreVerification(ofStoreAt: path).damages.count == 1)
    }
  }
}
