/// The foldings in which each scalar that is kept is a token.
///
/// Unsafe code: `out` has room for a token a byte, and a scalar takes a byte or more. The bytes are valid UTF-8, so
/// that all bytes of a scalar are there where its first one is.
enum ScalarFolding {
  /// Whether a scalar is white space (Unicode property White_Space).
  @inline(__always)
  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    if scalar <= 0x20 { return scalar == 0x20 || scalar &- 0x09 <= 4 }
    if scalar < 0x85 { return false }
    if scalar >= 0x3000 { return scalar == 0x3000 }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return true
    default: return false
    }
  }

  /// Appends the scalars of valid UTF-8 that are kept.
  @inline(__always)
  static func append(_ text: Span<UInt8>, to tokens: inout [UInt32], where isKept: (UInt32) -> Bool) {
    let start = tokens.count
    tokens.append(contentsOf: repeatElement(0, count: text.count))
    let kept = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe tokens.withUnsafeMutableBufferPointer { tokens in
        let out = unsafe UnsafeMutableBufferPointer(rebasing: tokens[start...])
        return unsafe decode(bytes, into: out, where: isKept)
      }
    }
    tokens.removeLast(text.count - kept)
  }

  @inline(__always)
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>,
    into out: UnsafeMutableBufferPointer<UInt32>,
    where isKept: (UInt32) -> Bool
  ) -> Int {
    var offset = 0
    var count = 0
    while offset < bytes.count {
      let lead = unsafe UInt32(bytes[offset])
      var scalar = lead
      if lead < 0x80 {
        offset &+= 1
      } else if lead >= 0xE0 && lead < 0xF0 {
        let (second, third) = unsafe (UInt32(bytes[offset &+ 1]), UInt32(bytes[offset &+ 2]))
        scalar = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        offset &+= 3
      } else if lead < 0xE0 {
        scalar = unsafe (lead & 0x1F) << 6 | UInt32(bytes[offset &+ 1]) & 0x3F
        offset &+= 2
      } else {
        let (second, third) = unsafe (UInt32(bytes[offset &+ 1]), UInt32(bytes[offset &+ 2]))
        let high = (lead & 0x07) << 18 | (second & 0x3F) << 12
        scalar = unsafe high | (third & 0x3F) << 6 | UInt32(bytes[offset &+ 3]) & 0x3F
        offset &+= 4
      }
      unsafe out[count] = scalar
      count &+= isKept(scalar) ? 1 : 0
    }
    return count
  }
}
