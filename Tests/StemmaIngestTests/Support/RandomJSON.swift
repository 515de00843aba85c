/// Writes random JSON text.
enum RandomJSON {
  static func object(_ depth: Int, using generator: inout some RandomNumberGenerator) -> String {
    let keys = ["text", "id", "title", "a", "中", #"te\u0078t"#, "", #"\n"#]
    var used: Set<String> = []
    var members: [String] = []
    for _ in 0..<Int.random(in: 0...5, using: &generator) {
      let key = keys[Int.random(in: 0..<keys.count, using: &generator)]
      // Foundation does not say which of repeated keys counts.
      guard used.insert(key == #"te\u0078t"# ? "text" : key).inserted else { continue }
      members.append(
        space(&generator) + "\"\(key)\"" + space(&generator) + ":" + value(depth, using: &generator)
      )
    }
    return "{" + members.joined(separator: ",") + space(&generator) + "}"
  }

  /// Whether a text holds what Foundation and the scanner judge differently by design.
  static func isOutsideOfTheComparison(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    if text.contains("\\ud") { return true }
    // Foundation takes a comma before the end of an object if white space follows the comma.
    let dense = text.filter { !$0.isWhitespace }
    if dense.contains(",}"), !text.contains(",}") { return true }
    // Foundation guesses UTF-16 and UTF-32 from zero bytes, and refuses numbers that no Double holds.
    return line.contains(0) || text.contains { $0 == "e" } && numberIsHuge(text)
  }

  private static func numberIsHuge(_ text: String) -> Bool {
    text.split { !"0123456789.e+-".contains($0) }.contains { part in
      Double(part).map { $0.isInfinite || $0 == 0 } ?? false
    }
  }

  private static func value(_ depth: Int, using generator: inout some RandomNumberGenerator) -> String {
    let kind = Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &generator)
    let text: String
    switch kind {
    case 0...3: text = string(using: &generator)
    case 4: text = ["true", "false", "null"][Int.random(in: 0..<3, using: &generator)]
    case 5, 6: text = number(using: &generator)
    case 7, 8:
      let items = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        value(depth - 1, using: &generator)
      }
      text = "[" + items.joined(separator: ",") + space(&generator) + "]"
    default: text = object(depth - 1, using: &generator)
    }
    return space(&generator) + text + space(&generator)
  }

  private static func string(using generator: inout some RandomNumberGenerator) -> String {
    let pieces = [
      "中文", "，", "a", "plain text of some length", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\t"#, #"\u4E2d"#,
      #"\u00e9"#,
      #"\uD83D\uDE00"#, "é", "😀", "{", "}", "[", ":", ",", #"\b\f\r"#, "\u{7F}",
    ]
    let count = Int.random(in: 0...8, using: &generator)
    let parts = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
    return "\"" + parts.joined() + "\""
  }

  private static func number(using generator: inout some RandomNumberGenerator) -> String {
    let numbers = ["0", "-0", "1", "-12", "3.5", "0.25", "1e5", "1E+5", "2.5e-3", "1234567890123", "-0.0"]
    return numbers[Int.random(in: 0..<numbers.count, using: &generator)]
  }

  private static func space(_ generator: inout some RandomNumberGenerator) -> String {
    ["", "", "", " ", "\t", "\r\n"][Int.random(in: 0..<6, using: &generator)]
  }
}
