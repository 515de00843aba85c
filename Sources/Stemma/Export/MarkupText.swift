/// Text for XML, HTML and the labels of DOT, which reads them as HTML.
package enum MarkupText {
  /// A text escaped for element content and for attribute values in double quotes. O(n).
  ///
  /// What XML 1.0 cannot hold and what would act on its surroundings is shown as a visible escape; tabs and
  /// line breaks become character references, which survive the normalisation of attribute values.
  package static func escaped(_ text: String) -> String {
    escaped(text, keepsLineBreaks: true)
  }

  /// A text escaped for one line of a label: line breaks are shown as visible escapes. O(n).
  package static func escapedLine(_ text: String) -> String {
    escaped(text, keepsLineBreaks: false)
  }

  private static func escaped(_ text: String, keepsLineBreaks: Bool) -> String {
    var output = ""
    let isSpecial: (UInt8) -> Bool = { byte in
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
      default: false
      }
    }
    HostileText.append(text, to: &output, isSpecial: isSpecial) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\t" where keepsLineBreaks: "&#9;"
      case "\n" where keepsLineBreaks: "&#10;"
      case "\r" where keepsLineBreaks: "&#13;"
      default: HostileText.isActive(scalar) ? HostileText.visibleEscape(of: scalar) : nil
      }
    }
    return output
  }
}
