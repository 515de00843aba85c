import Foundation
import StemmaTestSupport
import Testing

/// What `dedupe` gives back: the input's own bytes in the input's order.
@Suite struct DedupeRecordsTests {
  private let folder: CommandFolder

  init() throws { folder = try CommandFolder() }

  private static let text = "The harbour master keeps a list of all ships that came in with the evening tide."

  @Test func `A line comes back with all its bytes`() throws {
    let line =
      #" { "n":1.50e+03,"content":"\#(Self.text) \u00e9\ud83d\ude00 A\/B\u202e","x":{"a":[null,-0]},"id":7,"x":"é" }"#
    try folder.write("a.jsonl", "\u{FEFF}\(line)\r\n\r\n \n")
    let run = try folder.run("stemma dedupe a.jsonl --text-field content --quiet")
    #expect(run == (0, line + "\r\n", ""))
    try folder.write("b.jsonl", line)
    try folder.run("gzip b.jsonl")
    #expect(try folder.run("stemma dedupe b.jsonl.gz --text-field content --quiet").output == line + "\n")
    #expect(
      try folder.run("gunzip < b.jsonl.gz | stemma dedupe - --text-field content -q").output == line + "\n"
    )
  }

  @Test func `Records come in the order of the inputs`() throws {
    let lines = ["z", "b", "c", "a"].map { "{\"text\":\"\($0) is another text, \($0)\",\"id\":\"\($0)\"}\n" }
    try folder.write("2.jsonl", lines[0] + lines[1])
    try folder.write("in/x/1.jsonl", lines[2])
    try folder.write("in/x.txt", "A text without fields.")
    try folder.write("in/a.jsonl", lines[3])
    let document = "{\"id\":\"x.txt\",\"text\":\"A text without fields.\"}\n"
    #expect(
      try folder.run("stemma dedupe 2.jsonl in --quiet").output
        == lines[0] + lines[1] + lines[3] + document + lines[2]
    )
    #expect(
      try folder.run("stemma dedupe in 2.jsonl --quiet").output
        == lines[3] + document + lines[2] + lines[0] + lines[1]
    )
  }

  @Test func `A store stands in the order of its ids among the other inputs`() throws {
    let stored = ["q", "p"].map { "{\"id\":\"\($0)\",\"text\":\"\($0) is another text, \($0)\"}\n" }
    let line = "{ \"id\":\"k\",\"text\":\"not like any of them at all\",\"n\":1 }\n"
    let other = "{ \"id\":\"p\",\"text\":\"the same id but no word in common\" }\n"
    let copy = "{ \"id\":\"q\",\"text\":\"q is another text, q\",\"n\":2 }\n"
    try folder.write("stored.jsonl", stored.joined())
    try folder.write("a.jsonl", line + other)
    try folder.write("b.jsonl", copy)
    try folder.run("stemma add s.stemma stored.jsonl --quiet")
    #expect(try folder.run("stemma dedupe s.stemma --quiet").output == stored[1] + stored[0])
    let run = try folder.run("stemma dedupe a.jsonl s.stemma b.jsonl --quiet --removed r.jsonl")
    let expected = line + other + "{\"id\":\"p\",\"text\":\"p is another text, p\"}\n" + stored[0]
    #expect(run.output == expected && run.status == 2)
    #expect(run.errors.contains("p: two inputs have another text of this id; the later document is compared"))
    #expect(folder.text("r.jsonl")?.hasSuffix("\"input\":\"b.jsonl\",\"line\":1}\n") == true)
  }

  @Test func `A text is not lost because its id is taken`() throws {
    let other = "The library closes for two weeks while the old reading room gets a new floor of oak."
    let lines = [
      "{\"id\":\"a\",\"text\":\"\(Self.text)\"}", "{\"text\":\"\(other)\",\"id\":\"a\"}", "{\"id\":\"b\"}",
      "{\"id\":\"a\",\"text\":\"\(Self.text)\",\"note\":1}", "{\"id\":", "",
    ]
    try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let run = try folder.run("stemma dedupe a.jsonl --removed r.jsonl")
    #expect(run.status == 2 && run.output == lines[0] + "\n" + lines[1] + "\n")
    let errors = run.errors.split(separator: "\n")
    #expect(
      errors.count == 5
        && errors[0].hasPrefix("stemma: a.jsonl:2: the id \"a\" is used already at a.jsonl:1; ")
    )
    #expect(
      errors.last == """
        stemma: kept 1 of 1 document, removed 80 bytes; kept 1 more record whose id is taken by another text, \
        compared with nothing; removed 1 more record as a copy of the one with its id; left out 2 lines without \
        a document
        """
    )
    #expect(
      folder.text("r.jsonl") == """
        {"id":"a","kept":"a","similarity":1,"kind":"copy","spans":[{"kept_chars":[0,80],"removed_chars":[0,80]}],\
        "input":"a.jsonl","line":4}

        """
    )
  }

  @Test func `A removed record is named by input and line`() throws {
    try folder.write("in/a.txt", Self.text)
    try folder.write("in/b/c.txt", Self.text)
    try folder.write("d.jsonl", "\n{\"id\":\"x\",\"text\":\"\(Self.text)\"}\n")
    try folder.run("stemma dedupe ./in d.jsonl --removed r.jsonl")
    let lines = (folder.text("r.jsonl") ?? "").split(separator: "\n")
    #expect(lines.count == 2 && lines.first?.hasSuffix("],\"input\":\"./in/b/c.txt\"}") == true)
    #expect(lines.last?.hasSuffix("],\"input\":\"d.jsonl\",\"line\":2}") == true)
  }

  @Test(arguments: 0..<12)
  func `What stays and what is told as removed are the lines of the input`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var files = RandomRecords()
    var lines: [(file: String, number: Int, bytes: String)] = []
    for name in ["b.jsonl", "a.jsonl", "c.jsonl"] {
      var content = ""
      let end = Bool.random(using: &generator) ? "\r" : ""
      for number in 1...Int.random(in: 1...40, using: &generator) {
        if number > 1 { content += "\n" }
        if let line = files.next(using: &generator) {
          lines.append((name, number, line + end))
          content += line + end
        } else {
          content += ["", " ", "\t\r"][Int.random(in: 0..<3, using: &generator)]
        }
      }
      try folder.write(name, content)
    }
    try folder.run("gzip c.jsonl")
    let run = try folder.run("stemma dedupe b.jsonl a.jsonl c.jsonl.gz --removed r.jsonl")
    #expect(run.status == 0 || run.errors.contains("is used already at"))
    let removed = try (folder.text("r.jsonl") ?? "").split(separator: "\n").map { line -> String in
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(value as? [String: Any])
      return "\(object["input"] ?? ""):\(object["line"] ?? "")"
    }
    #expect(Set(removed).count == removed.count)
    let kept = lines.filter { line in
      !removed.contains("\(line.file == "c.jsonl" ? "c.jsonl.gz" : line.file):\(line.number)")
    }
    #expect(kept.count + removed.count == lines.count)
    #expect(Array(run.output.utf8) == kept.flatMap { Array($0.bytes.utf8) + [0x0A] })
  }
}

/// Lines of JSON with texts of a few families, written in all ways that JSON allows.
private struct RandomRecords {
  private var count = 0

  /// A record, or nil for a blank line.
  mutating func next(using generator: inout SeededGenerator) -> String? {
    guard Int.random(in: 0..<8, using: &generator) > 0 else { return nil }
    count += 1
    let family = Int.random(in: 0..<8, using: &generator)
    var words = (0..<30).map { "word\(family)x\($0)é中😀\u{202E}\"\\/\u{8}\u{C}\n\r\t" }
    words[Int.random(in: 0..<30, using: &generator)] = "other"
    var members = ["\"text\":" + space(&generator) + quoted(words.joined(separator: " "), using: &generator)]
    let ids = [
      "\"id\":\"\(count)\"", "\"id\":\(count)", "\"id\":\"caf\u{E9}\"", "\"id\":\"cafe\u{301}\"",
      "\"i\\u0064\":5",
    ]
    if Bool.random(using: &generator) {
      members.append(ids[Int.random(in: 0..<ids.count, using: &generator)])
    }
    let fields = [
      "\"n\":-0.50E+7", "\"a\":[ 1 ,{}]", "\"é\":null", "\"n\":12345678901234567890", "\"text \":\"\\u00e9\"",
    ]
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      members.append(fields[Int.random(in: 0..<fields.count, using: &generator)])
    }
    members.shuffle(using: &generator)
    return space(&generator) + "{" + members.joined(separator: space(&generator) + ",") + space(&generator)
      + "}"
  }

  private func space(_ generator: inout SeededGenerator) -> String {
    ["", "", " ", "\t", " \r"][Int.random(in: 0..<5, using: &generator)]
  }

  private func quoted(_ text: String, using generator: inout SeededGenerator) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "/": result += Bool.random(using: &generator) ? "/" : "\\/"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      default:
        guard Int.random(in: 0..<10, using: &generator) == 0 else {
          result.unicodeScalars.append(scalar)
          continue
        }
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: Bool.random(using: &generator))
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result + "\""
  }
}
