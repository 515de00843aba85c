import Glibc
import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// The stores in `Fixtures/Store` and the dumps in the format's document say the same as the library.
///
/// With `STEMMA_RECORD` in the environment the fixtures in `v2-rules2` are written anew. Those in `v1` and `v2` are
/// stores from before the rules of an analysis had a number, and have neither forms nor neighbors. The dumps come
/// from `Tools/read-store.py --dump Fixtures/Store/v2-rules2/tiny`.
@Suite struct StoreFormatTests {
  private static let root = String(#filePath.dropLast("Tests/StemmaStoreTests/StoreFormatTests.swift".count))
  private static let fixtures = root + "Fixtures/Store"

  private static var analysis: Analysis {
    let span = TextSpan(chars: 0..<5, bytes: 0..<15)
    return Analysis(
      options: AnalysisOptions(threshold: 0.7, stockPhrases: ["谢谢大家"]),
      documents: [
        Document(id: "a", text: "春眠不觉晓", url: "https://a.example/1", title: "春晓", date: "2024-08-06"),
        Document(id: "b", text: "春眠不觉晓。\n", source: "b.example", fetched: "2024-08-07"),
      ],
      witnesses: [
        Witness(document: 0), Witness(document: 1),
        Witness(document: 1, segment: Segment(ordinal: 1, title: nil, body: span)),
      ],
      signatures: [
        Signature(slots: Array(repeating: 0x0102_0304, count: 128), simHash: 0x1122_3344_5566_7788),
        Signature(
          slots: Array(repeating: 0x0102_0304, count: 127) + [0x0102_0305],
          simHash: 0x1122_3344_5566_7789
        ),
        Signature(slots: [], simHash: 0),
      ],
      clusters: [
        Cluster(
          representative: 0,
          members: [
            Cluster.Member(witness: 0, similarity: 1, kind: .copy),
            Cluster.Member(
              witness: 1,
              similarity: 1,
              kind: .copy,
              nearest: Cluster.Neighbor(witness: 0, similarity: 0.5)
            ),
          ]
        )
      ],
      forms: [
        Stemma.Form(instances: [0, 2], first: 0, second: 2, slots: [.init(first: span, second: span)])
      ],
      matches: [
        Match(
          source: 0,
          target: 1,
          sourceSpan: span,
          targetSpan: span,
          identity: 1,
          score: 32.5,
          class: .passage,
          directed: true,
          matched: 5
        )
      ],
      graph: ProvenanceGraph(derivations: [
        Derivation(
          source: 0,
          target: 1,
          kind: .copy,
          directed: true,
          confidence: 0.75,
          primary: true,
          evidence: [.date, .equality],
          spans: [Derivation.SpanPair(source: span, target: span)]
        )
      ])
    )
  }

  /// What is saved of it in the fixtures from before there were rules.
  private static var unnamed: Analysis {
    var analysis = analysis
    analysis.forms = []
    for member in analysis.clusters[0].members.indices { analysis.clusters[0].members[member].nearest = nil }
    return analysis
  }

  /// The same, with the threshold that was usual then.
  private static var unnamedUnseen: Analysis {
    var analysis = SampleAnalysis.unseen
    analysis.options.threshold = 0.7
    return analysis
  }

  private static let removed = Document(id: "c", text: "处处闻啼鸟")
  private static let logged = Document(id: "d", text: "夜来风雨声", date: "2024-08-08")

  /// The stores as they are written, by the names of their folders: an analysis of what a removal has left; the
  /// same with a log behind it, of a document that came and one that went; an analysis with unseen ancestors.
  private static let current = ["analysed", "tiny", "unseen"]

  private static func write(_ folder: String, to path: String, fileSystem: any FileSystem) async throws {
    let store = try Store.open(at: path, fileSystem: fileSystem)
    if folder == "unseen" {
      let analysis = SampleAnalysis.unseen
      try await store.withBatch { batch in
        for document in analysis.documents { _ = try batch.add(document) }
      }
      return try await store.save(analysis)
    }
    try await store.withBatch { batch in
      for document in analysis.documents + [removed] { _ = try batch.add(document) }
    }
    try await store.remove(id: removed.id)
    try await store.save(analysis)
    if folder == "tiny" {
      try await store.add(logged, durability: .sync)
      try await store.remove(id: "b", durability: .sync)
    }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    let fileSystem = SystemFileSystem()
    let file = try fileSystem.open(path, for: .read)
    defer { fileSystem.close(file) }
    return try fileSystem.read(file, at: 0, count: try fileSystem.size(of: file))
  }

  /// The files of a fixture, as a store in memory.
  private static func copy(_ folder: String) throws -> MemoryFileSystem {
    let fileSystem = MemoryFileSystem()
    fileSystem.addDirectory("s")
    for name in try SystemFileSystem().list("\(fixtures)/\(folder)") {
      fileSystem.replace("s/\(name)", with: try read("\(fixtures)/\(folder)/\(name)"))
    }
    return fileSystem
  }

  @Test func `Stores of version 1 are read for ever`() throws {
    for (folder, expected) in ["tiny": Self.unnamed, "unseen": Self.unnamedUnseen] {
      let path = "\(Self.fixtures)/v1/\(folder)"
      let snapshot = try StoreSnapshot.open(at: path)
      #expect(try snapshot.analysis() == expected)
      #expect(bytes(try snapshot.documents()) == bytes(expected.documents))
      #expect(try snapshot.document(id: "b") == expected.documents.first { $0.id == "b" })
      #expect(try snapshot.observe(expected.documents[0]).status == .copy)
      #expect(try StoreVerification(ofStoreAt: path).damages.isEmpty)
    }
  }

  @Test func `A writer brings a store of version 1 to version 2, and loses nothing`() async throws {
    let fileSystem = try Self.copy("v1/tiny")
    let store = try Store.open(at: "s", fileSystem: fileSystem)
    #expect(try store.snapshot().analysis() == Self.unnamed)
    try await store.add(Self.logged)
    let documents = try StoreSnapshot.open(at: "s", fileSystem: fileSystem).documents()
    #expect(bytes(documents) == bytes(Self.analysis.documents + [Self.logged]))
    #expect(!fileSystem.files(in: "s").keys.contains { $0.hasSuffix(".documents") })
    #expect(try StoreVerification(ofStoreAt: "s", fileSystem: fileSystem).damages.isEmpty)
  }

  @Test func `The library reads and writes the bytes of the fixtures`() async throws {
    for folder in Self.current {
      let fixture = "\(Self.fixtures)/v2-rules2/\(folder)"
      if getenv("STEMMA_RECORD") != nil {
        for name in try SystemFileSystem().list(fixture) {
          try SystemFileSystem().remove("\(fixture)/\(name)")
        }
        try await Self.write(folder, to: fixture, fileSystem: SystemFileSystem())
        try SystemFileSystem().remove("\(fixture)/LOCK")
      }
      let fileSystem = MemoryFileSystem()
      try await Self.write(folder, to: "s", fileSystem: fileSystem)
      let files = fileSystem.files(in: "s").filter { $0.key != "LOCK" }
      #expect(files.count == ["analysed": 4, "tiny": 5, "unseen": 3][folder])
      for (name, bytes) in files {
        let expected = try Self.read("\(fixture)/\(name)")
        if name.hasSuffix(".log") {
          // The nonce is another each time.
          var log = RawLog(bytes)
          log.nonce = RawLog(expected).nonce
          #expect(log.bytes == expected, "\(folder)/\(name)")
        } else {
          #expect(bytes == expected, "\(folder)/\(name)")
        }
      }
      let snapshot = try StoreSnapshot.open(at: fixture)
      let analysis = ["analysed": Self.analysis, "unseen": SampleAnalysis.unseen][folder]
      #expect(try snapshot.analysis() == analysis && snapshot.isAnalyzed == (analysis != nil))
      let documents = analysis?.documents ?? [Self.analysis.documents[0], Self.logged]
      #expect(bytes(try snapshot.documents()) == bytes(documents))
      if folder != "unseen" { #expect(try snapshot.document(id: Self.removed.id) == nil) }
      #expect(try StoreVerification(ofStoreAt: fixture).damages.isEmpty)
    }
  }

  @Test func `Stores from before the rules had a number are read for ever`() throws {
    for folder in ["analysed", "tiny"] {
      let path = "\(Self.fixtures)/v2/\(folder)"
      let snapshot = try StoreSnapshot.open(at: path)
      let isTiny = folder == "tiny"
      #expect(try snapshot.analysis() == (isTiny ? nil : Self.unnamed))
      let documents = isTiny ? [Self.analysis.documents[0], Self.logged] : Self.analysis.documents
      #expect(bytes(try snapshot.documents()) == bytes(documents))
      #expect(try snapshot.document(id: Self.removed.id) == nil)
      #expect(try snapshot.observe(documents[0]).status == .copy)
      #expect(try StoreVerification(ofStoreAt: path).damages.isEmpty)
    }
  }

  @Test func `An analysis by rules without a number is read by who asks for it`() throws {
    let snapshot = try StoreSnapshot.open(at: "\(Self.fixtures)/v2/unseen")
    #expect(try snapshot.analysis() == SampleAnalysis.unseen && !snapshot.isAnalyzed)
    #expect(try StoreVerification(ofStoreAt: "\(Self.fixtures)/v2/unseen").damages.isEmpty)
  }

  @Test(arguments: ["v1/tiny", "v2/analysed"])
  func `An analysis by rules without a number is made anew, its options and documents stay`(
    folder: String
  ) async throws {
    let fileSystem = try Self.copy(folder)
    let store = try Store.open(at: "s", fileSystem: fileSystem)
    #expect(try !store.snapshot().isAnalyzed && store.snapshot().info().hasAnalysis)
    #expect(try store.snapshot().analysisOptions() == Self.analysis.options)
    let records = fileSystem.files(in: "s").filter { $0.key.hasSuffix(".records") }
    try await store.save(Self.analysis)
    let snapshot = try StoreSnapshot.open(at: "s", fileSystem: fileSystem)
    #expect(try snapshot.isAnalyzed && snapshot.analysis() == Self.analysis)
    #expect(bytes(try snapshot.documents()) == bytes(Self.analysis.documents))
    for (name, bytes) in records { #expect(fileSystem.files(in: "s")[name] == bytes) }
    try expectSound(fileSystem)
  }

  @Test func `A repair does not make an analysis newer than it is`() async throws {
    for folder in ["v2/analysed", "v2-rules2/analysed"] {
      let fileSystem = try Self.copy(folder)
      let repair = try await StoreRepair(ofStoreAt: "s", to: "saved", fileSystem: fileSystem)
      #expect(repair.losses.isEmpty)
      let saved = try StoreSnapshot.open(at: "saved", fileSystem: fileSystem)
      let isCurrent = folder != "v2/analysed"
      #expect(try saved.isAnalyzed == isCurrent && saved.analysis() == (isCurrent ? Self.analysis : nil))
      #expect(try saved.analysisOptions() == Self.analysis.options)
    }
  }

  @Test func `The dumps in the format's document are those of the fixture`() throws {
    let text = String(
      decoding: try Self.read(Self.root + "Sources/StemmaStore/StemmaStore.docc/FileFormat.md"),
      as: UTF8.self
    )
    var dumps: [String: [UInt8]] = [:]
    var name = ""
    var isRepeated = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```dump ") {
        name = String(line.dropFirst("```dump ".count))
      } else if line.hasPrefix("```") {
        name = ""
      } else if line == "*" {
        isRepeated = true
      } else if !name.isEmpty {
        let offset = try #require(Int(line.prefix(4), radix: 16))
        var dump = dumps[name, default: []]
        while isRepeated && dump.count < offset { dump += dump.suffix(16) }
        isRepeated = false
        #expect(dump.count == offset)
        dumps[name] = dump
        dumps[name, default: []] += try Self.dumpedBytes(of: line)
      }
    }
    let fixture = "\(Self.fixtures)/v2-rules2/tiny"
    for name in try SystemFileSystem().list(fixture) where !name.hasSuffix(".analysis") {
      let expected = try Self.read("\(fixture)/\(name)")
      #expect(dumps.removeValue(forKey: name) == expected, "\(name)")
    }
    #expect(Array(dumps.keys) == ["analysis"])
    let analysis = try RawSegment(try Self.read("\(fixture)/0000000000000006.analysis"))
    let inflated = try analysis.chunks.flatMap { try $0.inflated() }
    #expect(dumps["analysis"] == inflated)
  }

  /// The bytes of a line `0010  89 53 54  what they are`; a line `*` stands for repetitions of the one before.
  private static func dumpedBytes(of line: Substring) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for word in line.dropFirst(6).prefix(48).split(separator: " ") {
      bytes.append(try #require(UInt8(word, radix: 16), "\(line)"))
    }
    return bytes
  }
}
