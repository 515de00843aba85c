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
    let bucket = shape.bucket(of: key)
    let start = bucket == 0 ? 0 : Int(try ends.value(at: bucket - 1))
    let end = Int(try ends.value(at: bucket))
    guard start < end else { return 0..<0 }
    let remainder = key & (1 << UInt64(shape.remainderBits) - 1)
    let first = try firstPlace(in: start..<end, notBelow: remainder)
    let next = try firstPlace(in: first..<end, notBelow: remainder + 1)
    return first..<next
  }

  /// The row of a posting.
  @inline(__always)
  func row(at place: Int) throws(StoreError) -> Int {
    Int(try postings.value(at: place) & (1 << UInt64(shape.rowBits) - 1))
  }

  /// Calls `body` with all postings in order.
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

  /// The first place whose remainder is not below one, by steps at first: nearly all buckets are short.
  private func firstPlace(in range: Range<Int>, notBelow remainder: UInt64) throws(StoreError) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while high - low > 8 {
      let middle = (low + high) / 2
      if try postings.value(at: middle) >> UInt64(shape.rowBits) < remainder {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < high, try postings.value(at: low) >> UInt64(shape.rowBits) < remainder { low += 1 }
    return low
  }
}
