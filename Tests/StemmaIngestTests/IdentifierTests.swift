import Foundation
import Stemma
import StemmaTestSupport
import Testing

@testable import StemmaIngest

/// Ids are bytes: what differs in one is another document.
@Suite struct IdentifierTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// `é` in one scalar and in two.
  private static let twins = ["caf\u{E9}", "cafe\u{301}"]

  @Test func idsThatAreOnlyCanonicallyEquivalentAreTwo() async throws {
    let lines = Self.twins.enumerated().map { "{\"id\":\"\($1)\",\"text\":\"text number \($0)\"}" }
    let path = try folder.write("a.jsonl", lines.joined(separator: "\n"))
    let (documents, problems) = InputReader().readAll([path])
    #expect(documents.map(\.text) == ["text number 0", "text number 1"] && problems.isEmpty)
    var found: [InputProblem] = []
    let finder = ClusterFinder(options: AnalysisOptions(), threads: 1)
    let corpus = await InputReader().sketch([path], folding: .full, for: finder) { found.append($0) }
    #expect(corpus.documentCount == 2 && found.isEmpty)
    #expect(
      corpus.documentsByID.map { Array(corpus.id(of: $0).utf8) } == [1, 0].map { Array(Self.twins[$0].utf8) }
    )
  }

  @Test func fieldsAndEntriesThatAreOnlyCanonicallyEquivalentAreTwo() throws {
    let line = "{\"\(Self.twins[0])\":\"the id\",\"\(Self.twins[1])\":\"the text\"}"
    let path = try folder.write("a.jsonl", line)
    let reader = InputReader(idField: Self.twins[0], textField: Self.twins[1])
    #expect(reader.readAll([path]).documents == [Document(id: "the id", text: "the text")])
    let entries = Self.twins.enumerated().map { "{\"file\":\"\($1).txt\",\"title\":\"\($0)\"}" }
    try folder.write("in/metadata.jsonl", entries.joined(separator: "\n"))
    for twin in Self.twins { try folder.write("in/\(twin).txt", "a text of \(twin.utf8.count) bytes") }
    let (documents, problems) = InputReader().readAll([folder.path + "/in"])
    #expect(documents.map(\.title) == ["1", "0"] && problems.isEmpty)
  }

  @Test func namesOfFilesThatAreNotUTF8CollideWithNoOther() throws {
    let names: [[UInt8]] = [
      [0xFF, 0xFE], Array(#"\xFF\xFE"#.utf8), Array(#"\xFF"#.utf8) + [0xFE], [0xFF] + Array(#"\x5CxFE"#.utf8),
    ]
    for (number, name) in names.enumerated() {
      let path = Array(folder.path.utf8) + [0x2F] + name + Array(".txt".utf8)
      let file = path.map { CChar(bitPattern: $0) } + [0]
      let descriptor = open(file, O_WRONLY | O_CREAT, 0o600)
      #expect(write(descriptor, "text \(number)", 6) == 6)
      close(descriptor)
    }
    let (documents, problems) = InputReader().readAll([folder.path])
    #expect(documents.count == names.count && problems.isEmpty)
    #expect(documents.contains { $0.id == #"\xFF\xFE.txt"# && $0.text == "text 0" })
    #expect(documents.contains { $0.id == #"\x5CxFF\x5CxFE.txt"# && $0.text == "text 1" })
  }

  @Test func theTextOfANameLeadsBackToItsBytes() {
    var generator = SeededGenerator(seed: 91)
    let pieces: [[UInt8]] =
      [
        "\\", "x", "\\x", "\\x5C", "5C", "FF", "F", "\\xFF", "\\x41", "\\xff", "/", "a", "é", "中",
      ].map { Array($0.utf8) } + [[0xFF], [0x80], [0xE4, 0xB8], [0xC3], [0x5C]]
    for _ in 0..<20_000 {
      let name = (0..<Int.random(in: 0...7, using: &generator)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      #expect(Self.bytes(of: FilePath.text(of: name)) == name)
    }
    for name in ["a.txt", #"C:\texts\x.txt"#, #"\xFG"#, #"\x41"#, #"\xff"#, #"\x7F"#, "中/é"] {
      #expect(FilePath.text(of: Array(name.utf8)).hasSameBytes(as: name))
    }
  }

  /// The name that a text stands for, as the documentation tells.
  private static func bytes(of text: String) -> [UInt8] {
    let text = Array(text.utf8)
    var bytes: [UInt8] = []
    var offset = 0
    while offset < text.count {
      let piece = String(decoding: text[offset..<min(offset + 4, text.count)], as: UTF8.self)
      let digits = Array(piece.utf8.dropFirst(2))
      let isEscape =
        piece.hasPrefix("\\x") && digits.count == 2
        && digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
      if isEscape, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        byte >= 0x80 || byte == 0x5C
      {
        bytes.append(byte)
        offset += 4
      } else {
        bytes.append(text[offset])
        offset += 1
      }
    }
    return bytes
  }
}
