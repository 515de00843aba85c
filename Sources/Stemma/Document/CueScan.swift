/// Finds the bytes of a page that may be cues, a block at a time. All unsafe loads of the segmenter are in this file.
///
/// Invariant: a block is loaded at `offset` only where `0 <= offset` and `offset + reach <= count`.
enum CueScan {
  /// The bytes of a block.
  static let width = 32
  /// The bytes of a block, and the two behind it that tell whether its last bytes are cues.
  private static let reach = width + 2

  /// A bit for each byte of the block at an offset, the first in the lowest: 1 for each byte that begins a line end, a
  /// digit two, a colon or `好`, and for few others.
  @inline(__always)
  static func cues(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    offset <= bytes.count - reach ? block(bytes, offset) : end(bytes, offset)
  }

  /// The cues of the last bytes, among which the very last two always count.
  private static func end(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    let left = bytes.count - offset
    let surplus = reach - left
    guard left > 2, surplus <= offset else { return left < width ? (1 &<< UInt32(left)) &- 1 : .max }
    return block(bytes, offset - surplus) >> UInt32(surplus) | 3 << UInt32(left - 2)
  }

  @inline(__always)
  private static func block(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset <= bytes.count - reach)
    return unsafe bytes.withUnsafeBytes { buffer in
      func flags(_ place: Int) -> SIMD2<UInt64> {
        func load(_ shift: Int) -> SIMD16<UInt8> {
          unsafe buffer.loadUnaligned(fromByteOffset: offset + place + shift, as: SIMD16<UInt8>.self)
        }
        return flagsOfCues(load(0), load(1), load(2))
      }
      let low = flags(0)
      let high = flags(16)
      let any = low | high
      guard any.x | any.y != 0 else { return 0 }
      return bits(low.x) | bits(low.y) << 8 | bits(high.x) << 16 | bits(high.y) << 24
    }
  }

  /// A byte of ones for each cue, told by its first byte or by the two bytes of its three that are rarest together.
  @inline(__always)
  private static func flagsOfCues(
    _ first: SIMD16<UInt8>,
    _ second: SIMD16<UInt8>,
    _ third: SIMD16<UInt8>
  ) -> SIMD2<UInt64> {
    // `\n`, `\r`; `2` and `:` differ in one bit, as do `２` and `：`, U+2028 and U+2029.
    let ascii = equal(first, 0x0A) | equal(first, 0x0D) | equal(first | all(0x08), 0x3A)
    let wide = equal(first, 0xEF) & equal(third | all(0x08), 0x9A)
    let two = equal(second, 0xBA) & equal(third, 0x8C)
    let good = equal(second, 0xA5) & equal(third, 0xBD)
    let separator = equal(second, 0x80) & equal(third | all(0x01), 0xA9)
    return unsafe unsafeBitCast(ascii | wide | two | good | separator, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  @inline(__always)
  private static func equal(_ bytes: SIMD16<UInt8>, _ byte: UInt8) -> SIMD16<UInt8> {
    unsafe unsafeBitCast(bytes .== all(byte), to: SIMD16<UInt8>.self)
  }

  /// The lowest bit of each byte of a word, the first byte's in the lowest.
  @inline(__always)
  private static func bits(_ flags: UInt64) -> UInt32 {
    // The product puts the bit of byte i at 56 + i, and no two bits meet.
    let gathered = (UInt64(littleEndian: flags) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080
    return UInt32(truncatingIfNeeded: gathered >> 56)
  }
}
