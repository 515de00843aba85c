import CKernels

/// Which bytes of a page may be cues, 2048 at a time.
///
/// Unsafe code: the kernel gets what is left of the page, and room for as many masks as it is told of.
struct CueMasks {
  /// The bytes of a mask.
  static let width = 64

  private var masks = InlineArray<32, UInt64>(repeating: 0)
  /// The number of masks.
  private(set) var count = 0

  /// Marks what follows an offset; reads on from `offset + count * width`.
  mutating func read(_ bytes: Span<UInt8>, from offset: Int) {
    var masks = masks.mutableSpan
    count = unsafe masks.withUnsafeMutableBufferPointer { masks in
      unsafe bytes.extracting(offset...).withUnsafeBufferPointer { bytes in
        unsafe stemma_mark_cues(bytes.baseAddress, bytes.count, masks.count, masks.baseAddress)
      }
    }
  }

  /// A bit for each byte of a block, the first in the lowest: 1 for each byte that begins a line end, a colon, a number
  /// two or `好` where these may be cues, and for few others.
  @inline(__always)
  subscript(block: Int) -> UInt64 { masks[block] }
}
