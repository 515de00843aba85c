import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// What a repair saves of a store in which one thing is damaged is exactly what is sound, and its losses name the rest.
@Suite struct StoreRepairTests {
  /// Documents of a random text each, with titles so long that metadata take several blocks.
  private static func documents(_ count: Int, length: Int, seed: UInt64) -> [Document] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      var text = ""
      for _ in 0..<length / 3 {
        text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0x4E00..<0x9F00, using: &random)) ?? "字")
      }
      let title = String(
        (0..<400).map { _ in Character(Unicode.Scalar(UInt8.random(in: 65..<91, using: &random))) }
      )
      return Document(id: "\(seed)-\(100 + number)", text: text, title: title)
    }
  }

  private struct Saved {
    var documents: [Document]
    var losses: [String]
    var analysis: Analysis?
    var options: AnalysisOptions?
    var folding: Folding
  }

  private func repair(_ raw: RawStore) async throws -> Saved {
    raw.fileSystem.endProcess()
    for name in raw.fileSystem.files(in: "saved").keys { raw.fileSystem.replace("saved/\(name)", with: nil) }
    let repair = try await StoreRepair(ofStoreAt: "s", to: "saved", fileSystem: raw.fileSystem)
    let snapshot = try StoreSnapshot.open(at: "saved", fileSystem: raw.fileSystem)
    #expect(repair.savedCount == snapshot.documentCount)
    #expect(try StoreVerification(ofStoreAt: "saved", fileSystem: raw.fileSystem).damages.isEmpty)
    return Saved(
      documents: try snapshot.documents(),
      losses: repair.losses,
      analysis: try snapshot.analysis(),
      options: try snapshot.analysisOptions(),
      folding: snapshot.info().folding
    )
  }

  /// Breaks a byte in the middle of a chunk, without making its checksum right again.
  private func damage(_ raw: RawStore, _ suffix: String, chunk index: Int) throws {
    let name = raw.name(suffix)
    var bytes = try #require(raw.fileSystem.files(in: "s")[name])
    var start = 16
    for chunk in try RawSegment(bytes).chunks[..<index] { start += 24 + chunk.stored.count }
    bytes[start + 24 + Int(number(bytes, start + 12, 4)) / 2] ^= 0x10
    raw.fileSystem.replace("s/\(name)", with: bytes)
  }

  /// The documents that damage to a chunk costs, by a slow account of where each stands.
  private func lost(by index: Int, in segment: RawSegment, of documents: [Document]) throws -> [Document] {
    let chunk = segment.chunks[index]
    let before = segment.chunks[..<index].filter { $0.type == chunk.type }.reduce(0) {
      $0 + Int($1.inflatedLength)
    }
    let damaged = before..<before + Int(chunk.inflatedLength)
    switch chunk.type {
    case "TEXT":
      var end = 0
      return documents.filter { document in
        let range = end..<end + document.text.utf8.count
        end = range.upperBound
        return range.overlaps(damaged)
      }
    case "RECS":
      let groups = (documents.count + 31) / 32
      let ends = segment["REND"].rows(groups, width: 48).map(Int.init)
      return documents.indices.filter { row in
        ((row < 32 ? 0 : ends[row / 32 - 1])..<ends[row / 32]).overlaps(damaged)
      }.map { documents[$0] }
    default: return []
    }
  }

  @Test func `Each chunk costs the documents that stand in it, and no others`() async throws {
    let documents = Self.documents(70, length: 2400, seed: 1)
    let raw = RawStore()
    let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
    try await store.withBatch { batch in for document in documents { _ = try batch.add(document) } }
    let files = raw.fileSystem.files(in: "s")
    let segment = try raw.segment(".records")
    #expect(segment.chunks.count { $0.type == "TEXT" } > 2 && segment.chunks.count { $0.type == "RECS" } > 1)
    for (index, chunk) in segment.chunks.enumerated() {
      try damage(raw, ".records", chunk: index)
      let lost = try lost(by: index, in: segment, of: documents)
      let saved = try await repair(raw)
      let expected = documents.filter { !lost.contains($0) }
      #expect(bytes(saved.documents) == bytes(expected), "\(chunk.type) \(chunk.ordinal)")
      #expect(saved.losses.isEmpty == lost.isEmpty, "\(chunk.type) \(chunk.ordinal): \(saved.losses)")
      if chunk.type == "TEXT" {
        for document in lost { #expect(saved.losses.contains { $0.contains("\"\(document.id)\"") }) }
      } else if chunk.type == "RECS" {
        #expect(
          !lost.isEmpty && saved.losses.contains { $0.contains("32 documents") || $0.contains("6 documents") }
        )
      }
      for (name, bytes) in files { raw.fileSystem.replace("s/\(name)", with: bytes) }
    }
  }

  @Test func `A dictionary costs the texts that need it, and what told its place can be told from the texts`()
    async throws
  {
    let documents = Self.documents(20, length: 27_000, seed: 1) + Self.documents(20, length: 27_000, seed: 2)
    let raw = RawStore()
    let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
    for part in [documents[..<20], documents[20...]] {
      try await store.withBatch { batch in for document in part { _ = try batch.add(document) } }
    }
    try await store.compact()
    let files = raw.fileSystem.files(in: "s")
    let segment = try raw.segment(".records")
    let types = segment.chunks.map(\.type)
    #expect(types.count { $0 == "DICT" } == 2)
    let first = try #require(types.firstIndex(of: "DICT"))
    for (index, expected) in [
      (first, documents[20...]), (first + 1, documents[..<20]),
      (try #require(types.firstIndex(of: "SHAP")), documents[...]),
    ] {
      try damage(raw, ".records", chunk: index)
      let saved = try await repair(raw)
      #expect(bytes(saved.documents) == bytes(Array(expected)), "\(types[index])")
      #expect(saved.losses.count == 40 - expected.count)
      for (name, bytes) in files { raw.fileSystem.replace("s/\(name)", with: bytes) }
    }
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `Damage to the frame of a segment costs no document`(kind: SmallStore.Kind) async throws {
    let small = try await SmallStore(kind)
    for (name, bytes) in small.files where name.hasSuffix(".records") {
      let segment = try RawSegment(bytes)
      let table = segment.chunks.reduce(16) { $0 + 24 + $1.stored.count }
      for place in Array(0..<16) + Array(table..<bytes.count) {
        var broken = bytes
        broken[place] ^= 0x04
        small.replace(name, with: broken)
        let saved = try #require(await small.repair())
        #expect(
          StemmaStoreTests.bytes(saved.documents) == StemmaStoreTests.bytes(small.contents),
          "\(name) \(place)"
        )
      }
      for length in [table, table + 30, bytes.count - 1] {
        small.replace(name, with: Array(bytes[..<length]))
        let saved = try #require(await small.repair())
        #expect(
          StemmaStoreTests.bytes(saved.documents) == StemmaStoreTests.bytes(small.contents),
          "\(name) \(length)"
        )
      }
      small.replace(name, with: bytes)
    }
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `Without its manifest a store keeps its documents, and what was removed stays so`(
    kind: SmallStore.Kind
  ) async throws {
    let small = try await SmallStore(kind)
    let manifest = try #require(small.files.last { $0.name == "MANIFEST" }).bytes
    for broken in [nil, [], Array(manifest.dropLast()), Array(manifest[..<9]) + [0xFF] + manifest[10...]]
      as [[UInt8]?]
    {
      if let broken, broken.count > 9, broken[9] != 0 { continue }
      small.replace("MANIFEST", with: broken)
      let saved = try await repair(small.raw)
      #expect(bytes(saved.documents) == bytes(small.contents))
      #expect(saved.losses.contains { $0.hasPrefix("the manifest: ") })
      #expect(saved.options != nil)
    }
  }

  @Test func `Without its manifest a store keeps its folding`() async throws {
    let raw = RawStore()
    let store = try Store.open(at: "s", folding: .whitespace, fileSystem: raw.fileSystem)
    try await store.withBatch { batch in for document in SmallStore.documents { _ = try batch.add(document) }
    }
    raw.fileSystem.replace("s/MANIFEST", with: nil)
    #expect(try await repair(raw).folding == .whitespace)
  }

  @Test func `An analysis is saved where all documents are, its options where some are`() async throws {
    let small = try await SmallStore(.analysed)
    let analysis = try #require(try StoreSnapshot.open(at: "s", fileSystem: small.fileSystem).analysis())
    let files = small.files
    let sound = try await repair(small.raw)
    #expect(sound.analysis == analysis && sound.losses.isEmpty)
    let segment = try small.raw.segment("2.records")
    for (index, chunk) in segment.chunks.enumerated() {
      try damage(small.raw, "2.records", chunk: index)
      let saved = try await repair(small.raw)
      let isWhole = saved.documents.count == small.contents.count
      #expect(saved.analysis == (isWhole ? analysis : nil), "\(chunk.type)")
      #expect(saved.options == analysis.options && saved.losses.isEmpty == isWhole)
      for (name, bytes) in files { small.replace(name, with: bytes) }
    }
    for (index, chunk) in try small.raw.segment(".analysis").chunks.enumerated() {
      try damage(small.raw, ".analysis", chunk: index)
      let saved = try await repair(small.raw)
      #expect(bytes(saved.documents) == bytes(small.contents) && saved.analysis == nil)
      #expect(saved.options == (chunk.type == "OPTN" ? nil : analysis.options))
      #expect(saved.losses.count == 1 && saved.losses[0].contains("the analysis"), "\(saved.losses)")
      for (name, bytes) in files { small.replace(name, with: bytes) }
    }
  }

  @Test func `A damaged record of the log costs the changes from there on, and they are named`() async throws
  {
    let small = try await SmallStore(.logged)
    let name = small.raw.name(".log")
    let bytes = try #require(small.fileSystem.files(in: "s")[name])
    let ends = RawLog(bytes).ends
    let states = (0..<5).map { small.state(records: $0) }
    for record in 0..<5 {
      var broken = bytes
      broken[ends[record] + 12] ^= 1
      small.replace(name, with: broken)
      let saved = try await repair(small.raw)
      #expect(states[record].answers.contains(.documents(StemmaStoreTests.bytes(saved.documents))))
      #expect(saved.losses.contains("the log: bytes \(ends[record]) to \(bytes.count)"))
    }
  }

  @Test func `A repair does not add to a store that has documents`() async throws {
    let small = try await SmallStore(.analysed)
    _ = try await repair(small.raw)
    small.fileSystem.endProcess()
    let error = await #expect(throws: StoreError.self) {
      _ = try await StoreRepair(ofStoreAt: "s", to: "saved", fileSystem: small.fileSystem)
    }
    #expect(error?.code == .notEmpty)
  }
}
