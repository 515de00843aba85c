import Stemma
import StemmaTestSupport
import Testing

@Suite struct JSONWriterTests {
  private func quoted(_ string: String) -> String {
    var json = JSONWriter()
    json.value(string)
    return json.text
  }

  @Test func `Commas stand between values only`() {
    var json = JSONWriter()
    json.beginObject()
    json.field("a", 1)
    json.key("b")
    json.beginArray()
    json.value("x")
    json.beginObject()
    json.endObject()
    json.value(true)
    json.endArray()
    json.field("c", 2..<5)
    json.field("d", nil as String?)
    json.endObject()
    #expect(json.text == #"{"a":1,"b":["x",{},true],"c":[2,5]}"#)
  }

  @Test func `Strings are escaped as RFC 8259 demands, and active scalars too`() {
    #expect(quoted("a\"\\/\u{8}\n\r\t") == #""a\"\\/\u0008\n\r\t""#)
    #expect(
      quoted("\u{0}\u{7F}\u{9B}\u{202E}\u{2028}\u{FEFF}\u{E0041}")
        == #""\u0000\u007f\u009b\u202e\u2028\ufeff\udb40\udc41""#
    )
    #expect(quoted("中文，é “𠮷” 🏮") == "\"中文，é “𠮷” 🏮\"")
  }

  @Test func `Escaping equals escaping scalar by scalar`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{1}", "\u{85}", "é", "中", "“", "，", "\u{202A}", "𠮷", "\u{E0001}",
    ]
    for _ in 0..<300 {
      let count = Int.random(in: 0...12, using: &generator)
      let scalars = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      let expected = scalars.map { quoted(String(Character($0))).dropFirst().dropLast() }.joined()
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      #expect(quoted(String(text)) == "\"\(expected)\"")
    }
  }

  @Test(arguments: [
    (0.0, 4, "0"), (1.0, 4, "1"), (0.95833, 4, "0.9583"), (0.5, 4, "0.5"), (0.05, 4, "0.05"),
    (41.25, 2, "41.25"),
    (0.00004, 4, "0"), (-0.00004, 4, "0"), (-1.5, 2, "-1.5"), (123456.789, 2, "123456.79"), (0.99996, 4, "1"),
    (1e15, 0, "1000000000000000"),
  ])
  func `Numbers are rounded and have no exponent`(number: Double, decimals: Int, expected: String) {
    #expect(JSONWriter.decimal(number, decimals: decimals) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func `What is no plain number is null`(number: Double) {
    var json = JSONWriter()
    json.value(number, decimals: 4)
    #expect(json.text == "null")
  }
}
