/// Traces of scraping, conversion and masking.
extension FoldingPass {
  /// No noise begins with a scalar from here on, except the full-width forms, which ``removeNoise()`` looks at as well.
  static let firstNoiseFree: UInt32 = 0x1_0000

  /// The longest line of emphasis, in scalars.
  private static let longestEmphasis = 120

  /// The third character of the two that GBK reads from the bytes of a lost `。` and the lead byte of the next
  /// character: a file in which A1A3 BFxx was misread as A3BF xx shows `??x`; the entry for x is GBK BFxx, x from 0x40.
  private static let lostBehindFullStop = Array(
    "緻緼緽緾緿縀縁縂縃縄縅縆縇縈縉縊縋縌縍縎縏縐縑縒縓縔縕縖縗縘縙縚縛縜縝縞縟縠縡縢縣縤縥縦縧縨縩縪縫縬縭縮縯縰縱縲縳縴縵縶縷縸縹".unicodeScalars
  )

  /// Removes the noise that begins at the next scalar, if any does.
  mutating func removeNoise() -> Bool {
    switch scalars[index].value {
    case 0x28, 0xFF08: removeGloss()
    case 0x3F: repairMojibake()
    case 0x5B: removeBookmark()
    case 0x2A, 0xFF0A, 0xD7, 0x25A1, 0x58, 0x78, 0xFF38, 0xFF58: foldMask()
    case 0x25CB, 0x25EF: foldCircle()
    case 0x31, 0x32: foldMaskedYear()
    default: false
    }
  }

  /// `節(jié)`: one syllable in parentheses right after a Han character.
  private mutating func removeGloss() -> Bool {
    guard followsHan else { return false }
    var letters: [UInt8] = []
    var end = index + 1
    while end < scalars.count {
      let value = scalars[end].value
      if value == 0x29 || value == 0xFF09 {
        guard PinyinSyllable.matches(letters) else { return false }
        skipGloss(length: end + 1 - index)
        return true
      }
      guard let letter = baseLetter(value) else { return false }
      if let letter { letters.append(letter) }
      guard letters.count <= PinyinSyllable.maximumLength, end - index < 16 else { return false }
      end += 1
    }
    return false
  }

  /// The lower-case ASCII letter under its tone marks; `.some(nil)` for a mark alone, nil for anything else.
  private func baseLetter(_ value: UInt32) -> UInt8?? {
    switch value {
    case 0x61...0x7A: return .some(UInt8(value))
    // ɡ is what some converters write in place of g.
    case 0x261: return .some(0x67)
    case 0x300...0x30C: return .some(nil)
    case 0xE0...0x1DC:
      guard let first = tables.expansion(of: value)?.first, (0x61...0x7A).contains(first) else { return nil }
      return .some(UInt8(first))
    default: return nil
    }
  }

  /// `??h`, between Han characters, was `。縣`.
  private mutating func repairMojibake() -> Bool {
    guard followsHan, index + 2 < scalars.count, scalars[index + 1].value == 0x3F else { return false }
    let lost = Int(scalars[index + 2].value) - 0x40
    guard Self.lostBehindFullStop.indices.contains(lost), isHan(at: index + 3) || opensGloss(at: index + 3)
    else { return false }
    emitRepaired(Self.lostBehindFullStop[lost], length: 3)
    return true
  }

  private func opensGloss(at index: Int) -> Bool {
    scalars.indices.contains(index) && (scalars[index].value == 0x28 || scalars[index].value == 0xFF08)
  }

  /// `[bookmark: _GoBack]`, which a word processor leaves behind.
  private mutating func removeBookmark() -> Bool {
    let opening = "[bookmark:".unicodeScalars
    guard scalars[index...].starts(with: opening),
      let end = scalars[index...].prefix(80).firstIndex(of: "]")
    else { return false }
    finishWord()
    skipResidue(length: end + 1 - index)
    return true
  }

  /// A run of × X * □ that masks words.
  private mutating func foldMask() -> Bool {
    let end = endOfMask(from: index)
    let isLetters = Self.isMaskLetter(scalars[index].value)
    if isLetters {
      // XX must not be a part of a word, and a lone X is a letter.
      guard end - index >= 2, index == 0 || !isLetterOrDigit(at: index - 1), !isLetterOrDigit(at: end) else {
        return false
      }
    } else if isDigit(at: index - 1), isDigit(at: end) {
      return false
    }
    guard !isEmphasis(index..<end) else { return false }
    guard isHan(at: index - 1) || isHan(at: end) || (!isLetters && touchesHanPunctuation(index - 1, end)) else {
      return false
    }
    emitPlaceholder(length: end - index)
    return true
  }

  /// Whether a run of asterisks opens or closes a line that is all emphasis, as Markdown writes it.
  private func isEmphasis(_ run: Range<Int>) -> Bool {
    guard scalars[run.lowerBound] == "*" else { return false }
    if endsLine(run.upperBound) {
      return startsLine(emphasised(backFrom: run.lowerBound, length: run.count))
    }
    guard startsLine(run.lowerBound) else { return false }
    let end = scalars[run.upperBound...].prefix(Self.longestEmphasis).firstIndex { $0 == "\n" || $0 == "\r" }
    let lineEnd = end ?? min(scalars.count, run.upperBound + Self.longestEmphasis)
    return lineEnd - run.upperBound > run.count && scalars[lineEnd - run.count..<lineEnd].allSatisfy { $0 == "*" }
  }

  /// The place of the asterisks that open the emphasis that ends at a place; the place itself if there are none.
  private func emphasised(backFrom place: Int, length: Int) -> Int {
    let start = max(0, place - Self.longestEmphasis)
    let lineStart = scalars[start..<place].lastIndex { $0 == "\n" || $0 == "\r" }.map { $0 + 1 } ?? start
    let isOpened = place - lineStart > length && scalars[lineStart..<lineStart + length].allSatisfy { $0 == "*" }
    return isOpened ? lineStart : place
  }

  private func startsLine(_ place: Int) -> Bool {
    place == 0 || scalars[place - 1] == "\n" || scalars[place - 1] == "\r"
  }

  private func endsLine(_ place: Int) -> Bool {
    place == scalars.count || scalars[place] == "\n" || scalars[place] == "\r"
  }

  /// ○ masks words too, but between Chinese numerals it is the zero.
  private mutating func foldCircle() -> Bool {
    if isChineseNumeral(at: index - 1) || isChineseNumeral(at: index + 1) {
      emitSubstitute("〇")
      return true
    }
    var end = index
    while end < scalars.count, scalars[end].value == 0x25CB || scalars[end].value == 0x25EF { end += 1 }
    guard isHan(at: index - 1) || isHan(at: end) else { return false }
    emitPlaceholder(length: end - index)
    return true
  }

  /// `20XX`, `20**`, `19××`.
  private mutating func foldMaskedYear() -> Bool {
    guard index + 3 < scalars.count, index == 0 || !isLetterOrDigit(at: index - 1) else { return false }
    let century = (scalars[index].value, scalars[index + 1].value)
    guard century == (0x32, 0x30) || century == (0x31, 0x39) else { return false }
    let mask = scalars[index + 2].value
    guard Self.isMaskLetter(mask) || Self.isMaskSign(mask) || mask == 0x25CB else { return false }
    var end = index + 2
    while end < scalars.count, scalars[end].value == mask { end += 1 }
    guard end - index >= 4, !isLetterOrDigit(at: end) else { return false }
    emitPlaceholder(length: end - index)
    return true
  }

  /// The end of a run of equal masking characters.
  private func endOfMask(from start: Int) -> Int {
    let isLetters = Self.isMaskLetter(scalars[start].value)
    var end = start
    while end < scalars.count {
      let value = scalars[end].value
      guard isLetters ? Self.isMaskLetter(value) : Self.isMaskSign(value) else { break }
      end += 1
    }
    return end
  }

  private static func isMaskLetter(_ value: UInt32) -> Bool {
    value == 0x58 || value == 0x78 || value == 0xFF38 || value == 0xFF58
  }

  private static func isMaskSign(_ value: UInt32) -> Bool {
    value == 0x2A || value == 0xFF0A || value == 0xD7 || value == 0x25A1
  }

  private func isDigit(at index: Int) -> Bool {
    scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
  }

  private func isLetterOrDigit(at index: Int) -> Bool {
    scalars.indices.contains(index) && tables.class(of: scalars[index].value) == .word
  }

  private func isChineseNumeral(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    switch scalars[index] {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "〇", "零": return true
    default: return false
    }
  }

  /// Masks stand between full-width punctuation too: 《×××》, “×××”.
  private func touchesHanPunctuation(_ before: Int, _ after: Int) -> Bool {
    [before, after].contains { index in
      guard scalars.indices.contains(index) else { return false }
      let value = scalars[index].value
      return (0x3001...0x301F).contains(value) || (0x2018...0x201D).contains(value)
        || (0xFF01...0xFF1F).contains(value)
    }
  }
}
