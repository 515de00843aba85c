/// One pass of the folding `full` over a text: a loop over scalars that first tries to remove noise
/// (`FoldingPass+Noise.swift`), then emits single characters and collects words.
struct FoldingPass {
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
  private let keepsOrigins: Bool
  private(set) var output = FoldedText()
  private(set) var index = 0
  private(set) var place = Place()
  private var word: Word?
  /// The index after the last Han character and the gloss that may follow it; -1 before the first.
  private var indexAfterHan = -1

  init(_ text: String, keepsOrigins: Bool) {
    scalars = Array(text.unicodeScalars)
    self.keepsOrigins = keepsOrigins
    output.tokens.reserveCapacity(scalars.count)
  }

  mutating func run() {
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
    for scalar in scalars[index..<index + count] { place.byte += scalar.utf8Width }
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
    if keepsOrigins {
      output.charEnds[output.tokens.count - 1] = place.char
      output.byteEnds[output.tokens.count - 1] = place.byte
    }
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
    guard keepsOrigins else { return }
    output.appendOrigin(chars: start.char..<end.char, bytes: start.byte..<end.byte)
  }

  /// FNV-1a over scalars (Fowler, Noll, Vo); ``finishWord()`` mixes the high bits down.
  @inline(__always)
  private static func mix(_ value: UInt32, into hash: inout UInt64) {
    hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
  }
}
