import Foundation
import Stemma
import StemmaIngest
import Testing

@Suite struct JSONLinesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ content: some Sequence<UInt8>,
    by reader: InputReader = InputReader()
  ) throws -> (documents: [Document], lines: [String]) {
    let (documents, problems) = reader.readAll([try folder.write("a.jsonl", content)])
    return (documents, folder.lines(problems))
  }

  private func read(
    _ content: String,
    by reader: InputReader = InputReader()
  ) throws -> (documents: [Document], lines: [String]) {
    try read(content.utf8, by: reader)
  }

  @Test func allFieldsOfARecordAreTaken() throws {
    let (documents, lines) = try read(
      """
      {"id":"1","text":"中\\n文","url":"https://a.example/","source":"a","title":"标题","date":"2024-08-06",\
      "fetched":"2024-08-07T00:00:00Z","other":[{}]}
      {"text":"b","date":2024,"id":007.0}
      {"text":"c","id":12345678901234567890.10,"title":null,"source":""}
      """
    )
    #expect(
      documents == [
        Document(
          id: "1",
          text: "中\n文",
          url: "https://a.example/",
          source: "a",
          title: "标题",
          date: "2024-08-06",
          fetched: "2024-08-07T00:00:00Z"
        ),
        Document(id: "12345678901234567890.10", text: "c"),
      ]
    )
    #expect(
      lines == [
        "TMP/a.jsonl:2: not valid JSON at byte 30 of the line: expected ',' or '}', got '0'; the line is skipped"
      ]
    )
  }

  @Test func aRecordWithoutIdIsNamedByItsLine() throws {
    let content = "\n{\"text\":\"a\"}\r\n\r\n \t\n{\"text\":\"b\",\"id\":null}\n{\"text\":\"c\",\"id\":\"\"}"
    let (documents, lines) = try read(content)
    #expect(documents.map(\.id) == ["a.jsonl:2", "a.jsonl:5", "a.jsonl:6"])
    #expect(lines.isEmpty)
    try folder.write("sub/b.jsonl", "{\"text\":\"b\"}\n")
    #expect(InputReader().readAll([folder.path]).documents.map(\.id).last == "sub/b.jsonl:1")
  }

  @Test func fieldsMayHaveOtherNamesAndShareThem() throws {
    let line = #"{"text":"no","content":"yes","url":"u","id":"no"}"#
    let (documents, _) = try read(line, by: InputReader(idField: "url", textField: "content"))
    #expect(documents == [Document(id: "u", text: "yes", url: "u")])
    let (titled, _) = try read(#"{"title":"t","id":1}"#, by: InputReader(textField: "title"))
    #expect(titled == [Document(id: "1", text: "t", title: "t")])
  }

  @Test func badLinesAreSkippedAndNamed() throws {
    let (documents, lines) = try read(
      Array(
        """
        {"text":"a","id":"a"}
        {"text":"a" "id":"b"}
        [1]
        {"id":"c"}
        {"text":7}
        {"text":""}
        {"text":" \\u3000\\n"}
        {"text":["a"]}
        {"text":"d","id":"a"}
        {"text":"e","id":[1],"title":{}}
        {"text":"f
        {"text":"g","id":"\u{202E}a.jsonl:10"}
        {"text":"h\u{1}"}

        """.utf8
      ) + Array("{\"text\":\"中".utf8) + [0xFF] + Array("\"}\n{\"text\":\"z\",\"id\":\"z\"}".utf8)
    )
    #expect(documents.map(\.id) == ["a", "a.jsonl:10", "\u{202E}a.jsonl:10", "z"])
    #expect(
      lines == [
        "TMP/a.jsonl:2: not valid JSON at byte 12 of the line: expected ',' or '}', got '\"'; the line is skipped",
        "TMP/a.jsonl:3: not valid JSON at byte 0 of the line: expected '{', got '['; the line is skipped",
        "TMP/a.jsonl:4: field \"text\": expected a string, got nothing; the record is skipped",
        "TMP/a.jsonl:5: field \"text\": expected a string, got a number; the record is skipped",
        "TMP/a.jsonl:6: field \"text\": expected text, got an empty string; the record is skipped",
        "TMP/a.jsonl:7: field \"text\": expected text, got nothing but white space; the record is skipped",
        "TMP/a.jsonl:8: field \"text\": expected a string, got an array; the record is skipped",
        "TMP/a.jsonl:9: the id \"a\" is used already at TMP/a.jsonl:1; the later document is skipped",
        "TMP/a.jsonl:10: field \"id\": expected a string or a number, got an array; "
          + "the record is kept with the id a.jsonl:10",
        "TMP/a.jsonl:10: field \"title\": expected a string or a number, got an object; the record is kept without it",
        "TMP/a.jsonl:11: not valid JSON at byte 10 of the line: expected '\"' at the end of the string, got the end; "
          + "the line is skipped",
        "TMP/a.jsonl:13: not valid JSON at byte 10 of the line: expected a control character to be escaped, "
          + "got '\\u{1}'; the line is skipped",
        "TMP/a.jsonl:14: not valid UTF-8 at byte 12 of the line: expected valid UTF-8, got byte 0xFF; "
          + "the line is skipped",
      ]
    )
  }

  @Test func aByteOrderMarkIsSteppedOverAtTheStartOnly() throws {
    let (documents, lines) = try read("\u{FEFF}{\"text\":\"a\"}\n\u{FEFF}{\"text\":\"b\"}\n{\"text\":\"c\"}")
    #expect(documents.map(\.id) == ["a.jsonl:1", "a.jsonl:3"])
    #expect(lines.count == 1)
  }

  @Test func utf16AndHiddenGzipAreOneLineEach() throws {
    let (_, lines) = try read([0xFF, 0xFE] + Array("{\"text\":\"a\"}\n".utf16.flatMap { [UInt8($0), 0] }))
    #expect(lines.count == 1)
    let (none, more) = try read(Gzip.member(Array("{\"text\":\"a\"}\n".utf8)))
    #expect(none.isEmpty)
    #expect(
      more == [
        "TMP/a.jsonl: compressed at byte 0 of the file: expected JSON Lines, got gzip data; "
          + "the file is skipped; give its name the ending .gz"
      ]
    )
  }

  @Test func longLinesAreSkippedWhateverTheirLength() throws {
    func line(_ count: Int, _ id: String) -> String {
      let rest = "{\"id\":\"\(id)\",\"text\":\"\"}".utf8.count
      return "{\"id\":\"\(id)\",\"text\":\"\(String(repeating: "a", count: count - rest))\"}"
    }
    let reader = InputReader(limits: InputLimits(maximumLineBytes: 300_000))
    let lengths = [100, 300_000, 300_001, 50, 262_143, 262_144, 262_145, 2_000_000, 60, 300_000]
    let content = lengths.enumerated().map { line($1, "\($0)") }.joined(separator: "\n")
    for ending in ["", "\n"] {
      let (documents, lines) = try read(content + ending, by: reader)
      #expect(documents.map(\.id) == ["0", "1", "3", "4", "5", "6", "8", "9"])
      #expect(
        lines == [
          "TMP/a.jsonl:3: line too long: expected at most 300000 bytes, got 300001; the line is skipped",
          "TMP/a.jsonl:8: line too long: expected at most 300000 bytes, got 2000000; the line is skipped",
        ]
      )
    }
  }

  @Test func longTextsAndFieldsAreRefused() throws {
    let limits = InputLimits(maximumTextBytes: 10, maximumFieldBytes: 4)
    let (documents, lines) = try read(
      """
      {"text":"12345678901"}
      {"text":"1234567890","id":"12345","title":"123456","url":"1234"}
      """,
      by: InputReader(limits: limits)
    )
    #expect(documents == [Document(id: "a.jsonl:2", text: "1234567890", url: "1234")])
    #expect(lines.count == 3)
  }

  @Test func deepNestingIsOneLine() throws {
    let (documents, lines) = try read(
      "{\"text\":\"a\",\"b\":" + String(repeating: "[", count: 100_000) + "\n{\"text\":\"b\"}"
    )
    #expect(documents.map(\.text) == ["b"])
    #expect(
      lines == [
        "TMP/a.jsonl:1: nested too deeply at byte 527 of the line: expected at most 512 levels of nesting, got '['; "
          + "the line is skipped"
      ]
    )
  }

  @Test func aFileFullOfNoiseGivesABoundedNumberOfLines() throws {
    let (documents, lines) = try read(
      String(repeating: "noise\n", count: 50) + "{\"text\":\"a\"}",
      by: InputReader(limits: InputLimits(maximumProblemsPerFile: 3))
    )
    #expect(documents.map(\.id) == ["a.jsonl:51"])
    #expect(lines.count == 4)
    #expect(lines.last == "TMP/a.jsonl: 47 more problems; only the first 3 of a file are shown")
  }

  @Test func standardInputIsJSONLines() throws {
    let path = try folder.write("input", "{\"text\":\"a\"}\n{\"text\":\"b\",\"id\":\"x\"}\nnoise")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var reader = InputReader()
    reader.standardInput = descriptor
    let (documents, problems) = reader.readAll(["-"])
    #expect(documents.map(\.id) == ["-:1", "x"])
    #expect(
      problems.map(\.description) == [
        "-:3: not valid JSON at byte 0 of the line: expected '{', got 'n'; the line is skipped"
      ]
    )
  }
}
