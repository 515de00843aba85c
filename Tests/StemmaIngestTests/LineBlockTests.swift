import StemmaTestSupport
import Testing

@testable import StemmaIngest

@Suite struct LineBlockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The lines of a file with their numbers; `nil` for a line that is too long.
  private func lines(of path: String, maximum: Int, blockSize: Int) throws -> [String?] {
    let file = try InputFile(opening: FilePath(path), followsLink: true)
    var reader = LineBlockReader(
      try ByteStream(file, isGzip: false),
      maximumLength: maximum,
      blockSize: blockSize
    )
    var lines: [String?] = []
    while true {
      switch reader.next() {
      case .block(let block):
        var place = LinePlace()
        let content = Array(block.buffer[block.range])
        while let range = block.line(at: &place) {
          lines.append(range.count > maximum ? nil : String(decoding: block.buffer[range], as: UTF8.self))
        }
        #expect(place.number == block.lineCount)
        let bytes = try self.bytes(of: path)
        #expect(Array(bytes[block.offset..<block.offset + content.count]) == content)
      case .tooLong: lines.append(nil)
      case .failure(let failure): Issue.record("\(failure)")
      case .end: return lines
      }
    }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    try InputFile(opening: FilePath(path), followsLink: true).read(0..<(1 << 16))
  }

  @Test func blocksHoldTheLinesWhateverTheirSize() throws {
    var generator = SeededGenerator(seed: 61)
    for round in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<30, using: &generator) {
        let length = Int.random(in: 0..<[4, 40, 300][round % 3], using: &generator)
        text += String(repeating: ["a", "中"][length % 2], count: length) + "\n"
      }
      if round % 2 == 0 { text += "the last line" }
      let path = try folder.write("\(round).jsonl", text)
      for maximum in [30, 100_000] {
        var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String? in
          line.utf8.count > maximum ? nil : String(line)
        }
        if expected.last == "" { expected.removeLast() }
        for blockSize in [16, 17, 64, 1 << 12] {
          #expect(try lines(of: path, maximum: maximum, blockSize: blockSize) == expected)
        }
      }
    }
  }
}
