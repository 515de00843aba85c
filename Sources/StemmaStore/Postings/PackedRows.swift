/// How rows of a fixed number of bits stand in packed chunks: row 0 in the lowest bits of the first byte, rows close
/// together, then zeros up to a byte and ``FormatConstants/packedPadding`` more.
struct PackedRows: Sendable, Hashable {
  /// Bits a row, at most 57: a row and what stands before it in its first byte fit into eight bytes.
  let width: Int

  /// The rows in each chunk but the last.
  var rowsPerChunk: Int { FormatConstants.packedLength * 8 / width }

  /// The length of the payload of a chunk with so many rows.
  func payloadLength(rows: Int) -> Int { (rows * width + 7) / 8 + FormatConstants.packedPadding }

  /// The bits that a number below `count` needs, at least 1.
  static func bits(below count: Int) -> Int {
    max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
  }
}
