import Stemma
import StemmaStore
import StemmaTestSupport
import Testing

/// Files whose checksums are right, and which no honest writer made: an answer or a named error, never a crash, a
/// hang or much memory.
@Suite struct StoreHostileTests {
  private typealias Change = @Sendable (inout RawSegment) throws -> Void

  private static let huge: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 255, 127]
  /// 1 as an f64.
  private static let one: [UInt8] = [0, 0, 0, 0, 0, 0, 0xF0, 0x3F]
  private static let rows40: [UInt8] = [128, 128, 128, 128, 128, 32]

  /// The postings of three rows: a bucket of 1 bit, a row of 2.
  private static let postingWidth = FormatConstants.keyBits - 1 + 2

  private static func seeds(_ segment: RawSegment) throws -> (
    count: Int, postingBits: Int, buckets: Int, endBits: Int
  ) {
    var shape = try segment["SHAP"].inflated()
    _ = shape.removeFirst()
    let count = shape[0] < 128 ? Int(shape[0]) : Int(shape[0] & 127) | Int(shape[1]) << 7
    func bits(below count: Int) -> Int { (1...60).first { 1 << $0 >= count } ?? 60 }
    let bucketBits = bits(below: max(2, count / FormatConstants.bucketLength))
    return (count, FormatConstants.keyBits - bucketBits + 2, 1 << bucketBits, bits(below: count + 1))
  }

  private static func changeSeeds(_ segment: inout RawSegment, _ body: (inout [UInt64], Int) -> Void) throws {
    let shape = try seeds(segment)
    var rows = segment["SPST"].rows(shape.count, width: shape.postingBits)
    body(&rows, shape.count)
    segment["SPST"] = RawChunk("SPST", rows: rows, width: shape.postingBits)
  }

  private static func shape(_ bytes: [UInt8]) -> Change { { $0["SHAP"] = RawChunk(type: "SHAP", bytes) } }

  private static func ends(_ type: String, _ rows: [UInt64], _ width: Int) -> Change {
    { $0[type] = RawChunk(type, rows: rows, width: width) }
  }

  /// What a segment of records of three documents may say.
  private static let records: [(what: String, change: Change)] = [
    ("2^40 rows", shape(rows40 + [9, 0])),
    ("2^31 rows", shape([255, 255, 255, 255, 7, 9, 0])),
    ("2^63 rows", shape(huge + [9, 0])),
    ("no rows", shape([0, 0, 0])),
    ("other seeds", shape([3, 1, 0])),
    ("2^40 seeds", shape([3] + rows40 + [0])),
    ("2^40 - 1 seeds", shape([3, 255, 255, 255, 255, 255, 31, 0])),
    ("2^40 dictionaries", shape([3, 9] + rows40)),
    ("a shape that is cut off", shape([3])),
    ("groups that end far away", ends("REND", [1 << 48 - 1], 48)),
    ("groups that end early", ends("REND", [1], 48)),
    ("texts that end before they begin", ends("TEND", [9, 3, 20], 48)),
    ("texts that end far away", ends("TEND", [1 << 48 - 1, 1 << 48 - 1, 1 << 48 - 1], 48)),
    ("texts that end in a character", ends("TEND", [1, 2, 3], 48)),
    ("a bucket of ids that goes back", ends("IBKT", [3, 0], 2)),
    ("a bucket of ids without end", ends("IBKT", [0, 0], 2)),
    (
      "ids in another bucket",
      { $0["IBKT"] = RawChunk("IBKT", rows: [3 - $0["IBKT"].rows(1, width: 2)[0], 3], width: 2) }
    ),
    (
      "ids out of order",
      {
        $0["IPST"] = RawChunk(
          "IPST",
          rows: $0["IPST"].rows(3, width: postingWidth).reversed(),
          width: postingWidth
        )
      }
    ),
    (
      "ids of a row that is not there",
      {
        $0["IPST"] = RawChunk(
          "IPST",
          rows: $0["IPST"].rows(3, width: postingWidth).map { $0 | 3 },
          width: postingWidth
        )
      }
    ),
    ("ids without postings", { $0["IPST"] = RawChunk("IPST", rows: [], width: postingWidth) }),
    ("seeds out of order", { try changeSeeds(&$0) { rows, _ in rows.reverse() } }),
    ("seeds of a row that is not there", { try changeSeeds(&$0) { rows, _ in rows = rows.map { $0 | 3 } } }),
    (
      "seeds twice",
      { try changeSeeds(&$0) { rows, count in rows = Array(repeating: rows[0], count: count) } }
    ),
    (
      "buckets of seeds that go back",
      { segment in
        let shape = try seeds(segment)
        var rows = segment["SBKT"].rows(shape.buckets, width: shape.endBits)
        rows[0] = UInt64(shape.count)
        segment["SBKT"] = RawChunk("SBKT", rows: rows, width: shape.endBits)
      }
    ),
    (
      "buckets of seeds without end",
      { segment in
        let shape = try seeds(segment)
        segment["SBKT"] = RawChunk(
          "SBKT",
          rows: Array(repeating: 0, count: shape.buckets),
          width: shape.endBits
        )
      }
    ),
    (
      "buckets of seeds beyond the last",
      { segment in
        let shape = try seeds(segment)
        let end: UInt64 = 1 << UInt64(shape.endBits) - 1
        segment["SBKT"] = RawChunk(
          "SBKT",
          rows: Array(repeating: end, count: shape.buckets),
          width: shape.endBits
        )
      }
    ),
    (
      "texts of 2^63 bytes",
      { segment in
        let payload = try segment["RECS"].inflated()
        segment["RECS"] = RawChunk(type: "RECS", Array(payload[..<(payload.count - 3)]) + huge + huge + huge)
      }
    ),
    (
      "an id that is not UTF-8",
      { segment in
        var payload = try segment["RECS"].inflated()
        payload[3] = 0xFF
        segment["RECS"] = RawChunk(type: "RECS", payload)
      }
    ),
    (
      "a text that is not UTF-8",
      { segment in
        var payload = try segment["TEXT"].inflated()
        payload[0] = 0xFF
        segment["TEXT"] = RawChunk(type: "TEXT", payload)
      }
    ),
    (
      "a dictionary that is not there",
      { segment in
        let payload = try segment["TEXT"].inflated()
        segment["TEXT"].stored = Deflate.compress(payload[...], dictionary: Array("夜来风雨声".utf8)) ?? []
      }
    ),
    (
      "another dictionary",
      { segment in
        let payload = try segment["TEXT"].inflated()
        segment["TEXT"].stored = Deflate.compress(payload[...], dictionary: Array("夜来风雨声".utf8)) ?? []
        segment["SHAP"] = RawChunk(type: "SHAP", Array(try segment["SHAP"].inflated().dropLast()) + [1, 0])
        segment.chunks.insert(RawChunk(type: "DICT", Array("春眠".utf8)), at: 2)
      }
    ),
    ("rows that are not packed", { $0["TEND"].flags = 1 }),
    (
      "a packed chunk that is too long",
      {
        $0["TEND"].stored += [0]; $0["TEND"].inflatedLength += 1
      }
    ),
    ("a packed chunk of another length", { $0["TEND"].inflatedLength += 1 }),
    (
      "a chunk twice",
      { segment in
        var chunk = segment["SHAP"]
        chunk.ordinal = 1
        segment.chunks.append(chunk)
      }
    ),
    ("an ordinal that is another's", { $0["TEND"].ordinal = 1 }),
    ("bytes after a zlib stream", { $0["TEXT"].stored.append(0) }),
    ("a zlib stream that is cut off", { $0["TEXT"].stored.removeLast() }),
    ("no zlib stream", { $0["TEXT"].stored = [] }),
    ("a newer version", { $0.version = 3 }),
    ("version 0", { $0.version = 0 }),
    ("another kind", { $0.kind = 1 }),
    ("a stream that must be known", { $0.chunks.append(RawChunk(type: "\u{1}ew!", [1, 2, 3])) }),
  ]

  @Test(arguments: records.indices)
  func `A segment of records that lies is refused, or found by verification`(index: Int) async throws {
    let (what, change) = Self.records[index]
    let small = try await SmallStore(.logged)
    try small.raw.change(".records", change)
    #expect(!small.isSound, "\(what)")
    for error in small.answers.errors {
      #expect([.damaged, .newerVersion, .unknownChunk].contains(error.code), "\(what): \(error)")
    }
    _ = await small.repair()
  }

  @Test func `A stream that is missing is refused`() async throws {
    let small = try await SmallStore(.logged)
    let files = small.files
    for suffix in [".records", ".removals"] {
      for chunk in try small.raw.segment(suffix).chunks {
        try small.raw.change(suffix) { $0.chunks.removeAll { $0.type == chunk.type } }
        #expect(small.answers.isRefused && !small.isSound, "\(chunk.type)")
        for (name, bytes) in files { small.replace(name, with: bytes) }
      }
    }
  }

  @Test func `Any bytes in the place of a chunk's contents are an answer or a named error`() async throws {
    let small = try await SmallStore(.logged)
    let files = small.files
    for suffix in [".records", ".removals"] {
      for (index, chunk) in try small.raw.segment(suffix).chunks.enumerated() {
        let payload = try chunk.inflated()
        for place in payload.indices {
          for value in [payload[place] ^ 1, 0xFF, 0x80] {
            var broken = payload
            broken[place] = value
            try small.raw.change(suffix) { segment in
              segment.chunks[index].stored =
                chunk.flags & 2 != 0 ? broken : Deflate.compress(broken[...]) ?? []
            }
            _ = small.answers
            _ = small.isSound
          }
        }
        for (name, bytes) in files { small.replace(name, with: bytes) }
      }
    }
    let analysed = try await SmallStore(.analysed)
    for (index, chunk) in try analysed.raw.segment(".analysis").chunks.enumerated() {
      let payload = try chunk.inflated()
      for place in payload.indices {
        var broken = payload
        broken[place] = payload[place] ^ 0x81
        try analysed.raw.change(".analysis") { $0.chunks[index] = RawChunk(type: chunk.type, broken) }
        let analysis = try? StoreSnapshot.open(at: "s", fileSystem: analysed.fileSystem).analysis()
        if let analysis, let node = analysis.witnesses.indices.last { _ = analysis.id(of: node) }
      }
      try analysed.raw.change(".analysis") { $0.chunks[index] = chunk }
    }
    #expect(analysed.isSound)
  }

  @Test(
    arguments: [
      [1, 2, 1, 6], [1, 2, 1, 1], [1, 3, 1, 2], [1, 2, 0], [2, 2, 1, 2, 2, 1, 2], [1, 2, 2, 2, 0], [0], [],
      [1],
      [1, 2, 1, 2, 0], [128, 128, 128, 128, 128, 32], [1, 2, 128, 128, 128, 128, 128, 32],
      [1, 2, 1, 128, 128, 128, 128, 128, 32], [255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    ] as [[UInt8]]
  )
  func `Removals of rows or segments that are not there are refused`(payload: [UInt8]) async throws {
    let small = try await SmallStore(.logged)
    #expect(try small.raw.segment(".removals")["RMVD"].inflated() == [1, 2, 1, 2])
    try small.raw.change(".removals") { $0["RMVD"] = RawChunk(type: "RMVD", payload) }
    #expect(small.answers.isRefused && !small.isSound)
    let saved = try #require(await small.repair())
    #expect(saved.losses.contains { $0.contains("which documents were removed") })
  }

  @Test(arguments: [UInt64(1 << 20), 1 << 31, 1 << 47, 1 << 62, .max])
  func `Counts that lie cost neither time nor memory`(count: UInt64) async throws {
    let row: [UInt8] = [128, 128, 128, 128, 128, 128, 32]
    for removal in [nil, [1, 2, 1] + row] as [[UInt8]?] {
      for lie in 0..<3 {
        let small = try await SmallStore(.logged)
        if let removal { try small.raw.change(".removals") { $0["RMVD"] = RawChunk(type: "RMVD", removal) } }
        small.raw.changeManifest { $0.segments[0].counts[lie] = count }
        if lie == 2 { small.raw.changeManifest { $0.segments[0].length = count } }
        if lie < 2 || removal != nil || count > 1 << 20 { #expect(small.answers.isRefused && !small.isSound) }
        _ = await small.repair()
      }
    }
  }

  @Test func `Texts whose lengths add up to more than there are numbers cost a repair nothing else`()
    async throws
  {
    let small = try await SmallStore(.logged)
    try small.raw.change(".records") { segment in
      let payload = try segment["RECS"].inflated()
      segment["RECS"] = RawChunk(type: "RECS", Array(payload[..<(payload.count - 2)]) + Self.huge + Self.huge)
      segment["TEXT"].stored[4] ^= 1
    }
    _ = try StoreVerification(ofStoreAt: "s", fileSystem: small.fileSystem)
    #expect(await small.repair() != nil)
  }

  @Test func `A generation that leaves none for the next is refused by a writer`() async throws {
    for generation in [UInt64.max, 1 << 63] {
      let small = try await SmallStore(.analysed)
      small.raw.changeManifest { $0.generation = generation }
      small.fileSystem.endProcess()
      let error = #expect(throws: StoreError.self) {
        _ = try Store.open(at: "s", fileSystem: small.fileSystem)
      }
      #expect(error?.code == .limitExceeded)
    }
    let small = try await SmallStore(.analysed)
    small.replace("ffffffffffffffff.records", with: [1])
    small.fileSystem.endProcess()
    let store = try Store.open(at: "s", fileSystem: small.fileSystem)
    try await store.add(SmallStore.logged, durability: .sync)
    #expect(small.answers.answers.first == .count(3))
  }

  @Test(arguments: [
    "../3.records", "/etc/passwd", "..", "", "3.records", "000000000000000A.records",
    "0000000000000002.RECORDS",
    "+000000000000002.records", "0000000000000002.records/../x", "0000000000000002.records\0",
    "0000000000000002.analysis", "0000000000000099.records", "0000000000000002.documents",
  ])
  func `A name that is not a segment's, not of its kind or too new is refused before it is opened`(
    name: String
  ) async throws {
    let small = try await SmallStore(.logged)
    small.raw.changeManifest { $0.segments[0].name = name }
    let calls = small.fileSystem.calls.count
    #expect(small.answers.isRefused && !small.isSound)
    #expect(!small.fileSystem.calls[calls...].contains { $0 == "open s/\(name)" })
  }

  @Test func `A manifest whose parts do not fit each other is refused`() async throws {
    let changes: [(String, (inout RawManifest) -> Void)] = [
      ("a log of the future", { $0.log = $0.generation + 1 }),
      ("a log that is not there", { $0.log -= 1 }),
      ("a segment twice", { $0.segments.append($0.segments[0]) }),
      ("removals twice", { $0.segments.insert($0.segments[1], at: 1) }),
      ("records after removals", { $0.segments.swapAt(0, 1) }),
      ("no records", { $0.segments.remove(at: 0) }),
      ("options that are cut off", { $0.options.removeLast() }),
      ("options with more behind them", { $0.options.append(0) }),
      ("an unknown folding", { $0.options[4] = 0x7A }),
      ("a newer version", { $0.version = 0x0102 }),
      ("version 0", { $0.version = 0 }),
      ("more removed than there are", { $0.segments[1].counts[0] = 4 }),
      ("another number of removed rows", { $0.segments[1].counts[0] = 2 }),
      ("version 1", { $0.version = 1 }),
    ]
    for (what, change) in changes {
      let small = try await SmallStore(.logged)
      small.raw.changeManifest(change)
      #expect(small.answers.isRefused && !small.isSound, "\(what)")
      _ = await small.repair()
    }
    let small = try await SmallStore(.analysed)
    small.raw.changeManifest { $0.flags = 0xFFFE }
    #expect(small.isSound && small.answers.agrees(with: small.states[0]))
    small.raw.changeManifest { $0.flags = 1 }
    #expect(small.answers.answers.last == .some(.analysis(nil)))
  }

  @Test(
    arguments: [
      [], [0, 0], [1], [1, 3], [1, 2], [1, 2, 5, 0x61], [1, 2, 1, 0xFF], [2, 2, 1, 0x61], [1, 1], [1, 1, 0],
      [1, 1, 1, 0],
      [128, 128, 128, 128, 128, 32], [1, 2] + huge, [1, 1] + huge, [1, 1, 3, 0, 0, 0],
    ] as [[UInt8]]
  )
  func `A record of a log that is no batch is refused by name`(payload: [UInt8]) async throws {
    let small = try await SmallStore(.logged)
    small.raw.changeLog { $0.records[1] = payload }
    #expect(small.answers.isRefused && !small.isSound)
    small.raw.changeLog { $0.records = [payload] }
    #expect(small.answers.isRefused && !small.isSound)
    _ = await small.repair()
  }

  @Test func `A document of the log that is there already is refused, a removal of none does nothing`()
    async throws
  {
    let small = try await SmallStore(.logged)
    let last = try #require(small.states.last)
    small.raw.changeLog { $0.records.append([1, 2, 1, 0x7A]) }
    #expect(small.isSound && small.answers.agrees(with: last))
    small.raw.changeLog { $0.records.append($0.records[0]) }
    #expect(small.answers.isRefused && !small.isSound)
  }

  @Test
  func `A log of heads of records without the records takes no time, and is a write that was interrupted`()
    async throws
  {
    let small = try await SmallStore(.logged)
    let last = try #require(small.states.last)
    small.raw.changeLog { log in
      let head = log.head(length: 1 << 20, checksum: 1)
      log.tail = [0] + (0..<(1 << 17)).flatMap { _ in head }
    }
    let answers = small.answers
    #expect(
      !answers.isRefused && answers.agrees(with: last) && answers.interruptedWrite?.count == 1 + 12 << 17
    )
  }

  @Test(arguments: [0, 3, 10, 1 << 20, 1 << 20 + 1, UInt32.max] as [UInt32])
  func `A chunk that lies about its inflated length is refused`(length: UInt32) async throws {
    let small = try await SmallStore(.analysed)
    let files = small.files
    for payload in [[UInt8](repeating: 7, count: 1000), [UInt8](repeating: 0, count: 30 << 20), []] {
      guard Int(length) != payload.count else { continue }
      try small.raw.change(".analysis") { segment in
        segment["CLUS"] = RawChunk(type: "CLUS", payload)
        segment["CLUS"].inflatedLength = length
      }
      #expect(small.answers.isRefused && !small.isSound)
      for (name, bytes) in files { small.replace(name, with: bytes) }
    }
  }

  @Test func `A table of contents that lists chunks twice, out of order or beyond the file is refused`()
    async throws
  {
    let small = try await SmallStore(.logged)
    let files = small.files
    let changes: [(inout [UInt8]) -> Void] = [
      { $0.replaceSubrange(32..<64, with: $0[..<32]) }, { $0 += $0[..<32] }, { $0.removeFirst(32) },
      { $0.removeLast(32) }, { $0.removeLast() }, { $0 = [] }, { $0[24] = 17 }, { $0[31] = 0x80 },
      { $0.replaceSubrange(12..<16, with: [255, 255, 255, 255]) }, { $0[12] -= 1 },
      { table in table = (0..<50_000).flatMap { _ in table[..<32] } },
    ]
    for change in changes {
      try small.raw.change(".records") { $0.changeTable = change }
      #expect(small.answers.isRefused && !small.isSound)
      #expect(await small.repair() != nil)
      for (name, bytes) in files { small.replace(name, with: bytes) }
    }
    #expect(small.isSound)
  }

  @Test func `A newer version is refused by name, by a writer too`() async throws {
    let small = try await SmallStore(.logged)
    small.raw.changeManifest { $0.version = 0x0102 }
    small.fileSystem.endProcess()
    let error = #expect(throws: StoreError.self) { _ = try Store.open(at: "s", fileSystem: small.fileSystem) }
    #expect(
      error?.description
        == "s/MANIFEST: written by a newer version, expected format version 2 or less, got 258; "
        + "read it with a newer version of Stemma"
    )
  }

  @Test func `A chunk that need not be known is passed over`() async throws {
    let small = try await SmallStore(.analysed)
    for (name, _) in small.files where name != "MANIFEST" {
      try small.raw.change(name) { $0.chunks.insert(RawChunk(type: "new!", flags: 0, [1, 2, 3]), at: 1) }
    }
    #expect(small.isSound && small.answers.agrees(with: small.states[0]) && !small.answers.isRefused)
  }

  @Test func `The naive writer gives the library's bytes`() async throws {
    for kind in SmallStore.Kind.allCases {
      let small = try await SmallStore(kind)
      let files = small.fileSystem.files(in: "s")
      for name in files.keys where name.hasPrefix("0") && !name.hasSuffix(".log") {
        try small.raw.change(name) { _ in }
      }
      if kind == .logged { small.raw.changeLog { _ in } }
      #expect(small.fileSystem.files(in: "s") == files)
    }
  }

  @Test func `Counts of an analysis that it does not keep are refused`() async throws {
    for count in 0..<6 {
      for value in [0, 1, 2, 3, 77, 1 << 62, .max] as [UInt64] {
        let small = try await SmallStore(.analysed)
        small.raw.changeManifest { $0.segments[3].counts[count] = value }
        #expect(small.answers.agrees(with: small.states[0]))
      }
    }
  }

  @Test func `A number of unseen ancestors that the edges do not bear out is refused`() async throws {
    let analysis = SampleAnalysis.unseen
    for (payload, isRight) in [
      ([2], true), ([8], true), ([9], false), ([1], false), ([0], false), ([], false), ([2, 2], false),
      (Self.huge, false), ([255, 255, 255, 255, 255, 255, 255, 255, 255, 1], false),
    ] as [([UInt8], Bool)] {
      let raw = RawStore()
      let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
      try await store.add(analysis.documents)
      try await store.save(analysis)
      try raw.change("analysis") { $0["UNSN"] = RawChunk(type: "UNSN", payload) }
      let snapshot = try StoreSnapshot.open(at: "s", fileSystem: raw.fileSystem)
      if isRight {
        #expect(try snapshot.analysis() != nil)
      } else {
        #expect(throws: StoreError.self) { try snapshot.analysis() }
      }
    }
  }

  @Test(
    arguments: [
      ("RULE", [2], true), ("RULE", [1], true), ("RULE", [3], true), ("RULE", [], false),
      ("RULE", [2, 2], false), ("RULE", [255, 255, 255, 255, 255, 255, 255, 255, 255, 2], false),
      ("FORM", [1, 2, 0, 2, 0, 2, 0], true), ("FORM", [0], true), ("FORM", [1, 2, 0, 8, 0, 2, 0], false),
      ("FORM", [1, 2, 0, 1, 0, 2, 0], false), ("FORM", [1, 0, 6, 0, 0], false),
      ("FORM", [1, 0, 0, 6, 0], false), ("FORM", [1, 0, 0, 4, 1, 0, 13, 0, 13, 0, 13, 0, 13], true),
      ("FORM", [1, 0, 0, 4, 1, 0, 13, 0, 13, 0, 14, 0, 13], false),
      ("FORM", [1, 0, 0, 4, 1, 0, 13, 0, 13, 0, 13, 1, 13], false), ("FORM", [], false),
      ("FORM", [9], false), ("FORM", [1, 128, 128, 128, 128, 128, 32], false),
      ("FORM", [1] + huge + [0, 0, 0], false), ("FORM", [1, 0, 0, 0] + huge, false), ("FORM", huge, false),
      ("FORM", [0, 0], false), ("NEAR", [0], true), ("NEAR", [2, 0] + one, true),
      ("NEAR", [2, 2] + one, true), ("NEAR", [2, 4] + one, false), ("NEAR", [2, 1] + one, false),
      ("NEAR", [4, 0] + one, false), ("NEAR", [3, 0] + one, false), ("NEAR", [], false),
      ("NEAR", [0, 0], false), ("NEAR", [2] + huge + one, false),
    ] as [(String, [UInt8], Bool)]
  )
  func `Forms and neighbors that lead nowhere are refused`(
    type: String,
    payload: [UInt8],
    isRight: Bool
  ) async throws {
    var analysis = SampleAnalysis.unseen
    let neighbor = Cluster.Neighbor(witness: 0, similarity: 1)
    analysis.clusters = [
      Cluster(
        representative: 0,
        members: [
          Cluster.Member(witness: 0, similarity: 1, kind: .copy),
          Cluster.Member(witness: 1, similarity: 0.5, kind: .nearDuplicate, nearest: neighbor),
        ]
      )
    ]
    analysis.forms = [Stemma.Form(instances: [0, 1], first: 0, second: 1, slots: [])]
    let raw = RawStore()
    let store = try Store.open(at: "s", fileSystem: raw.fileSystem)
    try await store.add(analysis.documents)
    try await store.save(analysis)
    try raw.change("analysis") { $0[type] = RawChunk(type: type, payload) }
    let snapshot = try StoreSnapshot.open(at: "s", fileSystem: raw.fileSystem)
    let isSound = try StoreVerification(ofStoreAt: "s", fileSystem: raw.fileSystem).damages.isEmpty
    #expect(isSound == isRight)
    if isRight {
      #expect(try snapshot.analysis() != nil)
      #expect(try snapshot.isAnalyzed == (type != "RULE" || payload == [2]))
    } else {
      #expect(throws: StoreError.self) { try snapshot.analysis() }
    }
  }

  @Test func `An analysis by other versions of the algorithms is refused, its documents are not`()
    async throws
  {
    let small = try await SmallStore(.analysed)
    try small.raw.change(".analysis") { segment in
      var payload = try segment["OPTN"].inflated()
      payload[2] += 1
      segment["OPTN"] = RawChunk(type: "OPTN", payload)
    }
    let answers = small.answers
    #expect(try !StoreSnapshot.open(at: "s", fileSystem: small.fileSystem).isAnalyzed)
    #expect(answers.errors.map(\.code) == [.otherAlgorithms] && answers.agrees(with: small.states[0]))
    #expect(small.isSound)
  }
}
