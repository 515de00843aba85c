/// The bytes of a text with what scanners ask of them: numbers, words and the spaces between, in both directions.
///
/// All questions look at a bounded number of bytes, but for the digits of a number, so that a scanner that moves past
/// each number is linear. Positions out of range, and bytes that are no UTF-8, are answered like the end of the text.
struct ByteText: Sendable {
  /// Digits in a row.
  struct Number {
    /// The value of the first nine digits.
    var value: Int
    var digits: Int
    var range: Range<Int>
  }

  /// A word longer than this is cut off.
  static let longestWord = 32
  /// Spaces in a row that are passed over.
  private static let longestGap = 4

  let bytes: [UInt8]

  /// A byte, or 0 beyond the ends.
  subscript(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// ASCII digits or full-width digits.
  func number(at start: Int) -> Number? {
    var value = 0
    var digits = 0
    var end = start
    while let (digit, length) = digit(at: end) {
      if digits < 9 { value = value * 10 + digit }
      digits += 1
      end += length
    }
    return digits == 0 ? nil : Number(value: value, digits: digits, range: start..<end)
  }

  private func digit(at index: Int) -> (Int, length: Int)? {
    let byte = self[index]
    if byte &- 0x30 < 10 { return (Int(byte) - 0x30, 1) }
    guard byte == 0xEF, self[index + 1] == 0xBC, self[index + 2] &- 0x90 < 10 else { return nil }
    return (Int(self[index + 2]) - 0x90, 3)
  }

  func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

  func isLatinLetter(_ index: Int) -> Bool { (self[index] | 0x20) &- 0x61 < 26 }

  /// The position after some spaces.
  func skipSpaces(_ start: Int) -> Int {
    var position = start
    for _ in 0..<Self.longestGap {
      let length = spaceLength(at: position)
      if length == 0 { break }
      position += length
    }
    return position
  }

  /// The position before some spaces.
  func skipSpacesBack(_ end: Int) -> Int {
    var position = end
    for _ in 0..<Self.longestGap {
      guard let length = [1, 2, 3].first(where: { spaceLength(at: position - $0) == $0 }) else { break }
      position -= length
    }
    return position
  }

  private func spaceLength(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: self[index + 1] == 0x80 && (self[index + 2] == 0xAF || self[index + 2] == 0x89) ? 3 : 0
    case 0xE3: self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }

  /// The letters from a position on; empty where there is none.
  func word(at start: Int) -> Range<Int> {
    var end = start
    while end - start < Self.longestWord {
      let length = letterLength(at: end)
      if length == 0 { break }
      end += length
    }
    return start..<min(end, bytes.count)
  }

  /// The letters before a position; empty where there is none.
  func word(before end: Int) -> Range<Int> {
    var start = end
    while end - start < Self.longestWord {
      guard let length = (1...4).first(where: { letterLength(at: start - $0) == $0 }) else { break }
      start -= length
    }
    return start..<end
  }

  /// Punctuation of Latin-1, of the general block, of CJK and of the full-width forms is no letter.
  private func letterLength(at index: Int) -> Int {
    switch self[index] {
    case 0x41...0x5A, 0x61...0x7A: 1
    case 0xC3...0xDF: 2
    case 0xE0, 0xE1, 0xE4...0xED: 3
    case 0xE3: self[index + 1] == 0x80 ? 0 : 3
    default: 0
    }
  }

  /// Whether some bytes stand at a position.
  func holds(_ word: String, at index: Int) -> Bool {
    let end = index + word.utf8.count
    guard index >= 0, end <= bytes.count else { return false }
    return bytes[index..<end].elementsEqual(word.utf8)
  }

  /// Whether some bytes end at a position.
  func holds(_ word: String, before index: Int) -> Bool { holds(word, at: index - word.utf8.count) }
}
