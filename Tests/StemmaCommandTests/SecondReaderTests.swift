import Foundation
import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

@testable import StemmaCommand

private let python = "/usr/bin/python3"
private let hasPython = FileManager.default.isExecutableFile(atPath: python)

/// `Tools/read-store.py`, written after the format's document alone, reads what the library writes, byte for byte.
@Suite(.enabled(if: hasPython, "python3 is missing"))
struct SecondReaderTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder that goes when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "stemma-reader-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    var store: String { url.appending(path: "store").path(percentEncoded: false) }
  }

  private func read(_ store: String, _ options: String...) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments =
      [Self.root.appending(path: "Tools/read-store.py").path(percentEncoded: false)] + options + [store]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  /// Expects the reader to print what the library reads.
  private func expectSame(_ store: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let snapshot = try StoreSnapshot.open(at: store)
    let documents = try read(store)
    let expected = try snapshot.documents().map(\.recordLine).joined()
    #expect(documents.status == 0, sourceLocation: sourceLocation)
    #expect(documents.output.utf8.elementsEqual(expected.utf8), sourceLocation: sourceLocation)

    guard let analysis = try snapshot.analysis() else {
      #expect(try read(store, "--edges").status == 1, sourceLocation: sourceLocation)
      return
    }
    let exporter = JSONLinesExporter(analysis)
    let edges = analysis.graph.derivations.map { exporter.line(for: $0) }.joined()
    #expect(try read(store, "--edges").output.utf8.elementsEqual(edges.utf8), sourceLocation: sourceLocation)
    for (option, lines) in [
      "--clusters": Self.clusterLines(of: analysis), "--forms": Self.formLines(of: analysis),
    ] {
      let output = try read(store, option).output
      #expect(output.utf8.elementsEqual(lines.joined().utf8), sourceLocation: sourceLocation)
    }
    let signatures = analysis.signatures.enumerated().map { witness, signature in
      var json = JSONWriter()
      json.beginObject()
      json.field("id", analysis.id(of: witness))
      let digits = String(signature.simHash, radix: 16)
      json.field("simhash", String(repeating: "0", count: 16 - digits.utf8.count) + digits)
      json.key("slots")
      json.beginArray()
      for slot in signature.slots { json.value(Int(slot)) }
      json.endArray()
      json.endObject()
      return json.text + "\n"
    }
    let output = try read(store, "--signatures").output
    #expect(output.utf8.elementsEqual(signatures.joined().utf8), sourceLocation: sourceLocation)
  }

  private static func clusterLines(of analysis: Analysis) -> [String] {
    analysis.clusters.map { cluster in
      var json = JSONWriter()
      json.beginObject()
      json.field("representative", analysis.id(of: cluster.representative))
      json.key("members")
      json.beginArray()
      for member in cluster.members {
        json.beginObject()
        json.field("id", analysis.id(of: member.witness))
        json.field("similarity", member.similarity, decimals: 4)
        json.field("kind", member.kind.rawValue)
        if let nearest = member.nearest {
          json.key("nearest")
          json.beginObject()
          json.field("id", analysis.id(of: nearest.witness))
          json.field("similarity", nearest.similarity, decimals: 4)
          json.endObject()
        }
        json.endObject()
      }
      json.endArray()
      json.endObject()
      return json.text + "\n"
    }
  }

  private static func formLines(of analysis: Analysis) -> [String] {
    analysis.forms.map { form in
      var json = JSONWriter()
      json.beginObject()
      json.key("instances")
      json.beginArray()
      for witness in form.instances { json.value(analysis.id(of: witness)) }
      json.endArray()
      json.field("first", analysis.id(of: form.first))
      json.field("second", analysis.id(of: form.second))
      json.key("slots")
      json.beginArray()
      for slot in form.slots {
        json.beginObject()
        for (name, span) in [("first", slot.first), ("second", slot.second)] {
          json.key(name)
          json.beginObject()
          for (unit, range) in [("chars", span.chars), ("bytes", span.bytes)] {
            json.key(unit)
            json.beginArray()
            json.value(range.lowerBound)
            json.value(range.upperBound)
            json.endArray()
          }
          json.endObject()
        }
        json.endObject()
      }
      json.endArray()
      json.endObject()
      return json.text + "\n"
    }
  }

  /// A speech of which there are two instances, and a chain of versions.
  private static let forms: Analysis = {
    var analysis = SampleAnalysis.speech
    let spans = [2, 4].map { SampleAnalysis.span(of: "十", in: analysis.documents[$0].text) }
    analysis.forms = [
      Stemma.Form(instances: [1, 4], first: 2, second: 4, slots: [.init(first: spans[0], second: spans[1])]),
      Stemma.Form(instances: [0, 5, 6], first: 0, second: 6, slots: []),
    ]
    analysis.clusters[0].members[2].nearest = Cluster.Neighbor(witness: 7, similarity: 0.875)
    analysis.clusters[0].members[3].nearest = Cluster.Neighbor(witness: 1, similarity: 0.96)
    return analysis
  }()

  /// Expects the reader to find in the index on disk what the library makes of the texts.
  private func expectSameIndex(_ store: String, of documents: [Document]) throws {
    var expected: [String: String] = [:]
    for document in documents {
      let sketch = Record(document, folding: .full).sketch
      let words = sketch.signature.map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
      var json = JSONWriter()
      json.beginObject()
      json.field("id", document.id)
      json.field("signature", words.joined())
      json.key("keys")
      json.beginArray()
      for key in sketch.keys { json.value(Int(key)) }
      json.endArray()
      json.endObject()
      expected[json.text] = document.id
    }
    let lines = try read(store, "--index").output.split(separator: "\n").map(String.init)
    #expect(lines.count == documents.count && lines.allSatisfy { expected[$0] != nil })
  }

  @Test func `It reads the fixtures of each version`() throws {
    for name in [
      "v1/tiny", "v1/unseen", "v2/tiny", "v2/analysed", "v2/unseen", "v2-rules2/tiny",
      "v2-rules2/analysed", "v2-rules2/unseen",
    ] {
      try expectSame(Self.root.appending(path: "Fixtures/Store/\(name)").path(percentEncoded: false))
    }
  }

  @Test func `It reads stores of hostile text, with and without a log`() async throws {
    for analysis in [SampleAnalysis.hostile, Self.forms, SampleAnalysis.speech, SampleAnalysis.unseen] {
      let folder = try Folder()
      let store = try Store.open(at: folder.store)
      try await store.add(analysis.documents)
      try expectSame(folder.store)
      try await store.save(analysis)
      try expectSame(folder.store)
      try expectSameIndex(folder.store, of: analysis.documents)
      try await store.add(Document(id: "another", text: "夜来风雨声", title: SampleAnalysis.hostileText[2]))
      try await store.update(Document(id: analysis.documents[0].id, text: "花落知多少"))
      try await store.remove(id: analysis.documents[1].id, durability: .sync)
      try expectSame(folder.store)
    }
  }

  @Test func `It reads segments with dictionaries that were merged, and packed columns of several chunks`()
    async throws
  {
    let folder = try Folder()
    var random = SeededGenerator(seed: 5)
    func document(_ number: Int, length: Int) -> Document {
      let scalars = (0..<length).map { _ in
        Unicode.Scalar(UInt32.random(in: 0x4E00..<0x5000, using: &random)) ?? "字"
      }
      return Document(id: "\(number)", text: String(String.UnicodeScalarView(scalars)))
    }
    let parts = (0..<2).map { part in (0..<60).map { document(100 * part + $0, length: 3000) } }
    let short = (0..<3000).map { document(1000 + $0, length: 12) }
    let store = try Store.open(at: folder.store)
    for part in parts + [short] {
      try await store.withBatch { batch in for document in part { _ = try batch.add(document) } }
    }
    try await store.remove(id: "7", durability: .sync)
    try expectSame(folder.store)
    try await store.compact()
    try expectSame(folder.store)
    try expectSameIndex(folder.store, of: try store.snapshot().documents())
  }

  @Test func `It says of a damaged store that it is`() async throws {
    let folder = try Folder()
    let store = try Store.open(at: folder.store)
    try await store.add(SampleAnalysis.speech.documents, durability: .sync)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.store).first { $0.hasSuffix(".log") }
    )
    let url = URL(filePath: folder.store).appending(path: name)
    var bytes = try Data(contentsOf: url)
    bytes[20] ^= 1
    try bytes.write(to: url)
    #expect(try read(folder.store).status == 1)
  }
}
