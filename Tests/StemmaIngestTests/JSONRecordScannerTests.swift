import StemmaIngest
import Testing

@Suite struct JSONRecordScannerTests {
  private func scan(_ line: String, depth: Int = 512) throws(JSONSyntaxError) -> [JSONFieldValue] {
    try scan(Array(line.utf8), depth: depth)
  }

  private func scan(_ line: [UInt8], depth: Int = 512) throws(JSONSyntaxError) -> [JSONFieldValue] {
    var scanner = JSONRecordScanner(fields: ["text", "id"], maximumDepth: depth)
    try scanner.scan(line.span)
    return scanner.values(in: line.span)
  }

  private func error(_ line: String, depth: Int = 512) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
      _ = try scan(line, depth: depth)
      return nil
    } catch {
      return error
    }
  }

  @Test func wantedFieldsAreFoundAmongOthers() throws {
    let values = try scan(
      #" { "a" : [1, {"text": "no"}, [], {}], "text" : "yes" ,"b":{"id":"no"},"id":-0.50e+3 , "c": null } "#
    )
    #expect(values == [.string("yes"), .number("-0.50e+3")])
  }

  @Test func missingAndNullFieldsAreAbsent() throws {
    #expect(try scan("{}") == [.absent, .absent])
    #expect(try scan(#"{"text":null}"#) == [.absent, .absent])
  }

  @Test func otherTypesAreNamed() throws {
    #expect(try scan(#"{"text":true,"id":[1]}"#) == [.other("true"), .other("an array")])
    #expect(try scan(#"{"text":false,"id":{"a":1}}"#) == [.other("false"), .other("an object")])
  }

  @Test func theLastOfRepeatedKeysCounts() throws {
    #expect(try scan(#"{"text":"a","id":"1","text":"b","id":null}"#) == [.string("b"), .absent])
  }

  @Test func escapesAreDecoded() throws {
    let values = try scan(#"{"text":"a\"\\\/\b\f\n\r\t\u4e2d\uD83D\uDE00\u0000中","\u0069d":"\u00e9"}"#)
    #expect(values == [.string("a\"\\/\u{8}\u{C}\n\r\t中😀\0中"), .string("é")])
  }

  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}"), (#"\ude00"#, "\u{FFFD}"), (#"\ud83dx"#, "\u{FFFD}x"),
    (#"\ud83d\n"#, "\u{FFFD}\n"), (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
  ])
  func aLoneSurrogateBecomesAReplacementCharacter(escaped: String, decoded: String) throws {
    #expect(try scan("{\"text\":\"\(escaped)\"}") == [.string(decoded), .absent])
  }

  @Test(arguments: [
    ("", 0, "'{'"), ("[]", 0, "'{'"), ("null", 0, "'{'"), ("{", 1, "a key in quotation marks"),
    (#"{"text":"a" "id":1}"#, 12, "',' or '}'"), (#"{"text" "a"}"#, 8, "':'"),
    (#"{"a":1,}"#, 7, "a key in quotation marks"),
    (#"{"a":[1,]}"#, 8, "a value"), (#"{"a":[1}"#, 7, "',' or ']'"), (#"{"a":{"b":1]}"#, 11, "',' or '}'"),
    (#"{"a":01}"#, 6, "',' or '}'"), (#"{"a":1.}"#, 7, "a digit"), (#"{"a":-}"#, 6, "a digit"),
    (#"{"a":1e}"#, 7, "a digit"), (#"{"a":.5}"#, 5, "a value"), (#"{"a":+1}"#, 5, "a value"),
    (#"{"a":tru}"#, 8, "'true'"), (#"{"a":NaN}"#, 5, "a value"), (#"{"a":'b'}"#, 5, "a value"),
    (#"{"a":"b"#, 7, "'\"' at the end of the string"), (#"{"a":1}x"#, 7, "the end of the record"),
    (#"{"a":"\x"}"#, 7, "one of \" \\ / b f n r t u after a backslash"),
    (#"{"a":"\u12g4"}"#, 10, "four hexadecimal digits after \\u"),
    (#"{"a":"\"#, 7, "one of \" \\ / b f n r t u after a backslash"),
    (#"{"a":"\u12"#, 10, "four hexadecimal digits after \\u"),
    (#"{"a":"\ud83d\u"#, 14, "four hexadecimal digits after \\u"),
    ("{\"a\":\"\t\"}", 6, "a control character to be escaped"),
    ("{\"a\":\"\0\"}", 6, "a control character to be escaped"),
    ("\u{FEFF}{}", 0, "'{'"), ("{\u{A0}}", 1, "a key in quotation marks"),
  ])
  func brokenSyntaxIsNamedWithItsOffset(line: String, offset: Int, expected: String) {
    #expect(error(line) == JSONSyntaxError(kind: .syntax, offset: offset, expected: expected))
  }

  @Test func invalidUTF8IsRefusedInEveryString() {
    for prefix in [#"{"text":"中"#, #"{"other":"中"#, #"{"other":[{"中"#, #"{""#] {
      let line = Array(prefix.utf8) + [0xE4, 0xB8] + Array(#"":1}"#.utf8)
      #expect(throws: JSONSyntaxError(kind: .encoding, offset: prefix.utf8.count, expected: "valid UTF-8")) {
        try self.scan(line)
      }
    }
  }

  @Test func nestingIsBoundedWithoutRecursion() {
    func nested(_ levels: Int) -> String {
      let half = levels / 2
      return #"{"a":"# + String(repeating: #"[{"b":"#, count: half) + "1"
        + String(repeating: "}]", count: half) + "}"
    }
    #expect(error(nested(510)) == nil)
    #expect(error(nested(512))?.kind == .depth)
    #expect(error(nested(1_000_000), depth: 1_000_001) == nil)
    #expect(error(#"{"a":1}"#, depth: 1) == nil)
    #expect(error(#"{"a":[]}"#, depth: 1)?.kind == .depth)
    #expect(error("{}", depth: 0)?.kind == .depth)
    let open = #"{"a":"# + String(repeating: "[", count: 2_000_000)
    #expect(error(open)?.offset == 516)
  }

  @Test func aScannerIsReusedWithoutLeftovers() throws {
    var scanner = JSONRecordScanner(fields: ["text", "id"])
    try scanner.scan(Array(#"{"text":"\u0041","id":"1"}"#.utf8).span)
    let line = Array(#"{"id":"2"}"#.utf8)
    try scanner.scan(line.span)
    #expect(scanner.values(in: line.span) == [.absent, .string("2")])
  }
}
