import Stemma

/// Passages as they are quoted in a line.
package enum Excerpt {
  /// A passage in one line: runs of white space become one space, active characters visible escapes, and what
  /// is too long loses its middle. O(columns), however long the passage is.
  package static func line(_ text: Substring, columns: Int) -> String {
    let scalars = text.unicodeScalars
    // A scalar may take no column, so a line may hold more scalars than columns; what is cut here lies in the
    // middle.
    let reach = 4 * columns
    guard
      let head = scalars.index(scalars.startIndex, offsetBy: reach, limitedBy: scalars.endIndex),
      let tail = scalars.index(scalars.endIndex, offsetBy: -reach, limitedBy: head)
    else { return ColumnWidth.cutMiddle(collapsed(text), to: columns) }
    return ColumnWidth.cutMiddle(collapsed(text[..<head]) + "…" + collapsed(text[tail...]), to: columns)
  }

  private static func collapsed(_ text: Substring) -> String {
    var output = ""
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isAfterSpace { output += " " }
        isAfterSpace = true
      } else {
        if HostileText.isActive(scalar) {
          output += HostileText.visibleEscape(of: scalar)
        } else {
          output.unicodeScalars.append(scalar)
        }
        isAfterSpace = false
      }
    }
    if isAfterSpace && !output.isEmpty { output.removeLast() }
    return output
  }
}
