package import Stemma

/// Numbers as people read them.
package enum Quantity {
  /// `1 document`, `1,234 documents`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// A whole number with commas between groups of three digits.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `512 bytes`, `1.2 kB`, `3.4 MB`.
  package static func bytes(_ number: Int) -> String {
    guard number >= 1000 else { return count(number, "byte") }
    var value = Double(number)
    var unit = ""
    for next in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      value /= 1000
      unit = next
    }
    return "\(JSONWriter.decimal(value, decimals: value < 10 ? 1 : 0) ?? "?") \(unit)"
  }

  /// A share of a whole as a percentage.
  package static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0 %" }
    let share = 100 * Double(part) / Double(whole)
    return "\(JSONWriter.decimal(share, decimals: share < 10 ? 1 : 0) ?? "?") %"
  }

  /// A span in characters: `4–32`.
  package static func span(_ span: TextSpan) -> String {
    "\(span.chars.lowerBound)–\(span.chars.upperBound)"
  }

  /// A similarity or probability with two decimals.
  package static func share(_ value: Double) -> String {
    let digits = JSONWriter.decimal(value, decimals: 2) ?? "?"
    guard digits.contains(".") else { return digits + ".00" }
    return digits + String(repeating: "0", count: max(0, 4 - digits.utf8.count))
  }
}
