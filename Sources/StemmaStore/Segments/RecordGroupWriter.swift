/// Writes the heads of documents in groups, and keeps where each group ends.
struct RecordGroupWriter {
  private var heads: [RecordHead] = []
  private var ends: [Int] = []
  private var end = 0

  mutating func append(_ head: RecordHead, to segment: inout SegmentWriter) throws(StoreError) {
    heads.append(head)
    if heads.count == FormatConstants.groupLength { try writeGroup(to: &segment) }
  }

  /// Ends the stream of heads.
  mutating func finish(_ segment: inout SegmentWriter) throws(StoreError) {
    if !heads.isEmpty { try writeGroup(to: &segment) }
    try segment.append([], to: .records)
  }

  /// Writes where groups end, after ``finish(_:)``.
  func writeEnds(to segment: inout SegmentWriter) throws(StoreError) {
    var writer = PackedWriter(.recordEnds, width: SegmentShape.endBits)
    for end in ends { try writer.append(UInt64(end), to: &segment) }
    try writer.finish(&segment)
  }

  private mutating func writeGroup(to segment: inout SegmentWriter) throws(StoreError) {
    let bytes = RecordHead.encoded(heads[...])
    try segment.append(bytes, to: .records)
    end += bytes.count
    ends.append(end)
    heads.removeAll(keepingCapacity: true)
  }
}
