/// The numbers that tell how the columns of a segment of records are packed.
struct SegmentShape: Sendable, Hashable {
  /// Bits of an offset into a stream of bytes.
  static let endBits = 48
  /// Bits of a word of a signature.
  static let sketchBits = 32

  /// The number of documents.
  var rows: Int
  /// The number of seeds of all documents.
  var seeds: Int
  /// For each dictionary, the ordinal of the first block of texts that is compressed with it.
  var dictionaryStarts: [Int] = []

  var groups: Int { (rows + FormatConstants.groupLength - 1) / FormatConstants.groupLength }
  var ids: PostingShape { PostingShape(count: rows, rows: rows) }
  var postings: PostingShape { PostingShape(count: seeds, rows: rows) }

  init(rows: Int, seeds: Int, dictionaryStarts: [Int]) {
    self.rows = rows
    self.seeds = seeds
    self.dictionaryStarts = dictionaryStarts
  }

  init(from reader: inout ByteReader) throws(Malformed) {
    rows = try reader.count()
    seeds = try reader.count()
    guard rows <= FormatConstants.rowLimit, seeds < 1 << 40 else {
      throw reader.malformed(
        expected: "at most \(FormatConstants.rowLimit) documents",
        got: "\(rows), \(seeds) seeds"
      )
    }
    dictionaryStarts = try reader.counts(try reader.rowCount())
    guard zip(dictionaryStarts, dictionaryStarts.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw reader.malformed(expected: "dictionaries in order", got: "others")
    }
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.count(rows)
    writer.count(seeds)
    writer.count(dictionaryStarts.count)
    writer.counts(dictionaryStarts)
    return writer.bytes
  }
}
