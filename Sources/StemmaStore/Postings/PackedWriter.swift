/// Packs rows of a fixed number of bits into the chunks of one stream.
struct PackedWriter {
  private let rows: PackedRows
  private let type: ChunkType
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0
  private var count = 0
  private var ordinal: UInt32 = 0

  init(_ type: ChunkType, width: Int) {
    self.type = type
    rows = PackedRows(width: width)
  }

  /// Appends a row; of `value` no bit above the width is set.
  mutating func append(_ value: UInt64, to segment: inout SegmentWriter) throws(StoreError) {
    pending |= value << UInt64(pendingBits)
    pendingBits += rows.width
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
    count += 1
    if count == rows.rowsPerChunk { try writeChunk(to: &segment) }
  }

  /// Writes the last chunk; a stream without rows has one too.
  mutating func finish(_ segment: inout SegmentWriter) throws(StoreError) {
    if count > 0 || ordinal == 0 { try writeChunk(to: &segment) }
  }

  private mutating func writeChunk(to segment: inout SegmentWriter) throws(StoreError) {
    if pendingBits > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    bytes.append(contentsOf: repeatElement(0, count: FormatConstants.packedPadding))
    try segment.appendPacked(bytes, to: type, ordinal: ordinal)
    ordinal += 1
    bytes.removeAll(keepingCapacity: true)
    (pending, pendingBits, count) = (0, 0, 0)
  }
}
