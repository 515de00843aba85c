/// Reading valid UTF-8 a scalar at a time, without graphemes.
///
/// All offsets are in bytes and must lie on scalar boundaries.
extension Span<UInt8> {
  /// The scalar at an offset and the bytes it takes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: ScalarValue, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (ScalarValue(lead), 1) }
    if lead < 0xE0 { return (ScalarValue((lead & 0x1F) << 6 | trail(offset + 1)), 2) }
    if lead < 0xF0 {
      return (ScalarValue((lead & 0x0F) << 12 | trail(offset + 1) << 6 | trail(offset + 2)), 3)
    }
    let high = (lead & 0x07) << 18 | trail(offset + 1) << 12
    return (ScalarValue(high | trail(offset + 2) << 6 | trail(offset + 3)), 4)
  }

  @inline(__always)
  private func trail(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }

  /// The start of the scalar that ends at an offset above 0.
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The length of a line end (`\n`, `\r\n`, `\r`, U+2028 or U+2029) at an offset, or 0.
  @inline(__always)
  func lineEndLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0A: 1
    case 0x0D: offset + 1 < count && self[offset + 1] == 0x0A ? 2 : 1
    case 0xE2: self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// The part of a line without the white space at both of its ends.
  @inline(__always)
  func trimming(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpace(from: range.lowerBound, to: range.upperBound)
    return start..<skippingSpace(backFrom: range.upperBound, to: start)
  }

  /// The offset of the first scalar that is not white space, or `end`.
  @inline(__always)
  func skippingSpace(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let scalar = scalar(at: offset)
      guard scalar.value.isSpace else { break }
      offset += scalar.length
    }
    return offset
  }

  /// The offset after the last scalar before `end` that is not white space, or `start`.
  @inline(__always)
  func skippingSpace(backFrom end: Int, to start: Int) -> Int {
    var offset = end
    while offset > start {
      let previous = scalarStart(before: offset)
      guard scalar(at: previous).value.isSpace else { break }
      offset = previous
    }
    return offset
  }
}
