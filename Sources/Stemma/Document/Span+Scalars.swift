/// Reading valid UTF-8 a scalar at a time, without graphemes.
///
/// All offsets are in bytes and must lie on scalar boundaries.
extension Span<UInt8> {
  /// The scalar at an offset and the bytes it takes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(offset + 1), 2) }
    if lead < 0xF0 {
      return ((lead & 0x0F) << 12 | trail(offset + 1) << 6 | trail(offset + 2), 3)
    }
    let high = (lead & 0x07) << 18 | trail(offset + 1) << 12
    return (high | trail(offset + 2) << 6 | trail(offset + 3), 4)
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
    var end = range.upperBound
    while end > start {
      let previous = scalarStart(before: end)
      guard scalar(at: previous).value.isSpace else { break }
      end = previous
    }
    return start..<end
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
}

extension UInt32 {
  /// Whether the scalar is white space inside a line, or invisible.
  @inline(__always)
  var isSpace: Bool {
    if self < 0x80 { return self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
    return switch self {
    case 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether the scalar belongs to a script that is written without spaces between words.
  var isUnspacedScript: Bool { self >= 0x2E80 && !(0xFF00...0xFF60).contains(self) }

  /// Whether the scalar ends a sentence.
  var endsSentence: Bool {
    switch self {
    case 0x21, 0x2E, 0x3F, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x2026: true
    default: false
    }
  }

  /// The scalar as titles are compared: width and case of ASCII folded, quotation marks and dashes
  /// unified; nil for white space.
  var foldedInTitle: UInt32? {
    switch self {
    case _ where isSpace: nil
    case 0x41...0x5A: self + 0x20
    case 0xFF21...0xFF3A: self - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: self - 0xFEE0
    case 0x3002: 0x2E
    case 0x2018, 0x2019: 0x27
    case 0x201C...0x201F, 0x300C...0x300F, 0xAB, 0xBB: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x3010, 0x3014, 0x3016: 0x5B
    case 0x3011, 0x3015, 0x3017: 0x5D
    default: self
    }
  }

  /// Whether a scalar folded by ``foldedInTitle`` is punctuation.
  var isFoldedPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x2026, 0x3001, 0x300A, 0x300B: true
    default: false
    }
  }
}
