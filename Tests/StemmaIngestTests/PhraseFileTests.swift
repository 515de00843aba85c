import StemmaIngest
import Testing

@Suite struct PhraseFileTests {
  private func read(_ bytes: [UInt8]) throws -> (phrases: [String], problems: [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.write("phrases.txt", bytes)
    let file = try PhraseFile(path: path)
    return (file.phrases, file.problems.map { String("\($0)".trimmingPrefix("\(folder.path)/")) })
  }

  private func read(_ text: String) throws -> (phrases: [String], problems: [String]) {
    try read(Array(text.utf8))
  }

  @Test func `one phrase a line, without comments, empty lines and repetitions, in a fixed order`() throws {
    let text =
      "\u{FEFF}# 我们的套话\n\n把古树当作传家宝来守护  # 会上常说\r\nthe opinions are those of the author\n  切實加強組織領導\n把古树当作传家宝来守护\n"
    let (phrases, problems) = try read(text)
    #expect(phrases == ["the opinions are those of the author", "切實加強組織領導", "把古树当作传家宝来守护"])
    #expect(problems.isEmpty)
    #expect(try read("C#语言程序设计基础").phrases == ["C#语言程序设计基础"])
    #expect(try read("").phrases.isEmpty)
  }

  @Test func `a line that cannot be used is named and the others are kept`() throws {
    let (phrases, problems) = try read(
      Array("老樟树\n把古树当作传家宝\n".utf8) + [0x61, 0xFF, 0x0A] + Array("too short\n".utf8)
    )
    #expect(phrases == ["把古树当作传家宝"])
    #expect(
      problems == [
        "phrases.txt:1: the phrase is too short: expected five Han characters or three words at least, "
          + "got \"老樟树\"; the line is skipped",
        "phrases.txt:3: not UTF-8 at byte 1 of the line: got byte 0xFF; the line is skipped",
        "phrases.txt:4: the phrase is too short: expected five Han characters or three words at least, "
          + "got \"too short\"; the line is skipped",
      ]
    )
  }

  @Test func `a file that is not there is a problem`() {
    #expect(throws: InputProblem.self) { try PhraseFile(path: "/nowhere/phrases.txt") }
  }
}
