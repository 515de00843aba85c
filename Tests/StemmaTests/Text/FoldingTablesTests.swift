import Stemma
import Testing

@Suite("The folding tables")
struct FoldingTablesTests {
  let tables = FoldingTables.shared

  /// Scalar by scalar, without what is dropped.
  func fold(_ text: String) -> String {
    var folded: [UInt32] = []
    for scalar in text.unicodeScalars { tables.appendFolding(of: scalar.value, to: &folded) }
    var result = String.UnicodeScalarView()
    result.append(
      contentsOf: folded.filter { tables.class(of: $0).isKept }.compactMap(Unicode.Scalar.init)
    )
    return String(result)
  }

  func scalarClass(_ scalar: Unicode.Scalar) -> ScalarClass { tables.class(of: scalar.value) }

  func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(
    "Forms of one character fold to the same",
    arguments: [
      ("ＡＢｃ１２", "abc12"), ("ﬁ", "fi"), ("ﬃ", "ffi"), ("Straße", "strasse"), ("ẞ", "ss"),
      ("Σίσυφος", "σι\u{301}συφοσ"),
      ("İ", "i\u{307}"), ("ı", "ı"), ("\u{212B}", "a\u{30A}"), ("\u{212A}", "k"), ("㈱", "株"), ("①", "1"),
      ("½", "12"), ("㎏", "kg"),
      ("ⅷ", "viii"), ("Ⓐ", "a"), ("ﾊﾟﾋﾞｰ", "ハ\u{309A}ヒ\u{3099}ー"), ("が", "が"), ("㌀", "アパート"),
      ("⼈", "人"), ("⺠", "民"), ("⻓", "长"), ("豈", "岂"), ("\u{2F800}", "丽"), ("𝐀𝔟𝟘", "ab0"),
      ("ПРАВДА", "правда"),
      ("ﾡ", "\u{1100}"), ("㈎", "가"), ("각", "각"), ("ﷺ", "صلىاللهعليهوسلم"), ("ͺ", "ι"),
      ("ﱞ", "\u{64C}\u{651}"),
      ("Ꭰ", "Ꭰ"), ("ꭰ", "Ꭰ"), ("㍿", "株式会社"),
    ]
  )
  func formsFold(_ form: String, _ expected: String) {
    #expect(scalars(fold(form)) == scalars(expected))
  }

  @Test("An accented letter folds the same whether it is one scalar or two")
  func composedAndDecomposedAreEqual() {
    for (composed, decomposed) in [
      ("é", "e\u{301}"), ("Ǖ", "U\u{308}\u{304}"), ("й", "и\u{306}"), ("ậ", "a\u{323}\u{302}"),
    ] {
      #expect(scalars(fold(composed)) == scalars(fold(decomposed)))
    }
  }

  @Test("Traditional characters fold to simplified ones")
  func traditionalFolds() {
    #expect(fold("實體發髮裡裏薴") == "实体发发里里苎")
    #expect(fold("着著干后藉瞭") == "着著干后藉瞭")
  }

  @Test("The script of a character is told only where it is certain")
  func scripts() {
    #expect("實體發髮裡裏乾後於".unicodeScalars.allSatisfy { tables.isTraditional($0.value) })
    #expect("实体发这为习".unicodeScalars.allSatisfy { tables.isSimplified($0.value) })
    for scalar in "人山着里后干云面台aé。".unicodeScalars {
      #expect(!tables.isTraditional(scalar.value) && !tables.isSimplified(scalar.value))
    }
    #expect(tables.isTraditional(0x282E2) && fold("\u{282E2}") == "䢂")
  }

  @Test(
    "No character is both traditional and simplified only, and what a traditional one folds to is not traditional"
  )
  func scriptsAreDisjoint() {
    var traditional = 0
    for value in UInt32(0)..<0x3_0000 where tables.isTraditional(value) {
      traditional += 1
      var folded: [UInt32] = []
      tables.appendFolding(of: value, to: &folded)
      #expect(folded.count == 1 && folded != [value] && !tables.isTraditional(folded[0]))
      #expect(!tables.isSimplified(value))
    }
    #expect(traditional > 2_900)
  }

  @Test("Each kind of scalar has its class")
  func classes() {
    let expected: [(ScalarClass, String)] = [
      (.han, "一龥㐀𠀀\u{3134F}々〇〆"), (.kana, "あアーゝヽㇰ\u{3099}\u{309A}"),
      (.hangul, "가힣ᄀㄱ"), (.solo, "กิ่ລាမꀀㄅ"), (.word, "azÀяעا９९\u{301}2²Ⅷ"),
      (.space, " \t\n\u{A0}\u{3000}\u{2028}\u{85}"),
      (.ignored, "\u{AD}\u{200B}\u{200D}\u{FEFF}\u{202E}\u{2066}\u{FE0F}\u{E0100}\u{3164}\u{2060}"),
      (.other, "。，!?-_()©→😀\u{0}\u{7F}\u{E000}\u{F8FF}\u{10FFFF}・゛"),
    ]
    for (scalarClass, text) in expected {
      for scalar in text.unicodeScalars { #expect(self.scalarClass(scalar) == scalarClass, "\(scalar)") }
    }
  }

  @Test("Punctuation, spaces and invisible characters are dropped")
  func drops() {
    #expect(fold("。，！？（）「」 \t\u{3000}\u{FEFF}\u{200B}\u{AD}😀´¨¯\u{FE0F}\u{E000}") == "")
  }

  @Test("Combining classes order marks")
  func combiningClasses() {
    #expect(tables.combiningClass(of: 0x301) == 230)
    #expect(tables.combiningClass(of: 0x323) == 220)
    #expect(tables.combiningClass(of: 0x3099) == 8)
    #expect(tables.combiningClass(of: 0x1D165) == 216)
    #expect(tables.combiningClass(of: 0x65) == 0)
    #expect(tables.combiningClass(of: 0x4E00) == 0)
  }

  @Test("A symbol with a compatibility form has an expansion, punctuation has none")
  func expansions() {
    #expect(tables.expansion(of: 0x24D0) == [0x61] && tables.single(of: 0x24D0) == 0x61)  // ⓐ
    #expect(tables.expansion(of: 0x3231) == [0x28, 0x682A, 0x29] && tables.single(of: 0x3231) == nil)  // ㈱
    #expect(tables.expansion(of: 0xBD) == [0x31, 0x2044, 0x32])  // ½
    for scalar in "。！\u{E000}a中".unicodeScalars { #expect(tables.expansion(of: scalar.value) == nil) }
    #expect(tables.single(of: 0xFF01) == nil && tables.single(of: 0x4E00) == 0x4E00)
  }

  @Test("What may join the scalar before it")
  func composing() {
    for scalar in "\u{3099}\u{309A}\u{1161}\u{11A8}\u{11C2}".unicodeScalars {
      #expect(tables.isComposing(scalar.value))
    }
    for scalar in "a\u{301}が\u{1100}\u{11A7}한".unicodeScalars { #expect(!tables.isComposing(scalar.value)) }
  }
}
