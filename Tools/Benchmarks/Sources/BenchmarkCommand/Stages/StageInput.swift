import Foundation
import Stemma
import StemmaIngest

/// What the stages work on: a corpus as each of them finds it, made once.
struct StageInput: Sendable {
  let path: String
  let bytes: [UInt8]
  /// The lines without their ends, in `bytes`.
  let lines: [Range<Int>]
  let texts: [[UInt8]]
  let tokens: [[UInt32]]
  let shingles: [[UInt64]]
  let sketches: SketchTable
  let hasher: ShingleHasher
  let folding = Folding.whitespace

  /// The number of shingles, repetitions included.
  var shingleCount: Int { shingles.reduce(0) { $0 + $1.count } }

  init(_ file: CorpusFile) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.path)))
    let lines = Self.lines(of: bytes)
    let finder = Self.finder(.coverage)
    let hasher = finder.hasher
    path = file.path
    texts = try Self.texts(in: lines, of: bytes)
    let folding = folding
    tokens = texts.map { text in
      var tokens: [UInt32] = []
      FoldedText.appendTokens(of: text.span, folding: folding, to: &tokens)
      return tokens
    }
    var sketcher = TextSketcher(hasher: hasher)
    var sketches = finder.emptySketches
    shingles = tokens.map { tokens in
      sketcher.append(tokens.span, to: &sketches)
      var shingles: [UInt64] = []
      hasher.hashes(of: tokens.span, into: &shingles)
      return shingles
    }
    self.bytes = bytes
    self.lines = lines
    self.sketches = sketches
    self.hasher = hasher
  }

  private static func texts(in lines: [Range<Int>], of bytes: [UInt8]) throws -> [[UInt8]] {
    var scanner = JSONRecordScanner(fields: ["text"])
    return try lines.map { range in
      let line = bytes.span.extracting(range)
      try scanner.scan(line)
      return scanner.withBytes(of: 0, in: line) { text in text.indices.map { text[$0] } }
    }
  }

  /// What looks for clusters, on one thread.
  static func finder(_ measure: AnalysisOptions.Measure) -> ClusterFinder {
    ClusterFinder(measure: measure, threshold: 0.7, shingleLength: 5, threads: 1)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      lines.append(start..<index)
      start = index + 1
    }
    return lines
  }
}
