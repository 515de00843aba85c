import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaStore

/// Random sessions against a dictionary.
@Suite struct StoreRoundTripTests {
  /// Random changes to a store and to a dictionary.
  private struct Player {
    var generator: SeededGenerator
    var random: RandomAnalysis
    let fileSystem = MemoryFileSystem()
    let spillLimit: Int
    var oracle = StoreOracle()
    var store: Store
    /// Snapshots that were taken, and what they held then.
    var past: [(snapshot: StoreSnapshot, documents: [Document])] = []
    var changes = 0

    init(seed: UInt64) throws {
      generator = SeededGenerator(seed: seed)
      random = RandomAnalysis(seed: seed)
      spillLimit = [30, 150, 1000][Int(seed % 3)]
      store = try Store.open(at: "s", fileSystem: fileSystem, spillLimit: spillLimit)
    }

    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func someID() -> String {
      let all = oracle.all
      return all.isEmpty || number(0..<8) == 0 ? "none" : all[number(0..<all.count)].id
    }

    mutating func documents() -> [Document] {
      changes += 1
      var documents = random.documents(number(0..<5), prefix: number(0..<3) == 0 ? "" : "\(changes)")
      if number(0..<3) == 0, let old = oracle[someID()] { documents.append(old) }
      if number(0..<4) == 0, let first = documents.first { documents.append(first) }
      return documents
    }

    mutating func step() async throws {
      switch number(0..<12) {
      case 0...3:
        let documents = documents()
        if oracle.refuses(documents) {
          let error = await #expect(throws: StoreError.self) { try await store.add(documents) }
          #expect(error?.code == .duplicateID)
        } else {
          let count = oracle.documents.count
          oracle.add(documents)
          let new = try await store.add(documents, durability: number(0..<2) == 0 ? .sync : .buffered)
          #expect(new == oracle.documents.count - count)
        }
      case 4...5:
        var document = random.documents(1)[0]
        if number(0..<4) > 0 { document.id = someID() }
        let isNew = oracle[document.id].map { bytes([$0]) != bytes([document]) } ?? true
        oracle.put(document)
        #expect(try await store.update(document) == isNew)
      case 6...7:
        let id = someID()
        #expect(try await store.remove(id: id) == (oracle[id] != nil))
        oracle.remove(id)
      case 8:
        let documents = documents()
        let outcomes = try await store.withBatch { batch in
          var outcomes: [StoreBatch.Outcome] = []
          for document in documents { outcomes.append(try batch.add(document)) }
          return outcomes
        }
        for (document, outcome) in zip(documents, outcomes) {
          let stored = oracle[document.id]
          let isSame = stored.map { Array($0.text.utf8) == Array(document.text.utf8) }
          #expect(outcome == (isSame.map { $0 ? .present : .refused } ?? .added))
          oracle.add([document])
        }
      case 9:
        let analysis = random.analysis(of: oracle.all)
        try await store.save(analysis)
        #expect(try store.snapshot().analysis() == analysis)
        #expect(try StoreSnapshot.open(at: "s", fileSystem: fileSystem).analysis() == analysis)
      case 10:
        try await store.compact()
        #expect(store.snapshot().removals.count == 0 && store.snapshot().segments.count <= 1)
      default:
        await store.settle()
        fileSystem.endProcess()
        store = try Store.open(at: "s", fileSystem: fileSystem, spillLimit: spillLimit)
      }
    }

    mutating func check(_ comment: Comment) throws {
      let snapshot = store.snapshot()
      try expectContents(of: snapshot, oracle.all, comment)
      try expectContents(of: StoreSnapshot.open(at: "s", fileSystem: fileSystem), oracle.all, comment)
      #expect(try snapshot.document(id: "no such id") == nil, comment)
      let info = snapshot.info()
      let hasAnalysis = try snapshot.analysis() != nil
      #expect(info.documents == oracle.documents.count && info.hasAnalysis == hasAnalysis)
      #expect(info.textBytes >= oracle.all.reduce(0) { $0 + $1.text.utf8.count }, comment)
      if number(0..<4) == 0 { past.append((snapshot, oracle.all)) }
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `A store holds what a dictionary holds, and snapshots what they held`(seed: UInt64) async throws {
    var player = try Player(seed: seed)
    for step in 0..<40 {
      try await player.step()
      try player.check("step \(step)")
    }
    for (snapshot, documents) in player.past { try expectContents(of: snapshot, documents) }
    for document in player.oracle.all where FoldedText(document.text, folding: .full).tokens.isEmpty == false
    {
      let observation = try await player.store.observe(Document(id: "question", text: document.text))
      #expect(observation.relations.first?.kind == .copy)
    }
    await player.store.settle()
    player.fileSystem.endProcess()
    _ = try Store.open(at: "s", fileSystem: player.fileSystem)
    try expectSound(player.fileSystem)
  }

  /// Documents of which some are copies, near-duplicates and reuse each other.
  private static func related(_ count: Int, seed: UInt64) -> [Document] {
    var generator = SeededGenerator(seed: seed)
    let sentences = (0..<30).map { number in
      (0..<12).map { _ in
        String(UnicodeScalar(0x4E00 + UInt32.random(in: 0..<3000, using: &generator)) ?? "x")
      }
      .joined() + "\(number)。"
    }
    return (0..<count).map { number in
      let first = Int.random(in: 0..<24, using: &generator)
      return Document(
        id: "\(number)",
        text: sentences[first..<first + Int.random(in: 1..<6, using: &generator)].joined(),
        date: "20\(10 + number % 15)"
      )
    }
  }

  @Test func `In any order and any batches the same documents have the same analysis`() async throws {
    let documents = Self.related(60, seed: 1)
    var generator = SeededGenerator(seed: 2)
    var first: (documents: [Document], analysis: Analysis)?
    for round in 0..<5 {
      let store = try await makeStore(spillLimit: [200, 1000, Store.spillLimit][round % 3])
      var rest = documents.shuffled(using: &generator)[...]
      while !rest.isEmpty {
        let part = Array(rest.prefix(Int.random(in: 1...20, using: &generator)))
        rest = rest.dropFirst(part.count)
        if round % 2 == 0 {
          try await store.add(part)
        } else {
          try await store.withBatch { batch in for document in part { _ = try batch.add(document) } }
        }
      }
      await store.settle()
      let found = try store.snapshot().documents()
      let analysis = await Analyzer(threads: 1 + round % 2).analyze(found)
      if let first {
        #expect(bytes(found) == bytes(first.documents))
        #expect(analysis == first.analysis)
      }
      first = (found, analysis)
    }
    #expect(first?.analysis.clusters.isEmpty == false && first?.analysis.matches.isEmpty == false)
  }

  @Test func `Old snapshots answer as they did`() async throws {
    let documents = Self.related(150, seed: 3)
    let store = try await makeStore(Array(documents[..<75]), spillLimit: 4000)
    let question = Document(id: "q", text: documents[5].text + documents[40].text)
    let snapshot = store.snapshot()
    let before = try snapshot.observe(question)
    #expect(before.relations.count > 1)
    for document in documents[75...] {
      try await store.add(document)
      #expect(try snapshot.observe(question) == before)
    }
    for document in documents.prefix(100) { try await store.remove(id: document.id) }
    try await store.compact()
    await store.settle()
    #expect(try snapshot.observe(question) == before)
    try expectContents(of: snapshot, Array(documents[..<75]))
  }

  private func recordFiles(_ fileSystem: MemoryFileSystem) -> [[UInt8]] {
    fileSystem.files(in: "s").sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(".records") }.map(\.value)
  }

  @Test func `Compaction leaves the bytes of a single batch`() async throws {
    let documents = Self.related(80, seed: 4)
    let single = MemoryFileSystem()
    let store = try await makeStore(in: single)
    try await store.withBatch { batch in for document in documents { _ = try batch.add(document) } }
    let parts = MemoryFileSystem()
    let other = try await makeStore([Document(id: "gone", text: "gone")], in: parts, spillLimit: 500)
    for document in documents { try await other.add(document) }
    await other.settle()
    try await other.remove(id: "gone")
    #expect(recordFiles(parts) != recordFiles(single))
    // As one portion, as the other one's batch was.
    parts.endProcess()
    let last = try Store.open(at: "s", fileSystem: parts)
    try await last.compact()
    #expect(recordFiles(parts) == recordFiles(single))
  }

  @Test func `The same batches give the same bytes`() async throws {
    func files() async throws -> [String: [UInt8]] {
      let fileSystem = MemoryFileSystem()
      let store = try await makeStore(in: fileSystem, spillLimit: 700)
      for part in 0..<4 {
        try await store.withBatch { batch in
          for document in Self.related(40, seed: 5)[(part * 10)..<(part * 10 + 10)] {
            _ = try batch.add(document)
          }
        }
      }
      return fileSystem.files(in: "s")
    }
    #expect(try await files() == files())
  }

  @Test func `Texts of many blocks, and larger than a block, come back`() async throws {
    let unit = String(repeating: "多块文本 with some words. ", count: 3000)
    let documents =
      (0..<20).map { Document(id: "\(1000 + $0)", text: unit.dropLast($0) + "\($0)") }
      + [Document(id: "large", text: String(repeating: unit, count: 30)), Document(id: "last", text: "")]
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore(documents, in: fileSystem)
    try expectContents(of: store.snapshot(), documents)
    try await store.compact()
    try expectContents(of: store.snapshot(), documents)
    #expect(store.snapshot().info().bytesOnDisk < store.snapshot().info().textBytes / 10)
    try expectSound(fileSystem)
  }

  @Test func `A new store is empty`() async throws {
    let store = try await makeStore()
    let snapshot = store.snapshot()
    #expect(try snapshot.documents().isEmpty && snapshot.analysis() == nil)
    #expect(snapshot.info().generation == 1 && !snapshot.info().hasAnalysis)
    #expect(try snapshot.observe(Document(id: "a", text: "b")).relations.isEmpty)
  }

  @Test func `An analysis that contradicts the documents or itself is refused`() async throws {
    let first = Document(id: "a", text: "one", url: "u")
    let store = try await makeStore([first])
    let valid = emptyAnalysis(of: [first])
    try await store.save(valid)
    func form(of first: TextSpan, _ second: TextSpan) -> Stemma.Form {
      Stemma.Form(instances: [0], first: 0, second: 0, slots: [.init(first: first, second: second)])
    }
    var broken: [Analysis] = [emptyAnalysis(of: []), emptyAnalysis(of: [Document(id: "a", text: "one")])]
    for change: (inout Analysis) -> Void in [
      { $0.witnesses[0].document = 1 },
      { $0.witnesses[0].document = -1 },
      { $0.signatures = [Signature(slots: [1, 2], simHash: 0)] },
      { $0.clusters = [Cluster(representative: 1, members: [])] },
      {
        $0.clusters = [Cluster(representative: 0, members: [.init(witness: 9, similarity: 1, kind: .copy)])]
      },
      {
        let neighbor = Cluster.Neighbor(witness: 1, similarity: 1)
        let member = Cluster.Member(witness: 0, similarity: 1, kind: .copy, nearest: neighbor)
        $0.clusters = [Cluster(representative: 0, members: [member])]
      },
      { $0.forms = [Stemma.Form(instances: [1], first: 0, second: 0, slots: [])] },
      { $0.forms = [Stemma.Form(instances: [0], first: -1, second: 0, slots: [])] },
      { $0.forms = [Stemma.Form(instances: [0], first: 0, second: 1, slots: [])] },
      { $0.forms = [form(of: TextSpan(chars: 0..<3, bytes: 0..<3), TextSpan(chars: 0..<3, bytes: 0..<4))] },
      { $0.forms = [form(of: TextSpan(chars: 0..<4, bytes: 0..<3), TextSpan(chars: 0..<3, bytes: 0..<3))] },
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
      let error = await #expect(throws: StoreError.self) { try await store.save(analysis) }
      #expect(error?.code == .inconsistentAnalysis)
    }
    #expect(try store.snapshot().analysis() == valid)
  }
}
