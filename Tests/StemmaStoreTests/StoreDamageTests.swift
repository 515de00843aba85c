import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// Hostile and broken files: the original answer, a named error or a finding, never a crash or another answer.
@Suite struct StoreDamageTests {
  private static func smallStore() throws -> (RawStore, Analysis) {
    var random = RandomAnalysis(seed: 12)
    let documents = random.documents(2) + [Document(id: "z", text: "一二三")]
    let analysis = random.analysis(of: documents)
    let raw = RawStore()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: raw.fileSystem)
    try store.add(Array(documents[..<1]), analysis: random.analysis(of: Array(documents[..<1])))
    try store.add(Array(documents[1...]), analysis: analysis)
    return (raw, analysis)
  }

  /// Reads all; the answer, or nil if a named error told what is wrong.
  private func answer(_ fileSystem: MemoryFileSystem) -> Analysis? {
    do {
      let store = try Store.open(at: "s", fileSystem: fileSystem)
      _ = try store.documentIDs()
      return try store.analysis()
    } catch {
      #expect(!error.description.contains("\n"))
      return nil
    }
  }

  private func intactDocuments(_ fileSystem: MemoryFileSystem) -> [Document] {
    guard let store = try? Store.open(at: "s", fileSystem: fileSystem) else { return [] }
    return store.intactDocuments()
  }

  private func isSound(_ fileSystem: MemoryFileSystem) -> Bool {
    guard let store = try? Store.open(at: "s", fileSystem: fileSystem) else { return false }
    return store.verify().isEmpty
  }

  @Test func `A flipped byte anywhere is found, and never changes the answer`() throws {
    let (raw, analysis) = try Self.smallStore()
    for (name, bytes) in raw.fileSystem.files(in: "s") where name != "LOCK" {
      for place in bytes.indices {
        var broken = bytes
        broken[place] ^= 1 << UInt8(place % 8)
        raw.fileSystem.replace("s/\(name)", with: broken)
        if let answer = answer(raw.fileSystem) { #expect(answer == analysis, "\(name) \(place)") }
        #expect(intactDocuments(raw.fileSystem).allSatisfy(analysis.documents.contains), "\(name) \(place)")
        #expect(!isSound(raw.fileSystem), "\(name) \(place)")
      }
      raw.fileSystem.replace("s/\(name)", with: bytes)
    }
    #expect(answer(raw.fileSystem) == analysis && isSound(raw.fileSystem))
  }

  @Test func `A file cut off at any length, one that grew and one that is gone are found`() throws {
    let (raw, analysis) = try Self.smallStore()
    for (name, bytes) in raw.fileSystem.files(in: "s") where name != "LOCK" {
      for broken in bytes.indices.map({ Array(bytes[..<$0]) }) + [bytes + [0]] {
        raw.fileSystem.replace("s/\(name)", with: broken)
        #expect(answer(raw.fileSystem) == nil && !isSound(raw.fileSystem), "\(name) \(broken.count)")
        #expect(Store.isStore(at: "s", fileSystem: raw.fileSystem))
      }
      raw.fileSystem.replace("s/\(name)", with: nil)
      #expect(answer(raw.fileSystem) == nil && !isSound(raw.fileSystem), "\(name) gone")
      raw.fileSystem.replace("s/\(name)", with: bytes)
    }
    #expect(answer(raw.fileSystem) == analysis)
  }

  @Test func `Random bytes in the place of a chunk's contents are an answer or a named error`() throws {
    let (raw, _) = try Self.smallStore()
    let files = raw.fileSystem.files(in: "s")
    for suffix in ["3.documents", "3.analysis"] {
      for (index, chunk) in try raw.segment(suffix).chunks.enumerated() {
        let payload = try chunk.inflated()
        for place in payload.indices {
          for value in [payload[place] ^ 1, 0xFF, 0x80] {
            var broken = payload
            broken[place] = value
            try raw.change(suffix) { $0.chunks[index] = RawChunk(type: chunk.type, broken) }
            if let answer = answer(raw.fileSystem), let id = answer.witnesses.indices.last {
              _ = answer.id(of: id)
            }
          }
        }
        for length in payload.indices {
          try raw.change(suffix) { $0.chunks[index] = RawChunk(type: chunk.type, Array(payload[..<length])) }
          #expect(answer(raw.fileSystem) == nil, "\(chunk.type) \(length)")
        }
        for (name, bytes) in files { raw.fileSystem.replace("s/\(name)", with: bytes) }
      }
    }
  }

  @Test func `The damage report names the documents that are lost`() throws {
    let documents = (0..<5).map { Document(id: "\($0)", text: String(repeating: "\($0)", count: 400_000)) }
    let raw = RawStore()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: raw.fileSystem)
    try store.add(documents, analysis: emptyAnalysis(of: documents))
    let name = "0000000000000002.documents"
    var bytes = try #require(raw.fileSystem.files(in: "s")[name])
    bytes[bytes.count - 300] ^= 1
    raw.fileSystem.replace("s/\(name)", with: bytes)
    let damages = try Store.open(at: "s", fileSystem: raw.fileSystem).verify()
    #expect(damages.count == 1)
    let damage = try #require(damages.first)
    #expect(damage.file == name && damage.bytes.contains(bytes.count - 300))
    #expect(damage.lost == "the texts of 3 documents, \"2\" to \"4\"")
    #expect(damage.kept == "ids, metadata and all other texts")
    let intact = try Store.open(at: "s", fileSystem: raw.fileSystem).intactDocuments()
    #expect(intact == Array(documents[..<2]))
  }

  private func expectError(
    _ code: StoreError.Code,
    _ raw: RawStore,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: StoreError.self, sourceLocation: sourceLocation) {
      _ = try Store.open(at: "s", fileSystem: raw.fileSystem).analysis()
    }
    #expect(error?.code == code, sourceLocation: sourceLocation)
  }

  @Test func `The naive writer gives the library's bytes`() throws {
    let (raw, _) = try Self.smallStore()
    let files = raw.fileSystem.files(in: "s")
    for suffix in ["2.documents", "3.documents", "3.analysis"] { try raw.change(suffix) { _ in } }
    #expect(raw.fileSystem.files(in: "s") == files)
  }

  @Test func `A newer version is refused by name`() throws {
    let (raw, _) = try Self.smallStore()
    try raw.change("3.analysis") { $0.version = 2 }
    expectError(.newerVersion, raw)
    let (other, _) = try Self.smallStore()
    other.changeManifest { $0.version = 0x0102 }
    expectError(.newerVersion, other)
    let error = #expect(throws: StoreError.self) {
      _ = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: other.fileSystem)
    }
    #expect(
      error?.description
        == "s/MANIFEST: written by a newer version, expected format version 1 or less, got 258; "
        + "read it with a newer version of Stemma"
    )
  }

  @Test func `Version 0 is damage`() throws {
    let (raw, _) = try Self.smallStore()
    raw.changeManifest { $0.version = 0 }
    expectError(.damaged, raw)
  }

  @Test func `An unknown chunk is skipped if it may be, and refused by name if not`() throws {
    let (raw, analysis) = try Self.smallStore()
    for suffix in ["3.documents", "3.analysis"] {
      try raw.change(suffix) { $0.chunks.insert(RawChunk(type: "new!", flags: 0, [1, 2, 3]), at: 1) }
    }
    #expect(answer(raw.fileSystem) == analysis && isSound(raw.fileSystem))
    try raw.change("3.analysis") { $0.chunks.append(RawChunk(type: "\u{1}ew!", flags: 1, [1, 2, 3])) }
    expectError(.unknownChunk, raw)
  }

  @Test(arguments: [0, 3, 10, 1 << 20, 1 << 20 + 1, UInt32.max] as [UInt32])
  func `A chunk that lies about its inflated length is refused`(length: UInt32) throws {
    for payload in [[UInt8](repeating: 7, count: 1000), [UInt8](repeating: 0, count: 30 << 20), []] {
      let (raw, _) = try Self.smallStore()
      guard Int(length) != payload.count else { continue }
      try raw.change("3.analysis") { segment in
        segment["CLUS"] = RawChunk(type: "CLUS", payload)
        segment["CLUS"].inflatedLength = length
      }
      expectError(.damaged, raw)
    }
  }

  @Test func `Bytes after a zlib stream, and streams cut off, are refused`() throws {
    for change: (inout [UInt8]) -> Void in [{ $0.append(0) }, { $0.removeLast() }, { $0 = [] }] {
      let (raw, _) = try Self.smallStore()
      try raw.change("3.documents") { change(&$0["TEXT"].stored) }
      expectError(.damaged, raw)
    }
  }

  @Test(arguments: [
    "../3.documents", "/etc/passwd", "..", "", "3.documents", "000000000000000A.documents",
    "0000000000000003.DOCUMENTS",
    "+000000000000003.documents", "0000000000000003.documents/../x", "0000000000000003.documents\0",
    "0000000000000003.analysis", "0000000000000009.documents", "0000000000000002.documents",
  ])
  func `A name that is not a segment's, not of its kind, too new or repeated is refused before it is opened`(
    name: String
  ) throws {
    let (raw, _) = try Self.smallStore()
    raw.changeManifest { $0.segments[1].name = name }
    let calls = raw.fileSystem.calls.count
    expectError(.damaged, raw)
    #expect(!raw.fileSystem.calls[calls...].contains { $0 == "open s/\(name)" })
  }

  @Test func `Counts of the manifest that the segments do not keep are refused`() throws {
    for segment in 0..<3 {
      for count in 0..<6 {
        for value in [0, 1, 2, 3, 77, 1 << 62, .max] as [UInt64] {
          let (raw, analysis) = try Self.smallStore()
          raw.changeManifest { $0.segments[segment].counts[count] = value }
          if let answer = answer(raw.fileSystem) { #expect(answer == analysis) }
        }
      }
    }
  }

  @Test func `An index that leads nowhere is refused, in a file whose checksums are right`() throws {
    let (raw, _) = try Self.smallStore()
    let rows: [UInt8] = [3, 0, 2, 40, 0]
    try raw.change("3.analysis") { $0["WITN"] = RawChunk(type: "WITN", rows) }
    raw.changeManifest { $0.segments[2].counts[2] = 3 }
    expectError(.damaged, raw)
  }

  @Test func `A number of unseen ancestors that the edges do not bear out is refused`() throws {
    let analysis = SampleAnalysis.unseen
    for (payload, isRight) in [
      ([2], true), ([8], true), ([9], false), ([1], false), ([0], false), ([], false), ([2, 2], false),
      ([255, 255, 255, 255, 255, 255, 255, 255, 127], false),
      ([255, 255, 255, 255, 255, 255, 255, 255, 255, 1], false),
    ] as [([UInt8], Bool)] {
      let raw = RawStore()
      var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: raw.fileSystem)
      try store.add(analysis.documents, analysis: analysis)
      try raw.change("analysis") { $0["UNSN"] = RawChunk(type: "UNSN", payload) }
      if isRight { #expect(answer(raw.fileSystem) != nil) } else { expectError(.damaged, raw) }
    }
    for change: (inout Analysis) -> Void in [
      { $0.graph.unseen = -1 }, { $0.graph.unseen = 1 }, { $0.graph.unseen = 9 }, { $0.graph.unseen = .max },
      { $0.graph.derivations[0].spans = SampleAnalysis.speech.graph.derivations[0].spans },
    ] {
      var broken = analysis
      change(&broken)
      var store = try makeStore(nil)
      #expect(throws: StoreError.self) { try store.add(broken.documents, analysis: broken) }
    }
  }

  @Test func `Damage to the number of unseen ancestors is found and named, and costs no document`() throws {
    let raw = RawStore()
    let analysis = SampleAnalysis.unseen
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: raw.fileSystem)
    try store.add(analysis.documents, analysis: analysis)
    let name = "0000000000000002.analysis"
    let bytes = try #require(raw.fileSystem.files(in: "s")[name])
    let type = Array("UNSN".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: type) })
    let length = 24 + Int(bytes[start + 12])
    for place in start..<start + length {
      var broken = bytes
      broken[place] ^= 0x10
      raw.fileSystem.replace("s/\(name)", with: broken)
      #expect(answer(raw.fileSystem) == nil, "\(place)")
      #expect(intactDocuments(raw.fileSystem) == analysis.documents)
    }
    var broken = bytes
    broken[start + length - 1] ^= 1
    raw.fileSystem.replace("s/\(name)", with: broken)
    let damage = try #require(try Store.open(at: "s", fileSystem: raw.fileSystem).verify().first)
    #expect(damage.lost == "how many unseen ancestors there are")
    #expect(damage.kept == "all documents, which can be analysed again")
  }

  @Test func `Documents out of order, twice or not in UTF-8 are refused`() throws {
    for ids: [UInt8] in [[2, 1, 1, 0x62, 0x61], [2, 1, 1, 0x61, 0x61], [2, 1, 1, 0x61, 0xFF]] {
      let (raw, _) = try Self.smallStore()
      try raw.change("3.documents") { $0["IDEN"] = RawChunk(type: "IDEN", ids) }
      expectError(.damaged, raw)
    }
  }

  @Test func `An analysis by other versions of the algorithms is refused, its documents are not`() throws {
    let (raw, analysis) = try Self.smallStore()
    try raw.change("3.analysis") { segment in
      var payload = try segment["OPTN"].inflated()
      payload[2] += 1
      segment["OPTN"] = RawChunk(type: "OPTN", payload)
    }
    expectError(.otherAlgorithms, raw)
    var store = try Store.openForWriting(at: "s", createIfMissing: false, fileSystem: raw.fileSystem)
    let documents = try store.documents()
    let options = try store.analysisOptions()
    #expect(documents == analysis.documents && options == nil)
    #expect(store.verify().isEmpty)
    try store.add([], analysis: analysis)
    try expectContents(of: store, analysis)
  }

  @Test func `Where the manifest is gone a writer does not start anew`() throws {
    let (raw, _) = try Self.smallStore()
    raw.fileSystem.replace("s/MANIFEST", with: nil)
    let error = #expect(throws: StoreError.self) {
      _ = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: raw.fileSystem)
    }
    #expect(error?.code == .damaged)
    #expect(raw.fileSystem.files(in: "s").count == 4)
  }
}
