/// A number as headings have it: `2`, `２`, `二`, `十二`, from 1 to 99.
struct HeadingNumber: Hashable {
  /// The number.
  var value: Int
  /// Where it ends, in bytes.
  var end: Int

  init(value: Int, end: Int) {
    self.value = value
    self.end = end
  }

  /// Reads the number that starts at an offset.
  init?(in bytes: Span<UInt8>, at start: Int, to end: Int) {
    var offset = start
    var arabic: Int?
    var tens: Int?
    var units: Int?
    var digits = 0
    reading: while offset < end, digits < 4 {
      let scalar = bytes.scalar(at: offset)
      if let digit = Self.arabicDigit(scalar.value), units == nil, tens == nil {
        arabic = (arabic ?? 0) * 10 + digit
      } else if scalar.value == "十", arabic == nil, tens == nil {
        tens = units ?? 1
        units = nil
      } else if let digit = Self.hanDigit(scalar.value), arabic == nil, units == nil {
        units = digit
      } else {
        break reading
      }
      digits += 1
      offset += scalar.length
    }
    let value = arabic ?? ((tens ?? 0) * 10 + (units ?? 0))
    guard (1...99).contains(value) else { return nil }
    self.value = value
    self.end = offset
  }

  /// Reads an English number word.
  init?(word bytes: Span<UInt8>, at start: Int, to end: Int) {
    guard let length = Self.words.match(in: bytes, at: start, to: end) else { return nil }
    let text = (start..<start + length).map { bytes[$0] | 0x20 }
    guard let index = Self.names.firstIndex(where: { Array($0.utf8) == text }) else { return nil }
    value = index + 1
    self.end = start + length
  }

  private static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let words = PhraseTable(names)

  @inline(__always)
  private static func arabicDigit(_ value: ScalarValue) -> Int? {
    switch value {
    case "0"..."9": Int(value.rawValue - 0x30)
    case "０"..."９": Int(value.rawValue - 0xFF10)
    default: nil
    }
  }

  @inline(__always)
  private static func hanDigit(_ value: ScalarValue) -> Int? {
    switch value {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }
}
