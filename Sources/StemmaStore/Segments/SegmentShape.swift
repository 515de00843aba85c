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

  var groups: Int { (rows + FormatConstants.groupLength - 1) / FormatConstants.groupLength }
  var ids: PostingShape { PostingShape(count: rows, rows: rows) }
  var postings: PostingShape { PostingShape(count: seeds, rows: rows) }

  init(rows: Int, seeds: Int) {
    self.rows = rows
    self.seeds = seeds
  }

  init(from reader: inout ByteReader) throws(Malformed) {
    rows = try reader.count()
    seeds = try reader.count()
    guard rows <= FormatConstants.rowLimit, seeds < 1 << 40 else {
      throw reader.malformed(expected: "at most \(FormatConstants.rowLimit) documents", got: "\(rows), \(seeds) seeds")
    }
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.count(rows)
    writer.count(seeds)
    return writer.bytes
  }
}
