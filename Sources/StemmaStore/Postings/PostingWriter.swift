/// Writes a table of postings that come in the order of keys and rows: the postings first, then where buckets end.
struct PostingWriter {
  private let shape: PostingShape
  private let buckets: ChunkType
  private var postings: PackedWriter
  private var ends: [Int] = []
  private var written = 0

  init(_ shape: PostingShape, buckets: ChunkType, postings: ChunkType) {
    self.shape = shape
    self.buckets = buckets
    self.postings = PackedWriter(postings, width: shape.width)
    ends.reserveCapacity(shape.bucketCount)
  }

  mutating func append(_ posting: Posting, to segment: inout SegmentWriter) throws(StoreError) {
    let bucket = shape.bucket(of: posting.key)
    while ends.count < bucket { ends.append(written) }
    try postings.append(shape.packed(posting), to: &segment)
    written += 1
  }

  mutating func finish(_ segment: inout SegmentWriter) throws(StoreError) {
    try postings.finish(&segment)
    while ends.count < shape.bucketCount { ends.append(written) }
    var directory = PackedWriter(buckets, width: shape.endBits)
    for end in ends { try directory.append(UInt64(end), to: &segment) }
    try directory.finish(&segment)
  }
}
