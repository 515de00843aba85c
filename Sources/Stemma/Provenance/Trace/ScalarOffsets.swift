/// Byte offsets of the scalars of a text.
struct ScalarOffsets: Sendable {
  /// The number of scalars in the text.
  let count: Int
  private let text: String
  /// The byte offset of every `stride`th scalar.
  private let marks: [Int]
  private static let stride = 64

  /// O(n).
  init(_ text: String) {
    let bytes = text.utf8Span.span
    var marks: [Int] = []
    var count = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(offset) }
      count += 1
    }
    self.text = text
    self.count = count
    self.marks = marks
  }

  /// The span of some scalars, of those that exist. O(1).
  func span(of chars: Range<Int>) -> TextSpan {
    let chars = chars.clamped(to: 0..<count)
    return TextSpan(chars: chars, bytes: byte(of: chars.lowerBound)..<byte(of: chars.upperBound))
  }

  private func byte(of scalar: Int) -> Int {
    let bytes = text.utf8Span.span
    guard scalar < count else { return bytes.count }
    var offset = marks[scalar / Self.stride]
    for _ in 0..<scalar % Self.stride { offset += bytes.scalar(at: offset).length }
    return offset
  }
}
