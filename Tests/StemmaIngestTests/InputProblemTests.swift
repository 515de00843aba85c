import StemmaIngest
import Testing

@Suite struct InputProblemTests {
  @Test func theLineSaysWhereWhatAndWhatNext() {
    let problem = InputProblem(
      code: .invalidJSON,
      path: "corpus/a.jsonl",
      line: 17,
      byteOffset: 230,
      summary: "not valid JSON",
      expected: "',' or '}'",
      got: "'x'",
      advice: "the line is skipped"
    )
    #expect(
      problem.description
        == "corpus/a.jsonl:17: not valid JSON at byte 230 of the line: expected ',' or '}', got 'x'; the line is skipped"
    )
  }

  @Test func nothingInItCanBreakTheLine() {
    let nasty = "a\u{0}\n\r\u{1B}\u{7F}\u{85}\u{2028}\u{200F}\u{E000}z"
    let problem = InputProblem(code: .unreadable, path: nasty, summary: nasty, got: nasty, advice: nasty)
    let escaped = #"a\u{0}\u{A}\u{D}\u{1B}\u{7F}\u{85}\u{2028}\u{200F}\u{E000}z"#
    #expect(problem.description == "\(escaped): \(escaped): got \(escaped); \(escaped)")
  }

  @Test func longExcerptsAreCut() throws {
    let folder = try TemporaryFolder()
    let id = String(repeating: "长", count: 20_000)
    try folder.write("a.jsonl", "{\"text\":\"a\",\"id\":\"\(id)\"}\n{\"text\":\"b\",\"id\":\"\(id)\"}")
    let problems = InputReader().readAll([folder.path]).problems
    #expect(problems.map(\.code) == [.duplicateID])
    #expect(problems[0].description.contains(String(repeating: "长", count: 60) + "...\" is used"))
  }
}
