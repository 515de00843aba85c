import StemmaIngest
import StemmaTestSupport
import Testing

@Suite struct UTF8ScanTests {
  /// The offset of the first invalid sequence, by the standard library's decoder.
  private func firstInvalidOffset(of bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private func scanned(_ bytes: [UInt8]) -> Int? { UTF8Scan.firstInvalidOffset(in: bytes.span) }

  private func endOfPlainRun(of bytes: [UInt8], from start: Int) -> Int {
    let invalid = firstInvalidOffset(of: Array(bytes[start...])).map { $0 + start } ?? bytes.count
    let syntax = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? bytes.count
    return min(invalid, syntax)
  }

  @Test func everySequenceOfTwoBytesIsJudgedAsTheStandardLibraryDoes() {
    for first in UInt8(0x7F)...0xFF {
      for second in UInt8.min...UInt8.max {
        for bytes in [[first, second], [first, second, 0x80], [first, second, 0x80, 0xBF]] {
          let padded = bytes + Array("12345678".utf8)
          if scanned(padded) != firstInvalidOffset(of: padded) {
            Issue.record("\(bytes)")
          }
        }
      }
    }
  }

  @Test func everyScalarIsValidInPairsAndItsNeighboursAreNot() {
    for value in stride(from: UInt32(0x80), through: 0x1_1000, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(String.UnicodeScalarView([scalar, scalar, "a", scalar])).utf8)
      #expect(scanned(bytes) == nil)
      #expect(scanned(bytes.dropLast()) == bytes.count - UTF8.width(scalar))
    }
  }

  @Test func randomBytesAreJudgedAsTheSlowScanDoes() {
    var generator = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] = [
      Array("中文，。".utf8), Array("abc".utf8), [0x22], [0x5C], [0x1F], [0x7F], Array("é".utf8), Array("😀".utf8),
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xE4, 0xB8], [0xFF],
      Array("ࠀ퟿한".utf8), Array("012345678".utf8),
    ]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      let isClean = Bool.random(using: &generator)
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        if !isClean || piece.count > 2 && firstInvalidOffset(of: piece) == nil { bytes += piece }
      }
      if !bytes.isEmpty, Int.random(in: 0..<4, using: &generator) == 0 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255,
          using: &generator
        )
      }
      #expect(scanned(bytes) == firstInvalidOffset(of: bytes), "\(bytes)")
      let start =
        firstInvalidOffset(of: bytes) == nil ? 0 : Int.random(in: 0...bytes.count, using: &generator)
      let end = UTF8Scan.endOfPlainRun(in: bytes.span, from: start)
      #expect(end == endOfPlainRun(of: bytes, from: start), "\(bytes)")
    }
  }

  @Test func runsOfAllLengthsEndAtTheSameByteAsTheSlowScan() {
    var generator = SeededGenerator(seed: 26)
    let parts = ["a", "é", "中", "😀", "ab", "中文"].map { Array($0.utf8) }
    let breaks: [[UInt8]] = [
      [0x22], [0x5C], [0x1F], [0x80], [0xC0, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
    ]
    for length in 0..<200 {
      for _ in 0..<6 {
        var bytes: [UInt8] = []
        while bytes.count < length { bytes += parts[Int.random(in: 0..<parts.count, using: &generator)] }
        bytes += breaks[Int.random(in: 0..<breaks.count, using: &generator)]
        if Bool.random(using: &generator) { bytes += Array("中文 and the rest of it".utf8) }
        #expect(UTF8Scan.endOfPlainRun(in: bytes.span, from: 0) == endOfPlainRun(of: bytes, from: 0))
      }
    }
  }

  @Test func unescapingCopiesWhatItStepsOver() {
    var generator = SeededGenerator(seed: 27)
    let parts = [
      ("a", "a"), ("中", "中"), ("é", "é"), ("😀", "😀"), (#"\n"#, "\n"), (#"\""#, "\""), (#"\\"#, "\\"),
      (#"\/"#, "/"),
      (#"\t"#, "\t"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\r"#, "\r"),
    ]
    for _ in 0..<2_000 {
      var (escaped, plain) = ("", "")
      for _ in 0..<Int.random(in: 0..<120, using: &generator) {
        let part = parts[
          Int.random(in: 0..<(Bool.random(using: &generator) ? 4 : parts.count), using: &generator)
        ]
        escaped += part.0
        plain += part.1
      }
      let bytes = Array(
        (escaped + ["\"", #"\u0041""#, "\u{1}"][Int.random(in: 0..<3, using: &generator)]).utf8
      )
      var position = 0
      var output: [UInt8] = [1, 2]
      UTF8Scan.unescape(bytes.span, from: &position, to: &output)
      // As far as it went: without vectors that is nowhere.
      #expect(output.starts(with: [1, 2] + Array(plain.utf8).prefix(output.count - 2)))
      if position == escaped.utf8.count { #expect(output.count == 2 + plain.utf8.count) }
      #expect(position <= escaped.utf8.count)
    }
  }
}
