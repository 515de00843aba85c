/// One pass of the folding `full` over a text in valid UTF-8.
///
/// Nearly all scalars get past on short ways: they are tokens by themselves, letters of a word, or dropped
/// (``FoldingStep``). The others are looked at one by one: what may begin scraping noise is tried to be removed
/// (`FoldingPass+Noise.swift`), then the scalar is folded by the tables.
struct FoldingPass<Output: TokenReceiver> {
  let tables = FoldingTables.shared
  private(set) var output: Output
  private(set) var noise = TextNoise()
  /// The place of the next scalar.
  private(set) var place = FoldingPlace()
  /// The offset in bytes after the last Han character and what does not part a gloss from it; -1 before the first.
  private var endOfHan = -1
  /// The run of letters or digits that is not finished yet, if any, and where it stands.
  private var word = FoldedWord()
  private var isInWord = false
  private var wordStart = FoldingPlace()
  private var wordEnd = FoldingPlace()

  init(into output: consuming Output) { self.output = output }

  mutating func run(_ text: Span<UInt8>) {
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      switch tables.step(of: scalar.value.rawValue) {
      case .token:
        finishWord()
        foldTokens(text)
      case .dropped:
        finishWord()
        place.advance(by: scalar.length)
      case .letter:
        foldLetters(text)
      case .other:
        if removeNoise(text) { continue }
        if scalar.value < "\u{80}", tables.single(of: scalar.value.rawValue) != nil {
          foldLetters(text)
          continue
        }
        let start = place
        place.advance(by: scalar.length)
        emit(scalar.value.rawValue, from: start)
      }
    }
    finishWord()
  }

  /// The offset of the next scalar in bytes.
  @inline(__always)
  var offset: Int { Int(place.byte) }

  /// Whether the next scalar stands right after a Han character (a gloss between them does not count).
  var followsHan: Bool { endOfHan == offset }

  // MARK: Runs

  /// Folds the scalars up to the next that is neither a token by itself nor dropped.
  private mutating func foldTokens(_ text: Span<UInt8>) {
    let properties = tables.properties
    let direct = tables.direct
    var end = offset
    var last: UInt8 = 0
    var noise = noise
    let count = output.append(atMost: (text.count - end) / FoldingStep.tokenLength) { tokens in
      while end < text.count {
        let scalar = text.scalar(at: end)
        let value = Int(scalar.value.rawValue)
        guard value < properties.count else { break }
        let property = properties[value]
        let step = property & FoldingTables.stepMask
        guard step == FoldingStep.token.bits || step == FoldingStep.dropped.bits else { break }
        end += scalar.length
        last = property
        guard step == FoldingStep.token.bits else { continue }
        tokens.append(UInt32(direct[value]))
        noise.countScript(property)
      }
    }
    self.noise = noise
    if last & FoldingTables.classMask == ScalarClass.han.rawValue { endOfHan = end }
    if Output.keepsOrigins { appendStarts(ofLast: count, text) }
    advance(to: end, text)
  }

  /// Goes over the next scalars, tokens by themselves or dropped, for the places of the tokens.
  private mutating func appendStarts(ofLast count: Int, _ text: Span<UInt8>) {
    let properties = tables.properties
    var next = place
    output.appendStarts(ofLast: count) {
      var start = next
      var isToken = false
      while !isToken {
        start = next
        let scalar = text.scalar(at: Int(start.byte))
        next.advance(by: scalar.length)
        isToken = properties[Int(scalar.value.rawValue)] & FoldingTables.stepMask == FoldingStep.token.bits
      }
      return start
    }
    place = next
  }

  /// Folds the scalars up to the next that is no plain letter of a word. The first may be any that folds to one.
  private mutating func foldLetters(_ text: Span<UInt8>) {
    openWord(at: place)
    let properties = tables.properties
    let direct = tables.direct
    var place = place
    word.append {
      guard Int(place.byte) < text.count else { return nil }
      let byte = text[Int(place.byte)]
      if byte < 0x80 {
        // What else begins with these letters and digits does not inside of a word.
        let letter = direct[Int(byte)]
        if letter != 0 { place.advance(by: 1) }
        return letter == 0 ? nil : UInt32(letter)
      }
      let scalar = text.scalar(at: Int(place.byte))
      let value = Int(scalar.value.rawValue)
      guard value < properties.count, properties[value] & FoldingTables.stepMask == FoldingStep.letter.bits
      else { return nil }
      place.advance(by: scalar.length)
      return UInt32(direct[value])
    }
    self.place = place
    wordEnd = place
  }

  // MARK: Single scalars

  /// Skips a gloss: the next scalar still follows the Han character.
  mutating func skipGloss(to end: Int, _ text: Span<UInt8>) {
    advance(to: end, text)
    endOfHan = end
    noise.glosses += 1
  }

  /// Skips what nobody sees: words go on across it, and glosses still follow their character.
  mutating func skipResidue(to end: Int, _ text: Span<UInt8>) {
    if followsHan { endOfHan = end }
    advance(to: end, text)
    noise.residues += 1
  }

  mutating func emitPlaceholder(to end: Int, _ text: Span<UInt8>) {
    finishWord()
    let start = place
    advance(to: end, text)
    output.append(Token.wildcard, from: start, to: place)
    noise.placeholders += 1
  }

  /// Emits the character that mojibake stands for.
  mutating func emitRepaired(_ scalar: Unicode.Scalar, to end: Int, _ text: Span<UInt8>) {
    let start = place
    advance(to: end, text)
    noise.mojibake += 1
    emit(scalar.value, from: start)
  }

  /// Emits a Han character in place of a look-alike.
  mutating func emitSubstitute(_ scalar: Unicode.Scalar, to end: Int, _ text: Span<UInt8>) {
    let start = place
    advance(to: end, text)
    emit(scalar.value, from: start)
  }

  private mutating func advance(to end: Int, _ text: Span<UInt8>) {
    if Output.keepsOrigins {
      for offset in offset..<end where text[offset] & 0xC0 != 0x80 { place.char += 1 }
    }
    place.byte = UInt32(truncatingIfNeeded: end)
  }

  /// Folds a scalar that ends at the place of the next one.
  private mutating func emit(_ value: UInt32, from start: FoldingPlace) {
    if tables.isTraditional(value) {
      noise.traditional += 1
    } else if tables.isSimplified(value) {
      noise.simplified += 1
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
  private mutating func emitFolded(_ value: UInt32, from start: FoldingPlace) {
    switch tables.class(of: value) {
    case .word:
      openWord(at: start)
      wordEnd = place
      let order = tables.combiningClass(of: value)
      if order == 0 { word.append(value) } else { word.append(mark: value, order: order) }
    case .han:
      finishWord()
      output.append(value, from: start, to: place)
      endOfHan = offset
    case .kana, .hangul, .solo:
      finishWord()
      if tables.isComposing(value), let last = output.last, let composed = Composition.compose(last, value) {
        // A voicing mark joins its kana, a vowel or final consonant its Hangul syllable.
        output.replaceLast(with: composed, to: place)
      } else {
        output.append(value, from: start, to: place)
      }
    case .ignored:
      noise.residues += 1
      if endOfHan == Int(start.byte) { endOfHan = offset }
    case .space, .other:
      finishWord()
    }
  }

  @inline(__always)
  private mutating func openWord(at start: FoldingPlace) {
    guard !isInWord else { return }
    isInWord = true
    wordStart = start
  }

  @inline(__always)
  mutating func finishWord() {
    guard isInWord else { return }
    isInWord = false
    output.append(word.finish(), from: wordStart, to: wordEnd)
  }
}
