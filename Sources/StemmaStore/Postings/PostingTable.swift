/// The rows of a segment by key, read in place.
///
/// O(1) a look-up, and O(log n) in a bucket that one frequent key has made long.
struct PostingTable: Sendable {
  let shape: PostingShape
  private let ends: PackedColumn
  private let postings: PackedColumn

  init(
    _ segment: SegmentReader,
    buckets: ChunkType,
    postings: ChunkType,
    shape: PostingShape,
    in map: MappedBytes
  ) throws(StoreError) {
    self.shape = shape
    ends = try PackedColumn(segment, buckets, width: shape.endBits, count: shape.bucketCount, in: map)
    self.postings = try PackedColumn(segment, postings, width: shape.width, count: shape.count, in: map)
  }

  /// The places of a key's postings; their rows ascend.
  func places(of key: UInt64) throws(StoreError) -> Range<Int> {
    try places(of: key, in: try bucket(of: key))
  }

  /// Appends the places of the postings of each key.
  ///
  /// Three passes, each of look-ups that do not wait for each other: memory is slow to answer, but answers many at the
  /// same time.
  func appendPlaces(of keys: [UInt64], to places: inout [Range<Int>]) throws(StoreError) {
    var buckets: [Range<Int>] = []
    buckets.reserveCapacity(keys.count)
    for key in keys { buckets.append(try bucket(of: key)) }
    for (key, bucket) in zip(keys, buckets) where !bucket.isEmpty {
      postings.prefetch(guess(key, in: bucket))
    }
    for (key, bucket) in zip(keys, buckets) { places.append(try self.places(of: key, in: bucket)) }
  }

  @inline(__always)
  private func bucket(of key: UInt64) throws(StoreError) -> Range<Int> {
    let bucket = shape.bucket(of: key)
    let start = bucket == 0 ? 0 : Int(try ends.value(at: bucket - 1))
    return start..<max(start, Int(try ends.value(at: bucket)))
  }

  private func places(of key: UInt64, in bucket: Range<Int>) throws(StoreError) -> Range<Int> {
    let (start, end) = (bucket.lowerBound, bucket.upperBound)
    let remainder = key & (1 << UInt64(shape.remainderBits) - 1)
    let first = try firstPlace(in: bucket, notBelow: remainder)
    // Nearly all look-ups find nothing or one posting.
    guard first < end, try self.remainder(at: first) == remainder else { return start..<start }
    guard first + 1 < end, try self.remainder(at: first + 1) == remainder else { return first..<(first + 1) }
    return first..<(try firstPlace(in: (first + 2)..<end, notBelow: remainder + 1))
  }

  /// The row of a posting.
  @inline(__always)
  func row(at place: Int) throws(StoreError) -> Int {
    Int(try postings.value(at: place) & (1 << UInt64(shape.rowBits) - 1))
  }

  /// Whether a row has a key. O(log n).
  func has(_ row: Int, for key: UInt64) throws(StoreError) -> Bool {
    let places = try places(of: key)
    var low = places.lowerBound
    var high = places.upperBound
    while low < high {
      let middle = (low + high) / 2
      if try self.row(at: middle) < row { low = middle + 1 } else { high = middle }
    }
    guard low < places.upperBound else { return false }
    return try self.row(at: low) == row
  }

  /// All postings in order.
  func cursor() -> PostingCursor { PostingCursor(shape: shape, ends: ends, postings: postings) }

  /// Reads all: buckets end one after the other, the last where the postings do; postings are in order, of rows below
  /// `rows`.
  func check(rows: Int) throws(StoreError) {
    var last = 0
    for bucket in 0..<shape.bucketCount {
      let end = Int(try ends.value(at: bucket))
      guard end >= last else { throw ends.damaged(expected: "an end from \(last)", got: "\(end)") }
      last = end
    }
    guard last == shape.count else {
      throw ends.damaged(expected: "the last end at \(shape.count)", got: "\(last)")
    }
    try postings.checkAll()
    var cursor = cursor()
    var previous: Posting?
    while let posting = try cursor.next() {
      guard previous.map({ $0 < posting }) ?? true, Int(posting.row) < rows else {
        throw postings.damaged(
          expected: "postings in order, of rows below \(rows)",
          got: "row \(posting.row)"
        )
      }
      previous = posting
    }
  }

  @inline(__always)
  private func remainder(at place: Int) throws(StoreError) -> UInt64 {
    try postings.value(at: place) >> UInt64(shape.rowBits)
  }

  private func firstPlace(in range: Range<Int>, notBelow remainder: UInt64) throws(StoreError) -> Int {
    try postings.firstRow(
      in: range,
      ofUpperBits: remainder,
      above: shape.rowBits,
      near: guess(remainder, in: range)
    )
  }

  /// Where a key should stand in its bucket.
  @inline(__always)
  private func guess(_ key: UInt64, in bucket: Range<Int>) -> Int {
    let remainder = key & (1 << UInt64(shape.remainderBits) - 1)
    // The top 16 bits are enough, and keep the product small.
    let share = Int(remainder >> UInt64(max(0, shape.remainderBits - 16)))
    return bucket.lowerBound + (bucket.count * share) >> min(16, shape.remainderBits)
  }
}
