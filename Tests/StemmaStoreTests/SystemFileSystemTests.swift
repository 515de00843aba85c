import Glibc
import Stemma
import StemmaStore
import Testing

/// The same store on the real file system.
@Suite struct SystemFileSystemTests {
  private func withDirectory(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/stemma-store-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let directory = String(cString: made)
    defer { remove(directory) }
    try body(directory)
  }

  /// Removes a directory and what is in it, two levels deep.
  private func remove(_ directory: String) {
    let fileSystem = SystemFileSystem()
    for name in (try? fileSystem.list(directory)) ?? [] {
      for inner in (try? fileSystem.list("\(directory)/\(name)")) ?? [] {
        try? fileSystem.remove("\(directory)/\(name)/\(inner)")
      }
      rmdir("\(directory)/\(name)")
      try? fileSystem.remove("\(directory)/\(name)")
    }
    rmdir(directory)
  }

  @Test func `A store on disk comes back`() throws {
    try withDirectory { directory in
      let path = "\(directory)/store/"
      #expect(!Store.isStore(at: path))
      var random = RandomAnalysis(seed: 3)
      let documents = random.documents(20)
      let analysis = random.analysis(of: documents)
      do {
        var store = try Store.openForWriting(at: path, createIfMissing: true)
        try store.add(Array(documents[..<7]), analysis: emptyAnalysis(of: Array(documents[..<7])))
        try store.add(Array(documents[7...]), analysis: analysis)
        let reader = try Store.open(at: path)
        try store.compact()
        try expectContents(of: reader, analysis)
        try expectContents(of: store, analysis)
      }
      #expect(Store.isStore(at: path))
      try expectContents(of: try Store.openForWriting(at: path, createIfMissing: false), analysis)
      let names = try SystemFileSystem().list(path).sorted()
      #expect(names == ["0000000000000003.analysis", "0000000000000004.documents", "LOCK", "MANIFEST"])
    }
  }

  @Test func `A second writer is told the process that has the lock, and gets it when the first ends`() throws
  {
    try withDirectory { directory in
      do {
        let first = try Store.openForWriting(at: "\(directory)/s", createIfMissing: true)
        let error = #expect(throws: StoreError.self) {
          _ = try Store.openForWriting(at: "\(directory)/s", createIfMissing: true)
        }
        #expect(error?.code == .locked && error?.got == "process \(getpid())")
        _ = try Store.open(at: "\(directory)/s")
        #expect(first.info().documents == 0)
      }
      _ = try Store.openForWriting(at: "\(directory)/s", createIfMissing: false)
    }
  }

  @Test func `A directory with other files does not become a store`() throws {
    try withDirectory { directory in
      let file = try SystemFileSystem().open("\(directory)/speech.txt", for: .create)
      SystemFileSystem().close(file)
      for createIfMissing in [true, false] {
        let error = #expect(throws: StoreError.self) {
          _ = try Store.openForWriting(at: directory, createIfMissing: createIfMissing)
        }
        #expect(error?.code == .notAStore)
      }
      for path in [directory, "\(directory)/speech.txt", "\(directory)/none", "\(directory)\0"] {
        #expect(!Store.isStore(at: path))
        #expect(throws: StoreError.self) { _ = try Store.open(at: path) }
      }
      #expect(throws: StoreError.self) {
        _ = try Store.openForWriting(at: "\(directory)/none/deeper", createIfMissing: true)
      }
      #expect(try SystemFileSystem().list(directory) == ["speech.txt"])
    }
  }

  @Test func `A symbolic link or a directory in the place of a segment is not followed`() throws {
    try withDirectory { directory in
      let path = "\(directory)/s"
      do {
        var store = try Store.openForWriting(at: path, createIfMissing: true)
        try store.add(
          [Document(id: "a", text: "b")],
          analysis: emptyAnalysis(of: [Document(id: "a", text: "b")])
        )
      }
      let segment = "\(path)/0000000000000002.documents"
      try SystemFileSystem().rename(segment, to: "\(directory)/elsewhere")
      symlink("\(directory)/elsewhere", segment)
      #expect(throws: StoreError.self) { _ = try Store.open(at: path).documents() }
      let store = try Store.open(at: path)
      #expect(store.verify().count == 1)
    }
  }
}
