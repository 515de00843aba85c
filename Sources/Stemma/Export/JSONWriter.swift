/// Writes JSON (RFC 8259) without white space, with keys in the order they are given.
///
/// Beyond what the RFC demands, active scalars (``HostileText/isActive(_:)``) are escaped, so that a line may
/// be printed on a terminal.
package struct JSONWriter: Sendable {
  /// What was written.
  package private(set) var text = ""
  private var needsComma = false

  package init() {}

  /// Gives what was written since the last call, and starts afresh inside the same objects and arrays.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  /// Writes the key of the next value.
  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    text += ":"
    needsComma = false
  }

  package mutating func value(_ string: String) {
    separate()
    appendQuoted(string)
  }

  package mutating func value(_ integer: Int) {
    separate()
    text += String(integer)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    text += flag ? "true" : "false"
  }

  /// Writes a number rounded to some decimals, never with an exponent; `null` for what is no number.
  package mutating func value(_ number: Double, decimals: Int) {
    separate()
    text += Self.decimal(number, decimals: decimals) ?? "null"
  }

  package mutating func field(_ name: String, _ string: String) {
    key(name)
    value(string)
  }

  /// Writes nothing where there is no string.
  package mutating func field(_ name: String, _ string: String?) {
    if let string { field(name, string) }
  }

  package mutating func field(_ name: String, _ integer: Int) {
    key(name)
    value(integer)
  }

  package mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  package mutating func field(_ name: String, _ number: Double, decimals: Int) {
    key(name)
    value(number, decimals: decimals)
  }

  /// Writes a span as `[start,end]`.
  package mutating func field(_ name: String, _ range: Range<Int>) {
    key(name)
    beginArray()
    value(range.lowerBound)
    value(range.upperBound)
    endArray()
  }

  /// A number in plain decimal notation, rounded half away from zero, without trailing zeros; nil for what
  /// is not finite or not below 9e15 in its last decimal.
  package static func decimal(_ number: Double, decimals: Int) -> String? {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (number.magnitude * Double(scale)).rounded()
    guard scaled < 9e15 else { return nil }
    let units = Int(scaled)
    let sign = number < 0 && units > 0 ? "-" : ""
    var fraction = units % scale
    guard fraction > 0 else { return "\(sign)\(units / scale)" }
    var width = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      width -= 1
    }
    let digits = String(fraction)
    return "\(sign)\(units / scale).\(String(repeating: "0", count: width - digits.utf8.count))\(digits)"
  }

  private mutating func open(_ bracket: String) {
    separate()
    text += bracket
    needsComma = false
  }

  private mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = true
  }

  private mutating func appendQuoted(_ string: String) {
    text += "\""
    HostileText.append(string, to: &text, isSpecial: { $0 == 0x22 || $0 == 0x5C }) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: HostileText.isActive(scalar) ? Self.escape(scalar) : nil
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    Character(scalar).utf16.reduce(into: "") { escaped, unit in
      let digits = String(unit, radix: 16)
      escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
