import Foundation
import StemmaIngest
import StemmaTestSupport
import Testing

/// Random and damaged records, against Foundation.
///
/// Foundation differs by design in what is kept out of here: it takes other values than objects at the top, refuses
/// lone surrogates, takes a byte order mark and UTF-16, and stops at 512 levels.
@Suite struct JSONDifferentialTests {
  private static let fields = ["text", "id", "title"]

  private func scanned(_ line: [UInt8]) -> [JSONFieldValue]? {
    var scanner = JSONRecordScanner(fields: Self.fields)
    do {
      try scanner.scan(line.span)
      return scanner.values(in: line.span)
    } catch {
      return nil
    }
  }

  private func expected(_ line: [UInt8]) -> [String: Any]? {
    guard let value = try? JSONSerialization.jsonObject(with: Data(line)) else { return nil }
    return value as? [String: Any]
  }

  private func agree(_ line: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = String(decoding: line, as: UTF8.self)
    let ours = scanned(line)
    let theirs = expected(line)
    guard let ours, let theirs else {
      #expect((ours == nil) == (theirs == nil), "\(shown)", sourceLocation: sourceLocation)
      return
    }
    for (field, value) in zip(Self.fields, ours) {
      let other = theirs[field]
      switch value {
      case .string(let text): #expect(other as? String == text, "\(shown)", sourceLocation: sourceLocation)
      case .number(let text):
        #expect((other as? NSNumber)?.doubleValue == Double(text), "\(shown)", sourceLocation: sourceLocation)
      case .absent: #expect(other == nil || other is NSNull, "\(shown)", sourceLocation: sourceLocation)
      case .other: #expect(other != nil && !(other is String), "\(shown)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test func randomRecordsAreReadAlike() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<3000 { agree(Array(RandomJSON.object(3, using: &generator).utf8)) }
  }

  @Test func damagedRecordsAreJudgedAlike() {
    var generator = SeededGenerator(seed: 22)
    let alphabet = Array("{}[]\",:\\/bnu0123456789eE.+-truefalsn \t\r\u{1}中é\u{7F}".utf8)
    for _ in 0..<12_000 {
      var line = Array(RandomJSON.object(2, using: &generator).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !line.isEmpty {
        let place = Int.random(in: 0..<line.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: line.remove(at: place)
        case 1: line.insert(byte, at: place)
        case 2: line[place] = byte
        case 3: line.removeSubrange(place...)
        default: line.swapAt(place, Int.random(in: 0..<line.count, using: &generator))
        }
      }
      if RandomJSON.isOutsideOfTheComparison(line) { continue }
      agree(line)
    }
  }

  @Test func randomBytesInsideAStringAreJudgedAlike() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<6000 {
      let count = Int.random(in: 1...4, using: &generator)
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let line = Array("{\"text\":\"中文中文".utf8) + noise + Array("中文 text\"}".utf8)
      if RandomJSON.isOutsideOfTheComparison(line) { continue }
      agree(line)
    }
  }

  @Test func longStringsWithEscapesAndDamageAreReadAlike() {
    var generator = SeededGenerator(seed: 24)
    let parts = [
      "中文", "plain text ", "é", "😀", #"\n"#, #"\""#, #"\\"#, #"\u4e2d"#, #"\t"#, "县人民政府工作报告", #"\/"#,
      "\u{7F}",
    ].map { Array($0.utf8) }
    for round in 0..<4000 {
      var line = Array("{\"text\":\"".utf8)
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        line += parts[Int.random(in: 0..<parts.count, using: &generator)]
      }
      line += Array("\",\"id\":\"中\"}".utf8)
      if round % 3 == 0 {
        let place = Int.random(in: 9..<line.count, using: &generator)
        line[place] = [0x80, 0xFF, 0x22, 0x5C, 0x1F, 0x41][Int.random(in: 0..<6, using: &generator)]
      }
      if RandomJSON.isOutsideOfTheComparison(line) { continue }
      agree(line)
    }
  }
}
