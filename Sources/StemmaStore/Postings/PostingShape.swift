/// How the postings of a segment are packed.
///
/// The top bits of a key, the bucket, are not kept with it: a directory tells where each bucket ends. Keys are hashes, so
/// buckets are about equally full, and a look-up reads two places.
struct PostingShape: Sendable, Hashable {
  /// The number of postings.
  let count: Int
  /// Buckets are 2 to this power.
  let bucketBits: Int
  let rowBits: Int

  /// - Parameters:
  ///   - count: The number of postings.
  ///   - rows: The number of rows in the segment, at most ``FormatConstants/rowLimit``.
  init(count: Int, rows: Int) {
    self.count = count
    rowBits = PackedRows.bits(below: rows)
    bucketBits = PackedRows.bits(below: max(2, max(count, rows) / FormatConstants.bucketLength))
  }

  /// The bits of a key that are kept with it.
  var remainderBits: Int { FormatConstants.keyBits - bucketBits }
  /// The bits of a packed posting, at most 41: buckets are at most 32 times fewer than rows.
  var width: Int { remainderBits + rowBits }
  /// The bits of an end in the directory.
  var endBits: Int { PackedRows.bits(below: count + 1) }
  var bucketCount: Int { 1 << bucketBits }

  func bucket(of key: UInt64) -> Int { Int(key >> UInt64(remainderBits)) }

  func packed(_ posting: Posting) -> UInt64 {
    let remainder = posting.key & (1 << UInt64(remainderBits) - 1)
    return remainder << UInt64(rowBits) | UInt64(posting.row)
  }
}
