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
}
