/// A number up to 999, in digits or in Han numerals: 12, 十二, 一百二十.
struct HanNumber {
  private(set) var value: Int
  /// The position after it.
  private(set) var end: Int

  /// Nil where there is none. O(1).
  init?(at start: Int, in text: ByteText) {
    if let number = text.number(at: start) {
      guard number.digits <= 3 else { return nil }
      (value, end) = (number.value, number.range.upperBound)
      return
    }
    (value, end) = (0, start)
    for (sign, unit) in [("百", 100), ("十", 10)] {
      let digit = Self.digit(at: end, in: text)
      if let digit, text.holds(sign, at: end + 3) {
        value += digit * unit
        end += 6
      } else if digit == nil, text.holds(sign, at: end) {
        value += unit
        end += 3
      } else if unit == 10, value > 0, digit == 0 {
        // 一百零五
        end += 3
      }
    }
    if value == 0, text.holds("廿", at: end) {
      value = 20
      end += 3
    }
    if let digit = Self.digit(at: end, in: text) {
      value += digit
      end += 3
    }
    if value == 0 { return nil }
  }

  /// 0...9.
  static func digit(at index: Int, in text: ByteText) -> Int? {
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x87), (0xE9, 0x9B, 0xB6), (0xE2, 0x97, 0x8B): 0
    case (0xE4, 0xB8, 0x80): 1
    case (0xE4, 0xBA, 0x8C): 2
    case (0xE4, 0xB8, 0x89): 3
    case (0xE5, 0x9B, 0x9B): 4
    case (0xE4, 0xBA, 0x94): 5
    case (0xE5, 0x85, 0xAD): 6
    case (0xE4, 0xB8, 0x83): 7
    case (0xE5, 0x85, 0xAB): 8
    case (0xE4, 0xB9, 0x9D): 9
    default: nil
    }
  }
}
