import Stemma
import StemmaIngest
import StemmaTestSupport
import Testing

@Suite struct GzipTests {
  private let folder: TemporaryFolder
  private let reader = InputReader()
  private static let records = Array(
    (1...200).map { "{\"id\":\"\($0)\",\"text\":\"第\($0)个文本\"}\n" }.joined().utf8
  )

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ name: String,
    _ bytes: some Sequence<UInt8>,
    by reader: InputReader = InputReader()
  ) throws -> (documents: [Document], problems: [InputProblem]) {
    reader.readAll([try folder.write(name, bytes)])
  }

  @Test func compressedFilesKeepTheirFullName() throws {
    try folder.write("a.txt.gz", Gzip.member("文本".utf8))
    try folder.write("b.md.GZ", Gzip.member([0xFF, 0xFE, 0x2D, 0x4E]))
    try folder.write("c.jsonl.gz", Gzip.member("{\"text\":\"c\"}".utf8))
    let (documents, problems) = reader.readAll([folder.path])
    #expect(documents.map(\.id) == ["a.txt.gz", "b.md.GZ", "c.jsonl.gz:1"])
    #expect(documents.map(\.text) == ["文本", "中", "c"])
    #expect(problems.isEmpty)
  }

  @Test func membersMayMeetInTheMiddleOfALine() throws {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      var rest = Self.records[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 0...2000, using: &generator))
        bytes += Gzip.member(part, level: Int32.random(in: 0...9, using: &generator))
        rest = rest.dropFirst(part.count)
      }
      let (documents, problems) = try read("a.jsonl.gz", bytes)
      #expect(documents.map(\.id) == (1...200).map { "\($0)" })
      #expect(problems.isEmpty)
    }
    let halves = Gzip.member("前半".utf8) + Gzip.member([]) + Gzip.member("后半".utf8)
    #expect(try read("b.txt.gz", halves).documents.map(\.text) == ["前半后半"])
  }

  @Test func everyTruncationKeepsTheCompleteLines() throws {
    let lines = Self.records.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = Gzip.member(Array(lines[..<60].joined(separator: [0x0A])) + [0x0A])
    let border = first.count
    let bytes = first + Gzip.member(lines[60..<75].joined(separator: [0x0A]))
    for count in 1..<bytes.count where count != border {
      let (documents, problems) = try read("a.jsonl.gz", bytes.prefix(count))
      #expect(documents.map(\.id) == documents.indices.map { "\($0 + 1)" })
      let isGarbage = count == border + 1
      #expect(problems.map(\.code) == [isGarbage ? .trailingGarbage : .truncatedGzip])
      #expect(problems.first?.byteOffset == (isGarbage ? border : count))
      let text = try read("a.txt.gz", bytes.prefix(count))
      #expect(text.documents.isEmpty != isGarbage)
    }
    #expect(try read("a.jsonl.gz", bytes.dropLast()).documents.count > 60)
  }

  @Test func completeLinesBetweenALongOneAndDamageAreKept() throws {
    let long = "{\"text\":\"\(String(repeating: "长", count: 600))\"}\n"
    let short = (1...5).map { "{\"id\":\"\($0)\",\"text\":\"短\"}\n" }.joined()
    let bytes = Gzip.member((long + short).utf8).dropLast()
    var reader = InputReader(limits: InputLimits(maximumLineBytes: 1000))
    for blockSize in [16, 700, 1200, 1 << 20] {
      reader.blockSize = blockSize
      let (documents, problems) = try read("a.jsonl.gz", bytes, by: reader)
      #expect(documents.map(\.id) == ["1", "2", "3", "4", "5"])
      #expect(problems.map(\.code) == [.tooLarge, .truncatedGzip])
    }
  }

  @Test func everyFlippedByteGivesAProblemOrTheSameText() throws {
    let text = "一段压缩过的文字，不该变成别的文字。"
    let bytes = Gzip.member(text.utf8)
    for offset in bytes.indices {
      for bit in [0x01, 0x80] as [UInt8] {
        var damaged = bytes
        damaged[offset] ^= bit
        let (documents, problems) = try read("a.txt.gz", damaged)
        #expect(documents.map(\.text) == (problems.isEmpty ? [text] : []))
      }
    }
  }

  @Test func aWrongChecksumKeepsTheLinesAndDropsTheText() throws {
    var bytes = Gzip.member(Self.records)
    bytes[bytes.count - 5] ^= 1
    let (documents, problems) = try read("a.jsonl.gz", bytes)
    #expect(documents.count == 200)
    #expect(problems.map(\.code) == [.corruptGzip])
    #expect(problems.first?.got == "incorrect data check")
    #expect(try read("a.txt.gz", bytes).documents.isEmpty)
  }

  @Test func trailingGarbageIsNamedAndTheDataKept() throws {
    let member = Gzip.member(Self.records)
    for garbage in ["x", "garbage", "\0\0\0\0", String(repeating: "y", count: 300_000)] {
      let (documents, problems) = try read("a.jsonl.gz", member + Array(garbage.utf8))
      #expect(documents.count == 200)
      #expect(problems.map(\.code) == [.trailingGarbage])
      #expect(problems.first?.byteOffset == member.count)
      #expect(try read("a.txt.gz", member + Array(garbage.utf8)).documents.count == 1)
    }
  }

  @Test func whatIsNoGzipDataIsOneLine() throws {
    let (documents, problems) = try read("a.txt.gz", "plain text".utf8)
    #expect(documents.isEmpty)
    #expect(
      folder.lines(problems) == [
        "TMP/a.txt.gz: gzip data damaged at byte 2 of the file: expected gzip data that fits its checksum, "
          + "got incorrect header check; the file is skipped"
      ]
    )
  }

  @Test func bombsEndInAProblem() throws {
    let bomb = Gzip.member([UInt8](repeating: 0x20, count: 5 << 20))
    var small = InputReader(limits: InputLimits(maximumTextBytes: 4 << 20, maximumLineBytes: 1 << 18))
    let (documents, problems) = try read(
      "a.jsonl.gz",
      bomb + Gzip.member("\n{\"text\":\"a\"}".utf8),
      by: small
    )
    #expect(documents.map(\.id) == ["a.jsonl.gz:2"])
    #expect(problems.map(\.code) == [.tooLarge])
    for capacity in [1 << 16, 1 << 30] {
      small.blindCapacity = capacity
      #expect(try read("a.txt.gz", bomb, by: small).problems.map(\.code) == [.tooLarge])
    }
  }

  @Test func aLargeTextIsMeasuredBeforeItIsKept() throws {
    var generator = SeededGenerator(seed: 42)
    let noise = (0..<(3 << 18)).map { _ in UInt8.random(in: 0x20..<0x7F, using: &generator) }
    let bytes = Gzip.member(noise + noise, level: 1)
    let text = String(decoding: noise + noise, as: UTF8.self)
    for capacity in [1, 1 << 20, text.utf8.count - 1, text.utf8.count, text.utf8.count + 1] {
      var reader = InputReader()
      reader.blindCapacity = capacity
      let (documents, problems) = try read("a.txt.gz", bytes, by: reader)
      #expect(documents.first?.text == text)
      #expect(problems.isEmpty)
      reader.limits.maximumTextBytes = text.utf8.count
      #expect(try read("a.txt.gz", bytes, by: reader).documents.count == 1)
      reader.limits.maximumTextBytes = text.utf8.count - 1
      #expect(try read("a.txt.gz", bytes, by: reader).problems.map(\.code) == [.tooLarge])
    }
  }
}
