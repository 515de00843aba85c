/// Traces of scraping, conversion and masking.
extension FoldingPass {
  /// Removes the noise that begins at the next scalar, if any does. ``ScrapingNoise/openings`` names what may begin it.
  mutating func removeNoise(_ text: Span<UInt8>) -> Bool {
    switch text.scalar(at: offset).value {
    case "(", "（": removeGloss(text)
    case "?": repairMojibake(text)
    case "[": removeBookmark(text)
    case "X", "x", "Ｘ", "ｘ": foldMask(text, ScrapingNoise.isMaskLetter)
    case "*", "＊", "×", "□": foldMask(text, ScrapingNoise.isMaskSign)
    case "○", "◯": foldCircle(text)
    case "1", "2", "１", "２": foldMaskedYear(text)
    default: false
    }
  }

  /// `節(jié)`: one syllable in parentheses right after a Han character.
  private mutating func removeGloss(_ text: Span<UInt8>) -> Bool {
    guard followsHan else { return false }
    var letters: [UInt8] = []
    var end = offset + text.scalar(at: offset).length
    for _ in 1...16 where end < text.count {
      let scalar = text.scalar(at: end)
      end += scalar.length
      if scalar.value.closesBracket {
        guard PinyinSyllable.matches(letters) else { return false }
        skipGloss(to: end, text)
        return true
      }
      guard let letter = baseLetter(scalar.value.rawValue) else { return false }
      if let letter { letters.append(letter) }
      guard letters.count <= PinyinSyllable.maximumLength else { return false }
    }
    return false
  }

  /// The lower-case ASCII letter under its tone marks; `.some(nil)` for a mark alone, nil for anything else.
  private func baseLetter(_ value: UInt32) -> UInt8?? {
    switch value {
    case 0x61...0x7A: return .some(UInt8(value))
    // ɑ and ɡ are what some fonts and converters write in place of a and g.
    case 0x251: return .some(0x61)
    case 0x261: return .some(0x67)
    case 0x300...0x30C: return .some(nil)
    case 0xE0...0x1DC:
      guard let first = tables.expansion(of: value)?.first, (0x61...0x7A).contains(first) else { return nil }
      return .some(UInt8(first))
    default: return nil
    }
  }

  /// `??h`, between Han characters, was `。縣`.
  private mutating func repairMojibake(_ text: Span<UInt8>) -> Bool {
    guard followsHan, offset + 2 < text.count, text[offset + 1] == 0x3F else { return false }
    let lost = Int(text[offset + 2]) - 0x40
    let end = offset + 3
    guard ScrapingNoise.lostBehindFullStop.indices.contains(lost), let next = scalar(at: end, text),
      isHan(next) || next.opensBracket
    else { return false }
    emitRepaired(ScrapingNoise.lostBehindFullStop[lost], to: end, text)
    return true
  }

  /// `[bookmark: _GoBack]`, which a word processor leaves behind.
  private mutating func removeBookmark(_ text: Span<UInt8>) -> Bool {
    let opening: StaticString = "[bookmark:"
    var end = offset
    for byte in opening.description.utf8 {
      guard end < text.count, text[end] == byte else { return false }
      end += 1
    }
    for _ in opening.utf8CodeUnitCount..<80 where end < text.count {
      let scalar = text.scalar(at: end)
      end += scalar.length
      guard scalar.value != "]" else {
        skipResidue(to: end, text)
        return true
      }
    }
    return false
  }

  /// A run of × X * □ that masks words.
  private mutating func foldMask(_ text: Span<UInt8>, _ isMask: (ScalarValue) -> Bool) -> Bool {
    // A run is judged once, at its start.
    guard let run = run(text, where: isMask) else { return false }
    let before = scalar(before: offset, text)
    let after = scalar(at: run.end, text)
    let isLetters = ScrapingNoise.isMaskLetter(text.scalar(at: offset).value)
    if isLetters {
      // XX must not be a part of a word, and a lone X is a letter.
      guard run.count >= 2, !isLetterOrDigit(before), !isLetterOrDigit(after) else { return false }
    } else if before.flatMap(ScrapingNoise.digit) != nil, after.flatMap(ScrapingNoise.digit) != nil {
      return false
    }
    let isPunctuation = { (scalar: ScalarValue?) in scalar.map(ScrapingNoise.isHanPunctuation) == true }
    guard isHan(before) || isHan(after) || (!isLetters && (isPunctuation(before) || isPunctuation(after)))
    else { return false }
    // Asked last, for it looks at the line around.
    guard !isEmphasis(text, offset..<run.end, count: run.count) else { return false }
    emitPlaceholder(to: run.end, text)
    return true
  }

  /// Whether a run of asterisks opens or closes a line that is all emphasis, as Markdown writes it.
  private func isEmphasis(_ text: Span<UInt8>, _ run: Range<Int>, count: Int) -> Bool {
    guard text[run.lowerBound] == 0x2A else { return false }
    var start = run.lowerBound
    var before = 0
    while start > 0, before < ScrapingNoise.longestEmphasis {
      let previous = text.scalarStart(before: start)
      if text[previous] == 0x0A || text[previous] == 0x0D { break }
      start = previous
      before += 1
    }
    var end = run.upperBound
    var after = 0
    while end < text.count, after < ScrapingNoise.longestEmphasis, text[end] != 0x0A, text[end] != 0x0D {
      end += text.scalar(at: end).length
      after += 1
    }
    guard before == 0 || after == 0, before + after > count else { return false }
    return (start..<start + count).allSatisfy { text[$0] == 0x2A }
      && (end - count..<end).allSatisfy { text[$0] == 0x2A }
  }

  /// ○ masks words too, but beside Chinese numerals it is the zero, of which a year has three at most.
  private mutating func foldCircle(_ text: Span<UInt8>) -> Bool {
    guard let run = run(text, where: ScrapingNoise.isCircle) else { return false }
    let before = scalar(before: offset, text)
    let after = scalar(at: run.end, text)
    let isNumeral = { (scalar: ScalarValue?) in scalar.map(ScrapingNoise.isChineseNumeral) == true }
    if isNumeral(before) ? run.count <= 3 : run.count == 1 && isNumeral(after) {
      while offset < run.end { emitSubstitute("〇", to: offset + 3, text) }
      return true
    }
    guard isHan(before) || isHan(after) else { return false }
    emitPlaceholder(to: run.end, text)
    return true
  }

  /// `20XX`, `20**`, `19××`.
  private mutating func foldMaskedYear(_ text: Span<UInt8>) -> Bool {
    let first = text.scalar(at: offset)
    var end = offset + first.length
    guard end < text.count else { return false }
    let second = text.scalar(at: end)
    end += second.length
    guard end < text.count, let tens = ScrapingNoise.digit(first.value),
      let ones = ScrapingNoise.digit(second.value), [19, 20].contains(tens * 10 + ones),
      !isLetterOrDigit(scalar(before: offset, text))
    else { return false }
    let mask = text.scalar(at: end)
    guard
      ScrapingNoise.isMaskLetter(mask.value) || ScrapingNoise.isMaskSign(mask.value)
        || ScrapingNoise.isCircle(mask.value)
    else { return false }
    let start = end
    while let next = scalar(at: end, text), next == mask.value { end += mask.length }
    guard end - start >= 2 * mask.length, !isLetterOrDigit(scalar(at: end, text)) else { return false }
    emitPlaceholder(to: end, text)
    return true
  }

  // MARK: Around a place

  /// The end in bytes and the scalars of the run that starts at the next scalar; nil inside of a run.
  private func run(_ text: Span<UInt8>, where isMember: (ScalarValue) -> Bool) -> (end: Int, count: Int)? {
    if let before = scalar(before: offset, text), isMember(before) { return nil }
    var end = offset
    var count = 0
    while let next = scalar(at: end, text), isMember(next) {
      end += text.scalar(at: end).length
      count += 1
    }
    return (end, count)
  }

  private func scalar(at offset: Int, _ text: Span<UInt8>) -> ScalarValue? {
    offset < text.count ? text.scalar(at: offset).value : nil
  }

  private func scalar(before offset: Int, _ text: Span<UInt8>) -> ScalarValue? {
    offset > 0 ? text.scalar(at: text.scalarStart(before: offset)).value : nil
  }

  private func isHan(_ scalar: ScalarValue?) -> Bool {
    guard let scalar else { return false }
    return tables.class(of: scalar.rawValue) == .han
  }

  private func isLetterOrDigit(_ scalar: ScalarValue?) -> Bool {
    guard let value = scalar?.rawValue else { return false }
    return tables.class(of: tables.single(of: value) ?? value) == .word
  }
}
