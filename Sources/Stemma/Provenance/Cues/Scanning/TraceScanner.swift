/// Finds what folding took out of a page between two Han characters: pinyin glosses and lost bytes.
enum TraceScanner {
  /// The longest gloss, in bytes.
  private static let longestGloss = 40

  static func scan(_ page: WitnessPage) -> (glosses: TokenMarks, mojibake: TokenMarks) {
    let bytes = page.bytes
    var glosses = TokenMarks()
    var mojibake = TokenMarks()
    for position in bytes.indices {
      if let length = opening(bytes, at: position), isGloss(page, position, from: position + length) {
        glosses.add(page.token(at: position))
      } else if isLostPair(page, position) {
        mojibake.add(page.token(at: position))
      }
    }
    return (glosses, mojibake)
  }

  private static func opening(_ bytes: [UInt8], at position: Int) -> Int? {
    if bytes[position] == 0x28 { return 1 }
    return bytes[position] == 0xEF && bytes[position...].starts(with: "（".utf8) ? 3 : nil
  }

  /// Letters in parentheses of which folding has made no token.
  private static func isGloss(_ page: WitnessPage, _ start: Int, from inner: Int) -> Bool {
    let bytes = page.bytes
    let limit = min(bytes.count, inner + longestGloss)
    var end = inner
    while end < limit, bytes[end] != 0x29, bytes[end] != 0x0A, !bytes[end...].starts(with: "）".utf8) {
      end += 1
    }
    guard end > inner, end < limit, bytes[end] != 0x0A, start > 0 else { return false }
    let isLetters = bytes[inner..<end].contains(where: PhraseSet.isLetter)
    return isLetters && page.token(at: start) == page.token(at: end)
  }

  /// `??h`, of which folding has made one token that begins with it.
  private static func isLostPair(_ page: WitnessPage, _ start: Int) -> Bool {
    let bytes = page.bytes
    guard bytes[start] == 0x3F, start + 2 < bytes.count, bytes[start + 1] == 0x3F, bytes[start + 2] < 0x80
    else {
      return false
    }
    let token = page.token(at: start)
    return token < page.tokens.upperBound && page.begins(token, at: start)
  }
}
