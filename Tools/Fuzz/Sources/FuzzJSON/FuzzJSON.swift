import Foundation
import StemmaIngest

/// What libFuzzer calls with each input: the scanner and Foundation must agree on what is a record and on its text.
///
/// Foundation differs by design in what is left out: lone surrogates, UTF-16, numbers that no Double holds, repeated
/// keys, deep nesting, and a comma before the end of an object.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let line = Array(UnsafeBufferPointer(start: start, count: count))
  var scanner = JSONRecordScanner(fields: ["text"])
  var scanned: [JSONFieldValue]?
  if (try? scanner.scan(line.span)) != nil { scanned = scanner.values(in: line.span) }
  if isOutsideOfTheComparison(line) { return 0 }
  let record = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any]
  guard let record, let scanned else {
    precondition((record == nil) == (scanned == nil), "one of the two refuses the line")
    return 0
  }
  if case .string(let text) = scanned[0] {
    precondition(record["text"] as? String == text, "the texts differ")
  } else {
    precondition(!(record["text"] is String), "the scanner finds no text")
  }
  return 0
}

private func isOutsideOfTheComparison(_ line: [UInt8]) -> Bool {
  guard line.count < 4096, !line.contains(0), line.first != 0xEF, line.first != 0xFE, line.first != 0xFF
  else {
    return true
  }
  let text = String(decoding: line, as: UTF8.self).lowercased()
  let isRepeated = text.components(separatedBy: "text\"").count > 2 || text.contains("\\u00")
  let isDeep = line.count { $0 == 0x5B || $0 == 0x7B } > 200
  let hasNumber = text.contains { $0 == "e" } && text.contains { $0.isNumber }
  let comma = text.filter { !$0.isWhitespace }
  return isRepeated || isDeep || hasNumber || text.contains("\\ud") || comma.contains(",}")
    || comma.contains(",]")
}

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer as a function: SwiftPM gives the program a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<Arguments>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
struct FuzzJSON {
  static func main() {
    var count = CommandLine.argc
    var arguments: Arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, fuzzJSON))
  }
}
