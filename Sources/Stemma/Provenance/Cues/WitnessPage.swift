/// The original of a witness in bytes, up to its neighbours, with the places of its tokens.
struct WitnessPage: Sendable {
  /// UTF-8.
  let bytes: [UInt8]
  /// The tokens of the witness.
  let tokens: Range<Int>
  private let starts: [UInt32]
  private let offset: Int

  /// O(n).
  init(_ tokens: Range<Int>, of original: OriginalText) {
    let folded = original.folded
    let utf8 = original.text.utf8
    let range = tokens.clamped(to: 0..<folded.byteStarts.count)
    let lower = range.lowerBound > 0 ? Int(folded.byteEnds[range.lowerBound - 1]) : 0
    let upper =
      range.upperBound < folded.byteStarts.count ? Int(folded.byteStarts[range.upperBound]) : utf8.count
    let bytes = lower..<max(lower, min(upper, utf8.count))
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    self.bytes = Array(utf8[start..<utf8.index(start, offsetBy: bytes.count)])
    self.tokens = range
    starts = folded.byteStarts
    offset = lower
  }

  /// The first token that begins at a byte or after it. O(log n).
  func token(at byte: Int) -> Int {
    var low = tokens.lowerBound
    var high = tokens.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset + byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a token begins at a byte.
  func begins(_ token: Int, at byte: Int) -> Bool { Int(starts[token]) == offset + byte }

  /// The scalar that ends before a byte, and its length; nil at the beginning.
  func scalar(before byte: Int) -> (value: Unicode.Scalar, length: Int)? {
    var start = byte - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return nil }
    return scalar(at: start)
  }

  /// The scalar at a byte, and its length; nil at the end.
  func scalar(at byte: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard byte < bytes.count else { return nil }
    let first = bytes[byte]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard byte + length <= bytes.count else { return nil }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[byte + 1..<byte + length] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
