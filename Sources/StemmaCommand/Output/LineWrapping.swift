import Stemma

/// Sentences over several lines.
package enum LineWrapping {
  /// A text in lines of at most `columns` columns, broken at spaces; a word that is longer loses its middle. O(n).
  package static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ") {
      let word = ColumnWidth.cutMiddle(String(word), to: columns)
      let wordWidth = ColumnWidth.of(word)
      if width > 0 && width + 1 + wordWidth > columns {
        lines.append(line)
        (line, width) = ("", 0)
      }
      line += width > 0 ? " \(word)" : word
      width += width > 0 ? wordWidth + 1 : wordWidth
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
