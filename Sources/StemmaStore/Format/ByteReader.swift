/// Takes numbers from bytes that may be hostile.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  func malformed(expected: String, got: String) -> Malformed {
    Malformed(position: position, expected: expected, got: got)
  }

  mutating func raw(_ count: Int) throws(Malformed) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else {
      throw malformed(expected: "\(count) more bytes", got: "\(remaining)")
    }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  mutating func fixed<Integer: FixedWidthInteger & UnsignedInteger>() throws(Malformed) -> Integer {
    var value: UInt64 = 0
    for byte in try raw(Integer.bitWidth / 8).reversed() { value = value << 8 | UInt64(byte) }
    return Integer(truncatingIfNeeded: value)
  }

  mutating func varint() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if shift == 63 && byte > 1 { throw malformed(expected: "a varint of 64 bits", got: "a longer one") }
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw malformed(expected: "a varint", got: "the end of the data")
  }

  /// A number that is not negative as an `Int`.
  mutating func count() throws(Malformed) -> Int {
    let value = try varint()
    guard let count = Int(exactly: value) else {
      throw malformed(expected: "a number below 2^63", got: "\(value)")
    }
    return count
  }

  /// A number of rows, each of which takes at least a byte of what follows.
  mutating func rowCount() throws(Malformed) -> Int {
    let rows = try count()
    guard rows <= remaining else {
      throw malformed(expected: "at most \(remaining) rows in the bytes that follow", got: "\(rows)")
    }
    return rows
  }

  mutating func signed() throws(Malformed) -> Int {
    let value = try varint()
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  mutating func double() throws(Malformed) -> Double { Double(bitPattern: try fixed()) }

  func finish() throws(Malformed) {
    guard remaining == 0 else {
      throw malformed(expected: "the end of the data", got: "\(remaining) more bytes")
    }
  }
}
