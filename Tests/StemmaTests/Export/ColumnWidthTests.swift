import Stemma
import StemmaTestSupport
import Testing

@Suite struct ColumnWidthTests {
  @Test(arguments: [
    ("abc", 3), ("中文", 4), ("，", 2), ("é", 1), ("e\u{301}", 1), ("ｶﾅ", 2), ("カナ", 4), ("한글", 4), ("🏮", 2),
    ("", 0),
    ("a\u{200B}b", 2), ("…", 1),
  ])
  func `Wide characters count two columns, marks none`(text: String, width: Int) {
    #expect(ColumnWidth.of(text) == width)
  }

  @Test func `A long text loses its middle`() {
    #expect(ColumnWidth.cutMiddle("abcdefghij", to: 5) == "ab…ij")
    #expect(ColumnWidth.cutMiddle("一二三四五六", to: 7) == "一…六")
    #expect(ColumnWidth.cutMiddle("一二三四五六", to: 9) == "一二…五六")
    #expect(ColumnWidth.cutMiddle("一二三四五六", to: 12) == "一二三四五六")
    #expect(ColumnWidth.cutMiddle("abc", to: 1) == "…")
    #expect(ColumnWidth.cutMiddle("abc", to: 0) == "")
  }

  @Test func `A cut text never takes more columns than asked for`() {
    var generator = SeededGenerator(seed: 3)
    let alphabet: [Unicode.Scalar] = ["a", "中", "\u{301}", "é", "🏮", "\u{200B}"]
    for _ in 0..<500 {
      let count = Int.random(in: 0...20, using: &generator)
      var text = String.UnicodeScalarView()
      for _ in 0..<count { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]) }
      let limit = Int.random(in: 1...20, using: &generator)
      #expect(ColumnWidth.of(ColumnWidth.cutMiddle(String(text), to: limit)) <= limit)
    }
  }

  @Test func `Active characters are shown, all else stays`() {
    #expect(HostileText.visible("\u{1B}[31m中\u{202E}x\n\u{FFFF}") == "\\u{1B}[31m中\\u{202E}x\\u{A}\\u{FFFF}")
    #expect(HostileText.visible("“中文”，é 🏮") == "“中文”，é 🏮")
    #expect(MarkupText.escaped("<a b=\"'&\n\u{1}") == "&lt;a b=&quot;&#39;&amp;&#10;\\u{1}")
  }
}
