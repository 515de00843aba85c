import Stemma
import StemmaTestSupport
import Testing

/// Properties of the map back to the original, over random texts made of hostile pieces.
@Suite("The offsets of folded text")
struct FoldingOffsetsTests {
  static let pieces: [String] = [
    "山", "水", "國", "际", "的", "二", "〇", "a", "B", "é", "e\u{301}", "ß", "ﬁ", "word", "Ｗ", "７", "20", "2024",
    "'", "don’t",
    "(jié)", "（bó）", "(AI)", "(", ")", "(ji", "ɑ", "×", "××", "X", "XX", "xx", "*", "**", "＊", "○", "○○", "□",
    "20XX年", "20**年",
    "3×5", "??", "??h", "??h山", "??v(", "?", "[bookmark: _GoBack]", "[bookmark:", "]", "\u{200B}", "\u{FEFF}",
    "\u{AD}",
    "\u{FE0F}", "\r\n", "\n", " ", "\u{3000}", "。", "，", "《", "》", "ｶ", "ﾞ", "ﾊﾟ", "か", "\u{3099}", "\u{309A}",
    "゛",
    "한", "\u{1112}", "\u{1161}", "\u{11AB}", "ㄱ", "ﾡ", "ไ", "ท", "\u{E01}\u{E34}", "㈱", "①", "½", "㌀", "ﷺ",
    "𠀀", "𝐀", "😀",
    "\u{2F800}", "\u{301}", "\u{308}\u{304}", "\u{323}", "\u{E000}", "\u{10FFFF}", "\u{0}",
  ]

  /// What folds by what stands beside it: a slice that begins or ends there may fold otherwise.
  static let contextual = Set("×Xx*＊ＸｘX○◯□?".unicodeScalars)

  static func text(of pieces: [String] = pieces, using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...30, using: &generator)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      guard let piece = pieces.randomElement(using: &generator) else { continue }
      scalars.append(contentsOf: piece.unicodeScalars)
    }
    return String(scalars)
  }

  static func slice(_ text: String, _ bytes: Range<Int>) -> String? {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    guard start.samePosition(in: text.unicodeScalars) != nil, end.samePosition(in: text.unicodeScalars) != nil
    else { return nil }
    return String(text.unicodeScalars[start..<end])
  }

  @Test(
    "Spans lie on scalar boundaries, agree in characters and bytes, and ascend",
    arguments: Folding.allCases
  )
  func spansAreWellFormed(_ folding: Folding) {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<1_500 {
      let text = Self.text(using: &generator)
      let folded = FoldedText(text, folding: folding)
      let bare = FoldedText(text, folding: folding, keepsOrigins: false)
      #expect(bare.tokens == folded.tokens && bare.noise == folded.noise && bare.charStarts.isEmpty)
      let counts = [folded.charStarts, folded.charEnds, folded.byteStarts, folded.byteEnds].map(\.count)
      #expect(counts.allSatisfy { $0 == folded.tokens.count })

      // The byte offset of each scalar, and of the end.
      var bytes: [Int] = [0]
      for scalar in text.unicodeScalars { bytes.append(bytes[bytes.count - 1] + String(scalar).utf8.count) }
      var previous = 0..<0
      for token in folded.tokens.indices {
        guard let span = folded.span(of: token..<token + 1) else { continue }
        #expect(!span.chars.isEmpty && span.chars.upperBound < bytes.count, "\(text.debugDescription)")
        guard span.chars.upperBound < bytes.count else { continue }
        #expect(bytes[span.chars.lowerBound] == span.bytes.lowerBound)
        #expect(bytes[span.chars.upperBound] == span.bytes.upperBound)
        // Tokens may share one scalar, which expands to several.
        #expect(
          span.chars.lowerBound >= max(previous.lowerBound, previous.upperBound - 1)
            && span.chars.upperBound >= previous.upperBound,
          "\(text.debugDescription)"
        )
        previous = span.chars
      }
      #expect(folded.span(of: 0..<0) == nil)
    }
  }

  /// Exceptions: a slice that begins or ends with a mask or mojibake, which are told by their neighbours, and one
  /// that divides the parts of an expansion.
  @Test("The original of some tokens folds to the same tokens")
  func slicesFoldTheSame() {
    var generator = SeededGenerator(seed: 42)
    var checked = 0
    for _ in 0..<2_000 {
      let text = Self.text(using: &generator)
      let folded = FoldedText(text)
      for _ in 0..<8 where !folded.tokens.isEmpty {
        let lower = Int.random(in: 0..<folded.tokens.count, using: &generator)
        let upper = Int.random(in: lower..<folded.tokens.count, using: &generator) + 1
        if lower > 0, folded.charStarts[lower] < folded.charEnds[lower - 1] { continue }
        if upper < folded.tokens.count, folded.charStarts[upper] < folded.charEnds[upper - 1] { continue }
        guard let span = folded.span(of: lower..<upper), let slice = Self.slice(text, span.bytes) else {
          Issue.record("no scalars at \(lower)..<\(upper) of \(text.debugDescription)")
          continue
        }
        let first = Self.slice(text, folded.span(of: lower..<lower + 1)?.bytes ?? 0..<0) ?? ""
        let last = Self.slice(text, folded.span(of: upper - 1..<upper)?.bytes ?? 0..<0) ?? ""
        guard !Self.contextual.contains(where: { (first + last).unicodeScalars.contains($0) }) else {
          continue
        }
        checked += 1
        #expect(
          FoldedText(slice).tokens == Array(folded.tokens[lower..<upper]),
          "\(lower)..<\(upper) of \(text.debugDescription)"
        )
      }
    }
    #expect(checked > 10_000)
  }

  @Test("Tokens that are characters fold to themselves")
  func foldingIsIdempotent() {
    var generator = SeededGenerator(seed: 43)
    let pieces = Self.pieces.filter { FoldedText($0).tokens.allSatisfy { $0 & Token.wordFlag == 0 } }
    for _ in 0..<2_000 {
      let tokens = FoldedText(Self.text(of: pieces, using: &generator)).tokens
      // Pieces side by side may make a word or a mask.
      guard tokens.allSatisfy({ $0 & Token.wordFlag == 0 }) else { continue }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: tokens.compactMap(Unicode.Scalar.init))
      let again = FoldedText(String(scalars))
      #expect(again.tokens == tokens, "\(String(scalars).debugDescription)")
      #expect(again.noise.traditional == 0 && again.noise.residues == 0)
    }
  }

  @Test("Tokens are found by the bytes they begin in")
  func tokensInBytes() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<300 {
      let text = Self.text(using: &generator)
      let folded = FoldedText(text)
      let lower = Int.random(in: 0...text.utf8.count, using: &generator)
      let upper = Int.random(in: lower...text.utf8.count, using: &generator)
      let expected = folded.tokens.indices.filter { (lower..<upper).contains(Int(folded.byteStarts[$0])) }
      #expect(Array(folded.tokens(inBytes: lower..<upper)) == expected)
    }
  }

  @Test("Noise of any kind makes no difference to the tokens around it")
  func noiseIsTransparent() {
    var generator = SeededGenerator(seed: 45)
    let noise = [
      "\u{200B}", "\u{FEFF}", "\u{AD}", "\n", "\r\n", " ", "\u{3000}", "(jié)", "（ma）", "[bookmark: _GoBack]",
      "，",
    ]
    let clean = "秋天的田野里稻谷金黄农民们忙着收割孩子在田埂上追逐蜻蜓"
    for _ in 0..<300 {
      var scalars = String.UnicodeScalarView()
      for scalar in clean.unicodeScalars {
        scalars.append(scalar)
        if let piece = noise.randomElement(using: &generator), Bool.random(using: &generator) {
          scalars.append(contentsOf: piece.unicodeScalars)
        }
      }
      #expect(FoldedText(String(scalars)).tokens == clean.unicodeScalars.map(\.value))
    }
  }
}
