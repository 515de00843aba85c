import Stemma
import Testing

@Suite("Folding of forms and words")
struct FoldingFormsTests {
  func fold(_ text: String) -> [UInt32] { FoldedText(text).tokens }

  @Test(
    "Forms of one text have equal tokens",
    arguments: [
      ("ＡＢＣ　１２３，全形！", "abc 123 全形"), ("Mixed CASE Words", "mixed case words"), ("臺灣與實體書店", "台湾与实体书店"),
      ("café", "cafe\u{301}"), ("CAFÉ", "cafe\u{301}"), ("Việt", "Vie\u{323}\u{302}t"),
      ("Vie\u{302}\u{323}t", "Việt"),
      ("oﬃce ﬁne", "office fine"), ("Straße", "STRASSE"), ("Ｗｉｄｅ", "wide"), ("ǆ", "ǅ"),
      ("\u{212B}ngström", "ångström"),
      ("ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ", "ガギグパピ"), ("か\u{3099}は\u{309A}", "がぱ"), ("ｳﾞ", "ヴ"), ("ﾊﾝｶｸ", "ハンカク"),
      ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"), ("한글".decomposedHangul, "한글"), ("ﾾￌ", "ㅎㅗ"),
      ("㈱", "株"), ("①②", "12"), ("㈱㈱", "株株"), ("ⒶⒷ", "a b"), ("½", "1 2"), ("㎏", "kg"), ("Ⅷ", "viii"),
      ("x²", "x2"), ("㌀", "アパート"),
      ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ПРАВДА", "правда"), ("𝐀𝔟", "ab"), ("豈", "岂"), ("\u{2F800}", "丽"),
      ("一行\r\n两行\n\n三行\t四", "一行两行三行四"), ("a\r\nb", "a b"),
    ]
  )
  func forms(_ form: String, _ other: String) { #expect(fold(form) == fold(other)) }

  @Test("A Han, kana or Hangul character and a Thai one is a token of its own value")
  func singles() {
    #expect(fold("汉字かなカナ한글ไทย") == "汉字かなカナ한글ไทย".unicodeScalars.map(\.value))
    #expect(fold("𠀀𪛖") == [0x20000, 0x2A6D6])
  }

  @Test("A run of letters or digits is one token, equal wherever it stands")
  func words() {
    let tokens = fold("The cat, the CAT; 在the猫")
    #expect(tokens.count == 7)
    #expect(tokens[0] == tokens[2] && tokens[0] == tokens[5] && tokens[1] == tokens[3])
    #expect([0, 1, 2, 3, 5].allSatisfy { Token.isWord(tokens[$0]) } && !Token.isWord(tokens[4]))
    #expect(fold("2024").count == 1 && fold("2024") == fold("２０２４"))
    #expect(fold("v2beta").count == 1 && fold("3.14") == fold("3 14"))
    #expect(Set(["tea", "eat", "ate", "te", "teas", "é", "e"].map { fold($0) }).count == 7)
  }

  @Test("Apostrophes of any form divide a word in the same places")
  func apostrophes() {
    #expect(fold("don't") == fold("don’t"))
    #expect(fold("don't") == fold("don＇t"))
    #expect(fold("l’été") == fold("l'e\u{301}te\u{301}"))
  }

  @Test("Punctuation, symbols and private characters are dropped")
  func dropped() {
    #expect(fold("。，！？……——《》「」·、；：\u{E000}😀→♪!?-_()©").isEmpty)
    #expect(fold("").isEmpty)
    #expect(fold(" \n\t\u{3000}\u{A0}").isEmpty)
  }

  @Test("Traditional and simplified characters are counted")
  func scriptIsCounted() {
    let noise = FoldedText("這個国家的人").noise
    #expect(noise.traditional == 2 && noise.simplified == 1)
  }

  @Test("The foldings whitespace and none keep each scalar")
  func otherFoldings() {
    let text = "A，節 (jié)\r\n𠀀"
    let none = FoldedText(text, folding: .none)
    #expect(none.tokens == text.unicodeScalars.map(\.value))
    #expect(none.charStarts == (0..<UInt32(none.tokens.count)).map { $0 })
    let bare = FoldedText(text, folding: .whitespace)
    #expect(bare.tokens == text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value))
    #expect(bare.span(of: 0..<bare.tokens.count)?.bytes == 0..<text.utf8.count)
  }

  @Test("A word that hashes to the wildcard could not be told from one, so none does")
  func wildcardIsReserved() {
    #expect(!Token.isWord(Token.wildcard) && Token.isWord(Token.wildcard ^ 1))
  }
}

extension String {
  /// Each Hangul syllable as its letters, by the arithmetic of the Unicode Standard.
  var decomposedHangul: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let index = Int(scalar.value) - 0xAC00
      guard (0..<11_172).contains(index) else {
        result.append(scalar)
        continue
      }
      let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      result.append(contentsOf: letters.filter { $0 != 0x11A7 }.compactMap(Unicode.Scalar.init))
    }
    return String(result)
  }
}
