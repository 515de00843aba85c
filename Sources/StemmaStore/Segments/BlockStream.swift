/// A stream of zlib blocks of which any bytes can be read: only the blocks they stand in are inflated.
struct BlockStream: Sendable {
  private let segment: SegmentReader
  private let generation: UInt64
  private let entries: [SegmentReader.Entry]
  /// For each block, where the inflated bytes before it end.
  private let starts: [Int]
  private let cache: BlockCache
  /// The dictionaries of a stream of texts, and for each the first block that is compressed with it.
  private let dictionaries: [SegmentReader.Entry]
  private let dictionaryStarts: [Int]
  /// The number of inflated bytes.
  let count: Int

  init(
    _ segment: SegmentReader,
    _ type: ChunkType,
    generation: UInt64,
    cache: BlockCache,
    dictionaryStarts: [Int] = []
  ) throws(StoreError) {
    self.dictionaryStarts = dictionaryStarts
    dictionaries = segment.entries.filter { $0.header.type == .dictionaries }
    guard dictionaries.count == dictionaryStarts.count || dictionaryStarts.isEmpty else {
      throw .damaged(
        segment.path,
        at: dictionaries.first?.offset,
        expected: "\(dictionaryStarts.count) dictionaries",
        got: "\(dictionaries.count)"
      )
    }
    self.segment = segment
    self.generation = generation
    self.cache = cache
    entries = try segment.chunks(of: type)
    var starts: [Int] = []
    var end = 0
    for entry in entries {
      starts.append(end)
      end += Int(entry.header.inflatedLength)
    }
    self.starts = starts
    count = end
  }

  /// The blocks in order, as they are in the file.
  func forEachCompressed(_ body: (CompressedBlock) throws(StoreError) -> Void) throws(StoreError) {
    for entry in entries where entry.header.inflatedLength > 0 {
      try body(try segment.compressedBlock(of: entry))
    }
  }

  /// A range of the inflated bytes. O(log blocks + the blocks of the range).
  func bytes(in range: Range<Int>) throws(StoreError) -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw .damaged(
        segment.path,
        at: entries.first?.offset,
        expected: "bytes within \(count)",
        got: "\(range)"
      )
    }
    var bytes: [UInt8] = []
    guard !range.isEmpty else { return bytes }
    bytes.reserveCapacity(range.count)
    var block = self.block(holding: range.lowerBound)
    while bytes.count < range.count {
      let inflated = try cache.block(at: entries[block].offset, of: generation) { () throws(StoreError) in
        try segment.payload(of: entries[block], dictionary: try dictionary(ofBlock: block))
      }
      let start = range.lowerBound + bytes.count - starts[block]
      bytes += inflated[start..<min(inflated.count, range.upperBound - starts[block])]
      block += 1
    }
    return bytes
  }

  private func dictionary(ofBlock block: Int) throws(StoreError) -> [UInt8]? {
    guard let first = dictionaryStarts.first, first <= block else { return nil }
    let entry = dictionaries[Self.index(of: block, in: dictionaryStarts)]
    return try cache.block(at: entry.offset, of: generation) { () throws(StoreError) in
      try segment.payload(of: entry)
    }
  }

  /// The dictionaries with the first block of each, as they are in the file.
  func forEachDictionary(_ body: (_ start: Int, CompressedBlock) throws(StoreError) -> Void)
    throws(StoreError)
  {
    for (start, entry) in zip(dictionaryStarts, dictionaries) {
      try body(start, try segment.compressedBlock(of: entry))
    }
  }

  /// The number of blocks that ``forEachCompressed(_:)`` gives.
  var blockCount: Int { entries.count { $0.header.inflatedLength > 0 } }

  /// The last block that begins at or before an offset and has bytes.
  private func block(holding offset: Int) -> Int { Self.index(of: offset, in: starts) }

  /// The last index of a number that is not above another; the first if there is none.
  private static func index(of number: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
