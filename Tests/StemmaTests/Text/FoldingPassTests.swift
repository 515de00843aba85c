import Stemma
import StemmaTestSupport
import Testing

@Suite("The folding pass against a loop over scalars")
struct FoldingPassTests {
  /// Noise of every kind, whole.
  private static let noise = [
    "(jié)", "（zhuàng）", "(lu\u{308}\u{300})", "(ɡuɑ\u{301}ng)", "(AI)", "(一)", "(jie jie)",
    "(\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}jie)",
    "(\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}ji)",
    "??h山", "??v(", "??山", "??é山", "??[bookmark: x]", "[bookmark: _GoBack]", "[bookmark: 山é😀]", "[bookmark]",
    "[bookmark: " + String(repeating: "é", count: 68) + "]",
    "[bookmark: " + String(repeating: "é", count: 69) + "]",
    "××", "X", "XX", "xX", "ＸＸ", "ｘx", "×*＊□", "***", "**山**", "*山*\n", "\n**é山**", "□", "3×5", "３×５",
    "○", "○○", "○○○○", "二○二", "○二", "◯○", "20XX", "19××", "２０ＸＸ", "20**", "20○○", "20x", "120XX", "20XX1",
    "21XX",
    "20XXＸ", "2024", "12", "x1", "1x2X",
  ]
  private static let around = [
    "", "山", "國", "。", "，", "“", " ", "\n", "a", "X", "2", "７", "é", "e\u{301}", "か", "\u{200B}", "\u{AD}",
    "*", "×", "○", "(", "二",
    "😀", "𠀀", "㈱",
  ]

  private func expectSame(_ text: String) {
    let expected = FoldingOracle(text).output
    let folded = FoldedText(text)
    #expect(folded == expected, "\(text.debugDescription)")

    let bare = FoldedText(text, keepsOrigins: false)
    #expect(bare.tokens == expected.tokens && bare.noise == expected.noise && bare.byteEnds.isEmpty)

    // A kana that waits for its voicing mark, of another text.
    var tokens: [UInt32] = [0x304B]
    FoldedText.appendTokens(of: text.utf8.span, folding: .full, to: &tokens)
    #expect(tokens.first == 0x304B && tokens.dropFirst() == expected.tokens[...])
  }

  @Test("Noise of every kind, cut at every place, in any neighbourhood")
  func cutNoise() {
    for noise in Self.noise {
      let scalars = Array(noise.unicodeScalars)
      for cut in 0...scalars.count {
        let halves = [scalars[..<cut], scalars[cut...]].map { half in
          var view = String.UnicodeScalarView()
          view.append(contentsOf: half)
          return String(view)
        }
        for (index, before) in Self.around.enumerated() where (index + cut) % 3 == 0 {
          let after = Self.around[(index * 7 + cut) % Self.around.count]
          for half in halves { expectSame(before + half + after) }
          expectSame(halves[0] + before + halves[1])
        }
      }
    }
  }

  @Test("Emphasis as long as it may be, and longer")
  func emphasis() {
    for count in 100...130 {
      let words = "山" + String(repeating: "é", count: count) + "山"
      for line in [
        "**\(words)**", "***\(words)**", "**\(words)", "\(words)**", "**\(words)** 山", "水\n*\(words)*\r",
        "*×\(words)×*",
      ] {
        expectSame(line)
      }
    }
  }

  @Test("Every scalar of the planes in use, between others")
  func everyScalar() {
    let separators = ["山", "a", "", " ", "か", "ᄀ", "1"].map { Array($0.unicodeScalars) }
    for separator in separators {
      var text = String.UnicodeScalarView()
      for value in UInt32(1)..<0x3_1400 where separator.first == "山" || value % 7 == 0 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text.append(scalar)
        text.append(contentsOf: separator)
        guard value % 512 == 0 else { continue }
        expectSame(String(text))
        text = String.UnicodeScalarView()
      }
      expectSame(String(text))
    }
  }

  @Test("Random texts of hostile pieces", arguments: [6, 40])
  func hostileTexts(most: Int) {
    var generator = SeededGenerator(seed: UInt64(most))
    let pieces = FoldingOffsetsTests.pieces + Self.noise + Self.around
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...most, using: &generator) {
        guard let piece = pieces.randomElement(using: &generator) else { continue }
        text.append(contentsOf: piece.unicodeScalars)
      }
      expectSame(String(text))
    }
  }

  @Test("Marks in any order and of any number", arguments: ["e", "か", "山", " ", "ᄀ", "x"])
  func marks(base: String) {
    var generator = SeededGenerator(seed: 9)
    let marks: [Unicode.Scalar] = [
      "\u{301}", "\u{323}", "\u{302}", "\u{327}", "\u{3099}", "\u{309A}", "\u{1D165}", "\u{1161}", "\u{11A8}",
    ]
    for count in [1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 200] {
      for _ in 0..<10 {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: base.unicodeScalars)
        for _ in 0..<count {
          if let mark = marks.randomElement(using: &generator) { text.append(mark) }
        }
        text.append(contentsOf: "a1山".unicodeScalars)
        expectSame(String(text))
      }
    }
  }

  @Test("Tokens are appended to those of other texts")
  func appending() {
    var tokens: [UInt32] = []
    var expected: [UInt32] = []
    for text in ["山水", "\u{3099}か", "", "the cat", "ﷺ㌖", String(repeating: "a ", count: 500), "か"] {
      FoldedText.appendTokens(of: text.utf8.span, folding: .full, to: &tokens)
      expected += FoldingOracle(text).output.tokens
      #expect(tokens == expected)
    }
  }
}
