/// Appends numbers to bytes, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// An integer of at most 64 bits, in as many bytes as its type has.
  mutating func fixed<Integer: FixedWidthInteger & UnsignedInteger>(_ value: Integer) {
    var rest = UInt64(value)
    for _ in 0..<(Integer.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// LEB128: seven bits a byte, the lowest first, the top bit set in all but the last.
  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func count(_ value: Int) { varint(UInt64(value)) }

  /// A varint with the sign in the lowest bit.
  mutating func signed(_ value: Int) {
    varint(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  mutating func double(_ value: Double) { fixed(value.bitPattern) }
}
