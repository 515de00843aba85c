import Stemma

/// The folding `full` by one loop over an array of scalars that tries at each to remove noise, then folds it: what
/// `FoldingPass` must give.
struct FoldingOracle {
  /// A place in the original, counted both ways.
  struct Place {
    var char: UInt32 = 0
    var byte: UInt32 = 0
  }

  /// A run of letters or digits that is not finished yet.
  private struct Word {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var start = Place()
    var end = Place()
    /// Combining marks since the last base character, in canonical order.
    var marks: [UInt32] = []
  }

  let scalars: [Unicode.Scalar]
  let tables = FoldingTables.shared
  private(set) var output = FoldedText()
  private(set) var index = 0
  private(set) var place = Place()
  private var word: Word?
  /// The index after the last Han character and the gloss that may follow it; -1 before the first.
  private var indexAfterHan = -1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while index < scalars.count {
      if removeNoise() { continue }
      let scalar = scalars[index]
      let start = place
      advance(by: 1)
      emit(scalar, from: start)
    }
    finishWord()
  }

  /// Whether the next scalar stands right after a Han character (a gloss between them does not count).
  var followsHan: Bool { indexAfterHan == index }

  func isHan(at index: Int) -> Bool {
    scalars.indices.contains(index) && tables.class(of: scalars[index].value) == .han
  }

  mutating func advance(by count: Int) {
    for scalar in scalars[index..<index + count] { place.byte += UInt32(String(scalar).utf8.count) }
    index += count
    place.char += UInt32(count)
  }

  /// Skips a gloss: the next scalar still follows the Han character.
  mutating func skipGloss(length: Int) {
    advance(by: length)
    indexAfterHan = index
    output.noise.glosses += 1
  }

  /// Skips what nobody sees: words go on across it, and glosses still follow their character.
  mutating func skipResidue(length: Int) {
    let wasBehindHan = followsHan
    advance(by: length)
    if wasBehindHan { indexAfterHan = index }
    output.noise.residues += 1
  }

  mutating func emitPlaceholder(length: Int) {
    finishWord()
    let start = place
    advance(by: length)
    append(Token.wildcard, from: start, to: place)
    output.noise.placeholders += 1
  }

  /// Emits the character that mojibake stands for.
  mutating func emitRepaired(_ scalar: Unicode.Scalar, length: Int) {
    let start = place
    advance(by: length)
    output.noise.mojibake += 1
    emit(scalar, from: start)
  }

  /// Emits a Han character in place of a look-alike.
  mutating func emitSubstitute(_ scalar: Unicode.Scalar) {
    let start = place
    advance(by: 1)
    emit(scalar, from: start)
  }

  private mutating func emit(_ scalar: Unicode.Scalar, from start: Place) {
    let value = scalar.value
    if tables.isTraditional(value) {
      output.noise.traditional += 1
    } else if tables.isSimplified(value) {
      output.noise.simplified += 1
    }
    // A symbol such as ㈱ has letters in its compatibility form, and is a word apart.
    let isSymbol = tables.class(of: value) == .other
    if isSymbol { finishWord() }
    if !isSymbol, let single = tables.single(of: value) {
      emitFolded(single, from: start)
    } else if let parts = tables.expansion(of: value) {
      // All of them stand at the same place.
      for part in parts { emitFolded(part, from: start) }
    } else {
      emitFolded(value, from: start)
    }
    if isSymbol { finishWord() }
  }

  /// One folded scalar; its class counts, not that of the form it came in (`ﾞ` is a letter by itself).
  private mutating func emitFolded(_ value: UInt32, from start: Place) {
    switch tables.class(of: value) {
    case .word:
      extendWord(value, from: start)
    case .han:
      finishWord()
      append(value, from: start, to: place)
      indexAfterHan = index
    case .kana, .hangul, .solo:
      finishWord()
      if !composeOntoLast(value, from: start) { append(value, from: start, to: place) }
    case .ignored:
      output.noise.residues += 1
      if indexAfterHan == index - 1 { indexAfterHan = index }
    case .space, .other:
      finishWord()
    }
  }

  /// Joins a voicing mark to its kana, a vowel or final consonant to its Hangul syllable.
  private mutating func composeOntoLast(_ value: UInt32, from start: Place) -> Bool {
    guard tables.isComposing(value), let last = output.tokens.last,
      let composed = Composition.compose(last, value)
    else { return false }
    output.tokens[output.tokens.count - 1] = composed
    output.charEnds[output.tokens.count - 1] = place.char
    output.byteEnds[output.tokens.count - 1] = place.byte
    return true
  }

  private mutating func extendWord(_ value: UInt32, from start: Place) {
    var current = word ?? Word(start: start)
    word = nil
    current.end = place
    add(value, to: &current)
    word = current
  }

  private func add(_ value: UInt32, to word: inout Word) {
    let order = tables.combiningClass(of: value)
    if order == 0 {
      flushMarks(of: &word)
      Self.mix(value, into: &word.hash)
    } else {
      // Canonical ordering; more marks than any script stacks are hostile and stay as they come.
      var slot = word.marks.count
      if slot < 32 {
        while slot > 0, tables.combiningClass(of: word.marks[slot - 1]) > order { slot -= 1 }
      }
      word.marks.insert(value, at: slot)
      if word.marks.count >= 64 { flushMarks(of: &word) }
    }
  }

  private func flushMarks(of word: inout Word) {
    guard !word.marks.isEmpty else { return }
    for mark in word.marks { Self.mix(mark, into: &word.hash) }
    word.marks.removeAll(keepingCapacity: true)
  }

  mutating func finishWord() {
    guard var finished = word else { return }
    word = nil
    flushMarks(of: &finished)
    var hash = finished.hash
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let token = UInt32(truncatingIfNeeded: hash) | Token.wordFlag
    append(token == Token.wildcard ? token ^ 1 : token, from: finished.start, to: finished.end)
  }

  private mutating func append(_ token: UInt32, from start: Place, to end: Place) {
    output.tokens.append(token)
    output.charStarts.append(start.char)
    output.charEnds.append(end.char)
    output.byteStarts.append(start.byte)
    output.byteEnds.append(end.byte)
  }

  /// FNV-1a over scalars (Fowler, Noll, Vo); `finishWord` mixes the high bits down.
  private static func mix(_ value: UInt32, into hash: inout UInt64) {
    hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }
}

/// Traces of scraping, conversion and masking.
extension FoldingOracle {
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
    case 0x31, 0x32, 0xFF11, 0xFF12: foldMaskedYear()
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
    skipResidue(length: end + 1 - index)
    return true
  }

  /// A run of × X * □ that masks words.
  private mutating func foldMask() -> Bool {
    let isLetters = Self.isMaskLetter(scalars[index].value)
    let isMask = isLetters ? Self.isMaskLetter : Self.isMaskSign
    // A run is judged once, at its start.
    guard let end = endOfRun(where: isMask) else { return false }
    if isLetters {
      // XX must not be a part of a word, and a lone X is a letter.
      guard end - index >= 2, !isLetterOrDigit(at: index - 1), !isLetterOrDigit(at: end) else { return false }
    } else if digit(at: index - 1) != nil, digit(at: end) != nil {
      return false
    }
    guard isHan(at: index - 1) || isHan(at: end) || (!isLetters && touchesHanPunctuation(index - 1, end))
    else {
      return false
    }
    // Asked last, for it looks at the line around.
    guard !isEmphasis(index..<end) else { return false }
    emitPlaceholder(length: end - index)
    return true
  }

  /// Whether a run of asterisks opens or closes a line that is all emphasis, as Markdown writes it.
  private func isEmphasis(_ run: Range<Int>) -> Bool {
    guard scalars[run.lowerBound] == "*" else { return false }
    let line = lineOfEmphasis(around: run)
    guard line.count > 2 * run.count, line.lowerBound == run.lowerBound || line.upperBound == run.upperBound
    else { return false }
    return scalars[line.prefix(run.count)].allSatisfy { $0 == "*" }
      && scalars[line.suffix(run.count)].allSatisfy { $0 == "*" }
  }

  /// The line that holds a run, as far as emphasis may reach.
  private func lineOfEmphasis(around run: Range<Int>) -> Range<Int> {
    let isLineEnd = { (scalar: Unicode.Scalar) in scalar == "\n" || scalar == "\r" }
    let first = max(0, run.lowerBound - Self.longestEmphasis)
    let last = min(scalars.count, run.upperBound + Self.longestEmphasis)
    let start = scalars[first..<run.lowerBound].lastIndex(where: isLineEnd).map { $0 + 1 } ?? first
    let end = scalars[run.upperBound..<last].firstIndex(where: isLineEnd) ?? last
    return start..<end
  }

  /// ○ masks words too, but beside Chinese numerals it is the zero, of which a year has three at most.
  private mutating func foldCircle() -> Bool {
    guard let end = endOfRun(where: Self.isCircle) else { return false }
    let count = end - index
    if isChineseNumeral(at: index - 1) ? count <= 3 : count == 1 && isChineseNumeral(at: end) {
      for _ in 0..<count { emitSubstitute("〇") }
      return true
    }
    guard isHan(at: index - 1) || isHan(at: end) else { return false }
    emitPlaceholder(length: count)
    return true
  }

  /// `20XX`, `20**`, `19××`.
  private mutating func foldMaskedYear() -> Bool {
    guard index + 3 < scalars.count, !isLetterOrDigit(at: index - 1) else { return false }
    guard let first = digit(at: index), let second = digit(at: index + 1),
      [19, 20].contains(first * 10 + second)
    else { return false }
    let mask = scalars[index + 2].value
    guard Self.isMaskLetter(mask) || Self.isMaskSign(mask) || Self.isCircle(mask) else { return false }
    var end = index + 2
    while end < scalars.count, scalars[end].value == mask { end += 1 }
    guard end - index >= 4, !isLetterOrDigit(at: end) else { return false }
    emitPlaceholder(length: end - index)
    return true
  }

  /// The end of the run of such scalars that starts at the next scalar; nil inside of a run.
  private func endOfRun(where isMember: (UInt32) -> Bool) -> Int? {
    guard index == 0 || !isMember(scalars[index - 1].value) else { return nil }
    return scalars[index...].firstIndex { !isMember($0.value) } ?? scalars.count
  }

  private static func isMaskLetter(_ value: UInt32) -> Bool {
    value == 0x58 || value == 0x78 || value == 0xFF38 || value == 0xFF58
  }

  private static func isMaskSign(_ value: UInt32) -> Bool {
    value == 0x2A || value == 0xFF0A || value == 0xD7 || value == 0x25A1
  }

  private static func isCircle(_ value: UInt32) -> Bool { value == 0x25CB || value == 0x25EF }

  /// The value of an ASCII or full-width digit.
  private func digit(at index: Int) -> UInt32? {
    guard scalars.indices.contains(index) else { return nil }
    switch scalars[index].value {
    case let value where (0x30...0x39).contains(value): return value - 0x30
    case let value where (0xFF10...0xFF19).contains(value): return value - 0xFF10
    default: return nil
    }
  }

  private func isLetterOrDigit(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let value = scalars[index].value
    return tables.class(of: tables.single(of: value) ?? value) == .word
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
        || (0xFF01...0xFF0F).contains(value) || (0xFF1A...0xFF1F).contains(value)
    }
  }
}
