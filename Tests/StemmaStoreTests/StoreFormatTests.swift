import Glibc
import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// The stores in `Fixtures/Store` and the dumps in the format's document say the same as the library.
///
/// With `STEMMA_RECORD` in the environment the fixtures are written anew; the dumps come from
/// `Fixtures/Store/v1/decode.py --dump`.
@Suite struct StoreFormatTests {
  private static let root = String(#filePath.dropLast("Tests/StemmaStoreTests/StoreFormatTests.swift".count))
  private static let fixture = root + "Fixtures/Store/v1/tiny"

  /// The analyses of the fixtures by the names of their folders.
  private static var analyses: KeyValuePairs<String, Analysis> {
    ["tiny": analysis, "unseen": SampleAnalysis.unseen]
  }

  private static var analysis: Analysis {
    let span = TextSpan(chars: 0..<5, bytes: 0..<15)
    return Analysis(
      options: AnalysisOptions(stockPhrases: ["谢谢大家"]),
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
            Cluster.Member(witness: 1, similarity: 1, kind: .copy),
          ]
        )
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

  private static func write(_ analysis: Analysis, to path: String, fileSystem: any FileSystem) throws {
    var store = try Store.openForWriting(at: path, createIfMissing: true, fileSystem: fileSystem)
    try store.add(analysis.documents, analysis: analysis)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    let fileSystem = SystemFileSystem()
    let file = try fileSystem.open(path, for: .read)
    defer { fileSystem.close(file) }
    return try fileSystem.read(file, at: 0, count: try fileSystem.size(of: file))
  }

  @Test func `The library reads and writes the bytes of the fixtures`() throws {
    for (folder, analysis) in Self.analyses {
      let fixture = "\(Self.root)Fixtures/Store/v1/\(folder)"
      if getenv("STEMMA_RECORD") != nil {
        for name in try SystemFileSystem().list(fixture) {
          try SystemFileSystem().remove("\(fixture)/\(name)")
        }
        try Self.write(analysis, to: fixture, fileSystem: SystemFileSystem())
        try SystemFileSystem().remove("\(fixture)/LOCK")
      }
      try expectContents(of: try Store.open(at: fixture), analysis)
      let fileSystem = MemoryFileSystem()
      try Self.write(analysis, to: "s", fileSystem: fileSystem)
      let files = fileSystem.files(in: "s").filter { $0.key != "LOCK" }
      #expect(files.count == 3)
      for (name, bytes) in files {
        #expect(try Self.read("\(fixture)/\(name)") == bytes, "\(folder)/\(name)")
      }
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
        dumps[name, default: []] += try Self.bytes(of: line)
      }
    }
    #expect(Set(dumps.keys) == ["MANIFEST", "0000000000000002.documents", "analysis"])
    for file in ["MANIFEST", "0000000000000002.documents"] {
      let expected = try Self.read("\(Self.fixture)/\(file)")
      #expect(dumps[file] == expected, "\(file)")
    }
    let analysis = try RawSegment(try Self.read("\(Self.fixture)/0000000000000002.analysis"))
    let inflated = try analysis.chunks.flatMap { try $0.inflated() }
    #expect(dumps["analysis"] == inflated)
  }

  /// The bytes of a line `0010  89 53 54  what they are`; a line `*` stands for repetitions of the one before.
  private static func bytes(of line: Substring) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for word in line.dropFirst(6).prefix(48).split(separator: " ") {
      bytes.append(try #require(UInt8(word, radix: 16), "\(line)"))
    }
    return bytes
  }
}
