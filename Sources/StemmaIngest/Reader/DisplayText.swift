/// Makes text from an input safe to show in one line of a terminal.
enum DisplayText {
  /// Replaces what would break the line, move the cursor or reorder the text by `\u{HH}`.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The start of a text in quotation marks.
  static func excerpt(_ text: String, maximum: Int = 60) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: maximum, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return "\"\(text)\"" }
    return "\"\(String(scalars[..<end]))...\""
  }

  /// What stands at an offset of some bytes.
  static func byte(at offset: Int, of bytes: Span<UInt8>) -> String {
    guard offset < bytes.count else { return "the end" }
    let length = UTF8Scan.sequenceLength(in: bytes, at: offset)
    guard length > 0 else {
      return "byte 0x" + String(bytes[offset], radix: 16, uppercase: true)
    }
    return "'\(String(validated: bytes.extracting(offset..<offset + length)))'"
  }

  /// Control and format characters, separators of lines, private use and unassigned scalars.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return true
    default: return false
    }
  }
}
