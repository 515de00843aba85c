import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaStore

/// Parts of the store against slow accounts of what they do.
@Suite struct StorePartsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `Merges leave few segments and write each byte few times`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let base = 1 << 17
    /// The sizes of segments, and how often the bytes of each were written at most.
    var segments: [(size: Int, writes: Int)] = []
    var total = 0
    for _ in 0..<2000 {
      let size = base << Int.random(in: 0...Int(seed % 6), using: &generator)
      segments.append((size, 1))
      total += size
      while let range = MergePlan.next(segments.map(\.size)) {
        #expect(range.count >= MergePlan.fanIn)
        let merged = segments[range]
        segments.replaceSubrange(
          range,
          with: [(merged.reduce(0) { $0 + $1.size }, (merged.map(\.writes).max() ?? 0) + 1)]
        )
      }
      let levels = MergePlan.level(total) + 1
      #expect(segments.count <= (MergePlan.fanIn - 1) * levels)
      #expect(segments.allSatisfy { $0.writes <= levels + 1 })
    }
    #expect(segments.reduce(0) { $0 + $1.size } == total)
  }

  @Test func `Segments of any sizes come to rest`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var sizes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        Int.random(in: 0...(1 << Int.random(in: 0...40, using: &generator)), using: &generator)
      }
      while let range = MergePlan.next(sizes) {
        #expect(
          range.count > 1 && sizes.indices.contains(range.lowerBound) && range.upperBound <= sizes.count
        )
        sizes.replaceSubrange(range, with: [sizes[range].reduce(0, +)])
      }
      #expect(MergePlan.next(sizes) == nil)
    }
  }

  /// Writes one segment and opens it.
  private func segment(
    _ body: (inout SegmentWriter) throws(StoreError) -> Void
  ) throws -> (reader: SegmentReader, map: MappedBytes) {
    let fileSystem = MemoryFileSystem()
    fileSystem.addDirectory("s")
    let written = try SegmentFileWriter(directory: "s", fileSystem: fileSystem)
      .write(.records, SegmentCounts(documents: 0, textBytes: 0), 1, body)
    let file = try OpenFile("s/\(written.name)", for: .read, fileSystem: fileSystem)
    return (
      try SegmentReader(file, kind: .records, length: written.length), try file.map(count: written.length)
    )
  }

  @Test(arguments: [1, 2, 7, 8, 9, 31, 32, 44, 48, 57])
  func `Packed columns give back what was written`(width: Int) throws {
    var generator = SeededGenerator(seed: UInt64(width))
    let perChunk = PackedRows(width: width).rowsPerChunk
    for count in [0, 1, 2, 63, perChunk - 1, perChunk, perChunk + 1, 2 * perChunk + 5] {
      let values = (0..<count).map { _ in generator.next() & (1 << UInt64(width) - 1) }
      let (reader, map) = try segment { writer throws(StoreError) in
        var column = PackedWriter(.textEnds, width: width)
        for value in values { try column.append(value, to: &writer) }
        try column.finish(&writer)
      }
      let column = try PackedColumn(reader, .textEnds, width: width, count: count, in: map)
      for (row, value) in values.enumerated() where row < 200 || row % 97 == 0 || row > count - 200 {
        #expect(try column.value(at: row) == value)
      }
      #expect(throws: StoreError.self) { try column.value(at: count) }
      #expect(throws: StoreError.self) { try column.value(at: -1) }
      try column.checkAll()
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `A table of postings answers like a list`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = [1, 3, 200, 5000][Int(seed % 4)]
    let count = [0, 1, 30, 3000][Int(seed / 2 % 4)]
    // Few keys have many rows, and keys at both ends.
    let last: UInt64 = 1 << UInt64(FormatConstants.keyBits) - 1
    let keys: [UInt64] = [0, last] + (0..<50).map { _ in generator.next() & last }
    var set: Set<Posting> = []
    for _ in 0..<count {
      set.insert(
        Posting(
          key: keys[Int.random(in: 0..<keys.count, using: &generator)],
          row: UInt32(Int.random(in: 0..<rows, using: &generator))
        )
      )
    }
    let postings = set.sorted()
    let shape = PostingShape(count: postings.count, rows: rows)
    let (reader, map) = try segment { writer throws(StoreError) in
      var table = PostingWriter(shape, buckets: .idBuckets, postings: .idPostings)
      for posting in postings { try table.append(posting, to: &writer) }
      try table.finish(&writer)
    }
    let table = try PostingTable(reader, buckets: .idBuckets, postings: .idPostings, shape: shape, in: map)
    for key in keys + [5, 1 << 20] {
      let found = try table.places(of: key).map { try table.row(at: $0) }
      #expect(found == postings.filter { $0.key == key }.map { Int($0.row) })
      for row in Set(found + [0, rows - 1]) { #expect(try table.has(row, for: key) == found.contains(row)) }
    }
    var cursor = table.cursor()
    var all: [Posting] = []
    while let posting = try cursor.next() { all.append(posting) }
    #expect(all == postings)
    var places: [Range<Int>] = []
    try table.appendPlaces(of: keys, to: &places)
    #expect(try places == keys.map { try table.places(of: $0) })
    try table.check(rows: rows)
  }

  @Test func `Sets of rows are sets`() throws {
    var generator = SeededGenerator(seed: 6)
    var removals = Removals()
    var expected: [UInt64: Set<Int>] = [:]
    for _ in 0..<3000 {
      let segment = UInt64.random(in: 1...5, using: &generator)
      let row = Int.random(in: 0...(1 << Int.random(in: 0...14, using: &generator)), using: &generator)
      removals.insert(row, of: segment)
      expected[segment, default: []].insert(row)
    }
    #expect(removals.count == expected.values.reduce(0) { $0 + $1.count })
    for (segment, rows) in expected {
      #expect(removals[segment].rows == rows.sorted() && removals[segment].count == rows.count)
      for row in 0..<17_000 { #expect(removals[segment].contains(row) == rows.contains(row)) }
    }
    #expect(removals[9].count == 0 && !removals[9].contains(0))
    var reader = ByteReader(removals.encoded)
    let limits = Dictionary(uniqueKeysWithValues: (1...5).map { (UInt64($0), 1 << 14 + 1) })
    #expect(try Removals(from: &reader, limits: limits) == removals)
    removals[1] = RowSet()
    #expect(removals[1].count == 0 && removals != Removals())
  }

  @Test func `A cache gives what was read, and forgets when it is full`() throws {
    let cache = BlockCache(limit: 1000)
    var generator = SeededGenerator(seed: 8)
    var reads = 0
    for _ in 0..<5000 {
      let offset = Int.random(in: 0..<40, using: &generator)
      let segment = UInt64.random(in: 0..<3, using: &generator)
      let block = [UInt8](repeating: UInt8(offset), count: 20 + Int(segment))
      let found = try cache.block(at: offset, of: segment) { () throws(StoreError) in
        reads += 1
        return block
      }
      #expect(found == block)
    }
    #expect(reads > 120 && reads < 5000)
    let error = StoreError(.damaged, path: "s", remedy: "none")
    #expect(throws: error) { try cache.block(at: 99, of: 9) { () throws(StoreError) in throw error } }
    #expect(try cache.block(at: 99, of: 9) { () throws(StoreError) in [1] } == [1])
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `Texts that share 24 characters in a row share a key`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Chinese, Latin letters and both; few different characters make for many equal seeds.
    let alphabet = [Array("的一是在不了有和人这中大为上个国我以要他"), Array("abcdefghij klm"), Array("甲乙"), Array("汉x字y 12")][
      Int(seed % 4)
    ]
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }
    let shared = FoldedText(text(80), folding: .full)
    func sketch(_ tokens: [UInt32]) -> DocumentSketch { DocumentSketch(tokens) }
    func tokens(_ text: String) -> [UInt32] { FoldedText(text, folding: .full).tokens }
    let run = Array(shared.tokens.prefix(24))
    guard run.count == 24 else { return }
    let left = sketch(tokens(text(Int(seed) * 3)) + run + tokens(text(200)))
    let right = sketch(tokens(text(170)) + run + tokens(text(Int(seed))))
    #expect(!Set(left.keys).isDisjoint(with: right.keys))
    #expect(left.keys == Set(left.keys).sorted() && right.keys == Set(right.keys).sorted())
  }
}
