import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// Broken files: the original answer, a named error or a finding, never a crash or another answer.
@Suite struct StoreDamageTests {
  @Test func `The small store has all that an analysis can have`() async throws {
    let types = try await SmallStore(.analysed).raw.segment(".analysis").chunks.map(\.type)
    let all = [
      "OPTN", "WITN", "CLUS", "SIGN", "MTCH", "DERV", "RULE", "UNSN", "FORM", "NEAR",
    ]
    #expect(types == all)
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `A flipped byte anywhere is found, and never changes an answer`(kind: SmallStore.Kind) async throws {
    let small = try await SmallStore(kind)
    let whole = try #require(small.states.last)
    #expect(small.isSound && !small.answers.isRefused && small.answers.agrees(with: whole))
    for (name, bytes) in small.files {
      let log = name.hasSuffix(".log") ? RawLog(bytes) : nil
      for place in bytes.indices {
        for mask in [1 << UInt8(place % 8), 0xFF] as [UInt8] {
          var broken = bytes
          broken[place] ^= mask
          small.replace(name, with: broken)
          let answers = small.answers
          if let log, place >= log.lastMark {
            // Nothing says that it was on the disk: it looks as if a crash had cut it off.
            let records = try #require(log.ends.lastIndex { $0 <= place })
            #expect(!answers.isRefused && answers.agrees(with: small.states[2]), "\(name) \(place)")
            #expect(answers.interruptedWrite == log.ends[records]..<bytes.count)
          } else {
            #expect(answers.agrees(with: whole) && answers.interruptedWrite == nil, "\(name) \(place)")
          }
          #expect(answers.errors.allSatisfy { !$0.description.contains("\n") })
          #expect(!small.isSound, "\(name) \(place)")
        }
      }
      small.replace(name, with: bytes)
    }
    #expect(small.isSound)
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `Whatever byte is flipped, a repair saves what is sound, and names what is not`(kind: SmallStore.Kind)
    async throws
  {
    let small = try await SmallStore(kind)
    let ever = Set(SmallStore.ever.map { bytes([$0]) })
    let sound = try #require(await small.repair())
    #expect(bytes(sound.documents) == bytes(small.contents) && sound.losses.isEmpty)
    for (name, bytes) in small.files {
      for place in bytes.indices {
        var broken = bytes
        broken[place] ^= 1 << UInt8(place % 8)
        small.replace(name, with: broken)
        // A manifest that says that it is of a later version is believed.
        if name == "MANIFEST", 8..<10 ~= place { continue }
        let saved = try #require(await small.repair(), "\(name) \(place)")
        #expect(saved.documents.allSatisfy { ever.contains(StemmaStoreTests.bytes([$0])) })
        if StemmaStoreTests.bytes(saved.documents) != StemmaStoreTests.bytes(small.contents) {
          #expect(!saved.losses.isEmpty, "\(name) \(place)")
        }
        #expect(small.fileSystem.files(in: "s")[name] == broken)
      }
      small.replace(name, with: bytes)
    }
  }

  @Test func `A flipped byte of a store of version 1 is found, and costs no document that is sound`()
    async throws
  {
    let system = SystemFileSystem()
    let fixture =
      String(#filePath.dropLast("Tests/StemmaStoreTests/StoreDamageTests.swift".count))
      + "Fixtures/Store/v1/tiny"
    let fileSystem = MemoryFileSystem()
    fileSystem.addDirectory("s")
    for name in try system.list(fixture) {
      let file = try system.open("\(fixture)/\(name)", for: .read)
      defer { system.close(file) }
      fileSystem.replace("s/\(name)", with: try system.read(file, at: 0, count: try system.size(of: file)))
    }
    let question = Document(id: "q", text: "春眠不觉晓")
    let whole = StoreAnswers(fileSystem, ids: ["a", "b", "c"], question: question)
    #expect(!whole.isRefused)
    let documents = try StoreSnapshot.open(at: "s", fileSystem: fileSystem).documents()
    for (name, bytes) in fileSystem.files(in: "s") {
      for place in bytes.indices {
        var broken = bytes
        broken[place] ^= 1 << UInt8(place % 8)
        fileSystem.replace("s/\(name)", with: broken)
        let answers = StoreAnswers(fileSystem, ids: ["a", "b", "c"], question: question)
        #expect(answers.agrees(with: whole), "\(name) \(place)")
        let verification = try? StoreVerification(ofStoreAt: "s", fileSystem: fileSystem)
        #expect(verification?.damages.isEmpty != true, "\(name) \(place)")
        if name == "MANIFEST", 8..<10 ~= place { continue }
        fileSystem.endProcess()
        for name in fileSystem.files(in: "saved").keys { fileSystem.replace("saved/\(name)", with: nil) }
        let repair = try await StoreRepair(ofStoreAt: "s", to: "saved", fileSystem: fileSystem)
        let saved = try StoreSnapshot.open(at: "saved", fileSystem: fileSystem).documents()
        #expect(saved.allSatisfy(documents.contains) && (saved.count == 2 || !repair.losses.isEmpty))
        #expect(saved.count == 2 || name.hasSuffix(".documents"), "\(name) \(place)")
      }
      fileSystem.replace("s/\(name)", with: bytes)
    }
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `A writer refuses a broken store or goes on with all of it, and removes nothing`(kind: SmallStore.Kind)
    async throws
  {
    let small = try await SmallStore(kind)
    for (name, bytes) in small.files {
      let log = name.hasSuffix(".log") ? RawLog(bytes) : nil
      for place in bytes.indices {
        var broken = bytes
        broken[place] ^= 1 << UInt8(place % 8)
        small.replace(name, with: broken)
        small.fileSystem.endProcess()
        var files = small.fileSystem.files(in: "s")
        do {
          let store = try Store.open(at: "s", createIfMissing: true, fileSystem: small.fileSystem)
          let end = log?.ends.last { $0 <= place } ?? 0
          let isTorn = log.map { place >= $0.lastMark } ?? false
          #expect(store.snapshot().documentCount == (isTorn ? 3 : small.contents.count), "\(name) \(place)")
          if isTorn { files[name] = Array(broken[..<end]) }
        } catch {
          #expect(error.code == .damaged || error.code == .newerVersion || error.code == .unknownChunk)
        }
        files["LOCK"] = nil
        #expect(small.fileSystem.files(in: "s").filter { $0.key != "LOCK" } == files, "\(name) \(place)")
      }
      small.replace(name, with: bytes)
    }
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `A file cut off at any length, one that grew and one that is gone are found`(kind: SmallStore.Kind)
    async throws
  {
    let small = try await SmallStore(kind)
    for (name, bytes) in small.files {
      let ends = name.hasSuffix(".log") ? RawLog(bytes).ends : []
      let states = ends.indices.map { small.state(records: $0) }
      for length in 0...bytes.count + 1 where length != bytes.count {
        small.replace(name, with: length > bytes.count ? bytes + [0] : Array(bytes[..<length]))
        let answers = small.answers
        if let records = ends.lastIndex(where: { $0 <= length }) {
          // Of a log that ends earlier nobody can tell; one that ends within a record is told.
          #expect(!answers.isRefused && answers.agrees(with: states[records]), "\(length)")
          #expect(answers.interruptedWrite == (ends[records] == length ? nil : ends[records]..<length))
        } else {
          // What is of no use any more, as the analysis under a log, is not read.
          #expect(answers.agrees(with: try #require(small.states.last)), "\(name) \(length)")
          #expect(answers.interruptedWrite == nil && !small.isSound, "\(name) \(length)")
        }
        #expect(Store.isStore(at: "s", fileSystem: small.fileSystem))
      }
      small.replace(name, with: nil)
      #expect(small.answers.agrees(with: try #require(small.states.last)) && !small.isSound, "\(name) gone")
      small.replace(name, with: bytes)
    }
    #expect(small.isSound)
  }

  @Test(arguments: SmallStore.Kind.allCases)
  func `Two files in each other's place are refused`(kind: SmallStore.Kind) async throws {
    let small = try await SmallStore(kind)
    for first in small.files {
      for second in small.files where first.name < second.name {
        small.replace(first.name, with: second.bytes)
        small.replace(second.name, with: first.bytes)
        #expect(small.answers.isRefused && !small.isSound, "\(first.name) \(second.name)")
        small.replace(first.name, with: first.bytes)
        small.replace(second.name, with: second.bytes)
      }
    }
    #expect(small.isSound)
  }

  @Test func `A log that follows another manifest is refused`() async throws {
    let small = try await SmallStore(.logged)
    let name = small.raw.name(".log")
    let generation = try #require(UInt64(name.prefix(16), radix: 16))
    small.raw.changeLog { $0.generation -= 1 }
    #expect(small.answers.isRefused && !small.isSound)
    small.raw.changeLog { $0.generation = generation }
    #expect(small.isSound)
  }

  @Test func `The damage report names the documents that are lost`() async throws {
    let documents = (0..<5).map { Document(id: "\($0)", text: String(repeating: "\($0)", count: 40_000)) }
    let raw = RawStore()
    let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
    try await store.withBatch { batch in for document in documents { _ = try batch.add(document) } }
    let name = raw.name(".records")
    var segment = try raw.segment(".records")
    let blocks = segment.chunks.indices.filter { segment.chunks[$0].type == "TEXT" }
    #expect(blocks.count == 4)
    segment.chunks[blocks[1]].stored[20] ^= 1
    // The checksum is that of the bytes before.
    let sound = try #require(raw.fileSystem.files(in: "s")[name])
    var bytes = sound
    let header = Array("TEXT".utf8) + [1, 0, 0, 0, 1, 0, 0, 0]
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: header) })
    bytes[start + 44] ^= 1
    raw.fileSystem.replace("s/\(name)", with: bytes)
    let damages = try StoreVerification(ofStoreAt: "s", fileSystem: raw.fileSystem).damages
    #expect(damages.count == 1)
    let damage = try #require(damages.first)
    #expect(damage.file == name && damage.bytes.contains(start + 44))
    #expect(damage.lost == "the texts of 3 documents, \"1\" to \"3\"")
    #expect(damage.kept == "ids, metadata and all other texts")
  }

  @Test func `Damage to the number of unseen ancestors is found and named, and costs no document`()
    async throws
  {
    let raw = RawStore()
    let analysis = SampleAnalysis.unseen
    let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
    try await store.add(analysis.documents)
    try await store.save(analysis)
    let name = raw.name(".analysis")
    let bytes = try #require(raw.fileSystem.files(in: "s")[name])
    let type = Array("UNSN".utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: type) })
    var broken = bytes
    broken[start + 23 + Int(bytes[start + 12])] ^= 1
    raw.fileSystem.replace("s/\(name)", with: broken)
    let snapshot = try StoreSnapshot.open(at: "s", fileSystem: raw.fileSystem)
    #expect(throws: StoreError.self) { try snapshot.analysis() }
    #expect(try snapshot.documents() == analysis.documents)
    let damage = try #require(try StoreVerification(ofStoreAt: "s", fileSystem: raw.fileSystem).damages.first)
    #expect(damage.lost == "how many unseen ancestors there are")
    #expect(damage.kept == "all documents, which can be analysed again")
  }

  @Test(arguments: [
    ("RULE", "by which rules the analysis was made"), ("FORM", "the forms and their instances"),
    ("NEAR", "what the members of chains are most similar to"),
  ])
  func `Damage to what not every analysis has is found and named`(type: String, lost: String) async throws {
    let small = try await SmallStore(.analysed)
    let name = small.raw.name(".analysis")
    var bytes = try #require(small.fileSystem.files(in: "s")[name])
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: Array(type.utf8)) })
    bytes[start + 23 + Int(bytes[start + 12])] ^= 1
    small.replace(name, with: bytes)
    let snapshot = try StoreSnapshot.open(at: "s", fileSystem: small.fileSystem)
    #expect(throws: StoreError.self) { try snapshot.analysis() }
    let damages = try StoreVerification(ofStoreAt: "s", fileSystem: small.fileSystem).damages
    #expect(damages.map(\.lost) == [lost])
    #expect(damages.map(\.kept) == ["all documents, which can be analysed again"])
  }

  @Test func `Where the manifest is gone a writer does not start anew`() async throws {
    let small = try await SmallStore(.logged)
    small.replace("MANIFEST", with: nil)
    small.fileSystem.endProcess()
    let files = small.fileSystem.files(in: "s")
    let error = #expect(throws: StoreError.self) {
      _ = try Store.open(at: "s", fileSystem: small.fileSystem)
    }
    #expect(error?.code == .damaged)
    #expect(small.fileSystem.files(in: "s") == files)
  }
}
