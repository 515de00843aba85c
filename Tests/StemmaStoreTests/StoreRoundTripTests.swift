import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

@Suite struct StoreRoundTripTests {
  @Test(arguments: 0..<150 as Range<UInt64>)
  func `Reading back gives the analysis that was saved`(seed: UInt64) throws {
    var random = RandomAnalysis(seed: seed)
    let fileSystem = MemoryFileSystem()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    var documents: [Document] = []
    for batch in 0..<Int(seed % 4) {
      let new = random.documents(Int(seed % 7), prefix: "\(batch)")
      documents += new
      let analysis = random.analysis(of: documents)
      try store.add(new, analysis: analysis)
      try expectContents(of: store, analysis)
      try expectContents(of: try Store.open(at: "s", fileSystem: fileSystem), analysis)
    }
    if let analysis = try store.analysis() {
      try store.compact()
      try expectContents(of: store, analysis)
      let information = store.info()
      #expect(information.segments.count <= 2)
      #expect(information.documents == documents.count)
      #expect(information.textBytes == documents.reduce(0) { $0 + $1.text.utf8.count })
      let files = fileSystem.files(in: "s")
      #expect(information.bytesOnDisk == files.reduce(0) { $0 + ($1.key == "LOCK" ? 0 : $1.value.count) })
    }
  }

  @Test func `Texts of many blocks, and larger than a block, come back`() throws {
    let unit = String(repeating: "多块文本 with some words. ", count: 3000)
    let documents =
      (0..<60).map { Document(id: "\(1000 + $0)", text: unit.dropLast($0) + "\($0)") }
      + [Document(id: "large", text: String(repeating: unit, count: 30)), Document(id: "last", text: "")]
    let store = try makeStore(documents)
    try expectContents(of: store, emptyAnalysis(of: documents))
    #expect(store.info().bytesOnDisk < store.info().textBytes / 20)
  }

  @Test func `The same documents and analysis give the same bytes`() throws {
    var random = RandomAnalysis(seed: 5)
    let documents = random.documents(40)
    let analysis = random.analysis(of: documents)
    func files(_ order: [Document]) throws -> [String: [UInt8]] {
      let fileSystem = MemoryFileSystem()
      var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
      try store.add(order, analysis: analysis)
      return fileSystem.files(in: "s")
    }
    #expect(try files(documents) == files(documents.reversed()))
  }

  @Test func `Compaction gives the bytes of a single add`() throws {
    var random = RandomAnalysis(seed: 6)
    let documents = random.documents(30)
    let single = MemoryFileSystem()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: single)
    try store.add(documents, analysis: emptyAnalysis(of: documents))
    let parts = MemoryFileSystem()
    var other = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: parts)
    try other.add(Array(documents[..<10]), analysis: emptyAnalysis(of: Array(documents[..<10])))
    try other.add(Array(documents[10...]), analysis: emptyAnalysis(of: documents))
    #expect(parts.files(in: "s").count == 5)
    try other.compact()
    #expect(parts.files(in: "s").count == 4)
    func contents(_ fileSystem: MemoryFileSystem) -> [[UInt8]] {
      fileSystem.files(in: "s").filter { $0.key.contains(".") }.values.sorted {
        $0.lexicographicallyPrecedes($1)
      }
    }
    #expect(contents(single) == contents(parts))
  }

  @Test func `The 129th segment of documents merges all`() throws {
    let fileSystem = MemoryFileSystem()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    var documents: [Document] = []
    for index in 0..<131 {
      documents.append(Document(id: "\(index)", text: "text \(index)"))
      try store.add([documents[index]], analysis: emptyAnalysis(of: documents))
    }
    #expect(store.info().segments.map(\.documents) == [129, 1, 1, 131])
    try expectContents(of: store, emptyAnalysis(of: documents))
  }

  @Test func `A store that was just made is empty`() throws {
    let store = try makeStore(nil)
    let analysis = try store.analysis()
    let documents = try store.documents()
    #expect(analysis == nil && documents.isEmpty && store.verify().isEmpty)
    #expect(store.info().generation == 1 && !store.info().hasAnalysis)
  }
}

@Suite struct StoreAddTests {
  let first = Document(id: "a", text: "one", url: "u")
  let second = Document(id: "b", text: "two")

  @Test func `A document that is there already is skipped`() throws {
    var store = try makeStore([first])
    try store.add([first, second, second], analysis: emptyAnalysis(of: [first, second]))
    #expect(store.info().segments.map(\.documents) == [1, 1, 2])
    try store.add([second], analysis: emptyAnalysis(of: [first, second]))
    #expect(store.info().segments.map(\.documents) == [1, 1, 2])
  }

  @Test func `An id that stands for another document is refused by name`() throws {
    var store = try makeStore([first])
    for other in [Document(id: "a", text: "other", url: "u"), Document(id: "a", text: "one", url: "v")] {
      let error = #expect(throws: StoreError.self) {
        try store.add([second, other], analysis: emptyAnalysis(of: [other, second]))
      }
      #expect(error?.code == .duplicateID && error?.description.contains("\"a\"") == true)
    }
    let twice = Document(id: "b", text: "zwei")
    #expect(throws: StoreError.self) {
      try store.add([second, twice], analysis: emptyAnalysis(of: [first, second]))
    }
    try expectContents(of: store, emptyAnalysis(of: [first]))
  }

  @Test func `Conflicts are known beforehand`() throws {
    let store = try makeStore([first, second])
    let new = Document(id: "c", text: "three")
    let conflicts = try store.conflicts(with: [
      new, second, Document(id: "a", text: "x"), Document(id: "c", text: "drei"), new, first,
    ])
    #expect(conflicts == [2, 3])
    let ids = try store.documentIDs()
    #expect(ids == ["a", "b"])
  }

  @Test func `Ids that are canonically equivalent are different ids`() throws {
    let documents = [Document(id: "e\u{301}", text: "1"), Document(id: "\u{E9}", text: "2")]
    let store = try makeStore(documents)
    let texts = try store.documents().map(\.text)
    #expect(texts == ["1", "2"])
  }

  @Test func `An analysis of other documents is refused`() throws {
    var store = try makeStore([first])
    for documents in [
      [second], [first], [first, second, Document(id: "c", text: "")],
      [Document(id: "a", text: "x"), second],
    ] {
      let error = #expect(throws: StoreError.self) {
        try store.add([second], analysis: emptyAnalysis(of: documents))
      }
      #expect(error?.code == .inconsistentAnalysis)
    }
  }

  @Test func `An analysis that leads nowhere is refused`() throws {
    var store = try makeStore([first])
    let valid = emptyAnalysis(of: [first])
    var broken: [Analysis] = []
    for change: (inout Analysis) -> Void in [
      { $0.witnesses[0].document = 1 },
      { $0.witnesses[0].document = -1 },
      { $0.signatures = [Signature(slots: [1, 2], simHash: 0)] },
      { $0.clusters = [Cluster(representative: 1, members: [])] },
      {
        $0.clusters = [Cluster(representative: 0, members: [.init(witness: 9, similarity: 1, kind: .copy)])]
      },
      { $0.signatures = [Signature(slots: [], simHash: 0), Signature(slots: [], simHash: 0)] },
      {
        $0.witnesses[0].segment = Segment(ordinal: 1, title: nil, body: TextSpan(chars: 0..<3, bytes: 0..<4))
      },
      {
        $0.witnesses[0].segment = Segment(ordinal: 1, title: nil, body: TextSpan(chars: 0..<4, bytes: 0..<3))
      },
      {
        $0.witnesses[0].segment = Segment(ordinal: 1, title: nil, body: TextSpan(chars: -1..<3, bytes: 0..<3))
      },
    ] {
      var analysis = valid
      change(&analysis)
      broken.append(analysis)
    }
    for analysis in broken {
      let error = #expect(throws: StoreError.self) { try store.add([], analysis: analysis) }
      #expect(error?.code == .inconsistentAnalysis)
    }
    try expectContents(of: store, valid)
  }

  @Test func `A reader cannot write`() throws {
    let fileSystem = MemoryFileSystem()
    _ = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    var store = try Store.open(at: "s", fileSystem: fileSystem)
    let error = #expect(throws: StoreError.self) { try store.compact() }
    #expect(error?.code == .readOnly)
  }

  @Test func `A reader sees the store as it was when it was opened`() throws {
    let fileSystem = MemoryFileSystem()
    var writer = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    try writer.add([first], analysis: emptyAnalysis(of: [first]))
    let reader = try Store.open(at: "s", fileSystem: fileSystem)
    try writer.add([second], analysis: emptyAnalysis(of: [first, second]))
    try writer.compact()
    try expectContents(of: reader, emptyAnalysis(of: [first]))
    try expectContents(of: writer, emptyAnalysis(of: [first, second]))
  }
}
