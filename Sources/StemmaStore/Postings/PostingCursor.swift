/// Goes through a table of postings in the order of keys and rows.
struct PostingCursor {
  private let shape: PostingShape
  private let ends: PackedColumn
  private let postings: PackedColumn
  private var place = 0
  private var bucket = 0

  init(shape: PostingShape, ends: PackedColumn, postings: PackedColumn) {
    self.shape = shape
    self.ends = ends
    self.postings = postings
  }

  /// The next posting, nil at the end. O(1) on the average over all.
  ///
  /// - Throws: `damaged` if the buckets do not end where the postings do.
  mutating func next() throws(StoreError) -> Posting? {
    guard place < shape.count else { return nil }
    while Int(try ends.value(at: bucket)) <= place { bucket += 1 }
    let packed = try postings.value(at: place)
    place += 1
    return Posting(
      key: UInt64(bucket) << UInt64(shape.remainderBits) | packed >> UInt64(shape.rowBits),
      row: UInt32(truncatingIfNeeded: packed & (1 << UInt64(shape.rowBits) - 1))
    )
  }
}
