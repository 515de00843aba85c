/// Scraped text as it may be shown or embedded: what could steer a terminal, reorder a line or break a format
/// is replaced by something visible.
package enum HostileText {
  /// Whether a scalar acts on its surroundings instead of being seen: control characters (C0, C1, DEL), line
  /// and paragraph separators, bidirectional overrides and isolates, annotations, tags and non-characters.
  package static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// A visible stand-in for an active scalar, in Swift's own notation: `\u{1B}`.
  package static func visibleEscape(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// A text that is safe to print on a terminal as a part of one line. O(n).
  package static func visible(_ text: String) -> String {
    var output = ""
    append(text, to: &output, isSpecial: { _ in false }) { scalar in
      isActive(scalar) ? visibleEscape(of: scalar) : nil
    }
    return output
  }

  /// Appends a text, replacing single scalars; what lies between them is copied in whole runs. O(n).
  ///
  /// - Parameters:
  ///   - isSpecial: Which ASCII bytes above 0x1F the replacement wants to see; active scalars it always sees.
  ///   - replacement: What stands for a scalar, nil for the scalar itself.
  @inline(__always)
  package static func append(
    _ text: String,
    to output: inout String,
    isSpecial: (UInt8) -> Bool,
    replacement: (Unicode.Scalar) -> String?
  ) {
    let utf8 = text.utf8
    let bytes = text.utf8Span.span
    var runStart = utf8.startIndex
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      guard leadsActive(lead) || isSpecial(lead) else {
        offset += 1
        continue
      }
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let start = utf8.index(utf8.startIndex, offsetBy: offset)
      offset += width
      guard let replaced = replacement(text.unicodeScalars[start]) else { continue }
      output += text[runStart..<start]
      output += replaced
      runStart = utf8.index(utf8.startIndex, offsetBy: offset)
    }
    output += text[runStart...]
  }

  /// Whether a byte may begin the UTF-8 encoding of an active scalar (and never stands inside another one).
  private static func leadsActive(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte >= 0xEF
  }
}
