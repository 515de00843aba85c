import Glibc

/// How text for reading is laid out.
package struct TextStyle: Sendable {
  /// The columns of a line.
  package var width: Int
  /// Whether escape sequences may colour it.
  package var hasColor: Bool

  package init(width: Int, hasColor: Bool) {
    self.width = width
    self.hasColor = hasColor
  }

  /// The style for standard output: colour on a terminal only, unless `NO_COLOR` is set
  /// (https://no-color.org), and the width of the terminal, of `COLUMNS`, or 100.
  static var standardOutput: TextStyle {
    let isTerminal = isatty(Descriptor.standardOutput) == 1
    let refusesColor = Descriptor.environment("NO_COLOR")?.isEmpty == false
    let isDumb = Descriptor.environment("TERM") == "dumb"
    let columns =
      Descriptor.environment("COLUMNS").flatMap { Int($0) }
      ?? Descriptor.terminalColumns(of: Descriptor.standardOutput) ?? 100
    return TextStyle(width: min(max(columns, 40), 400), hasColor: isTerminal && !refusesColor && !isDumb)
  }

  package enum Emphasis: String, Sendable {
    case heading = "1"
    case quiet = "2"
    case removed = "31"
    case added = "32"
    case kind = "36"
  }

  /// A text in a colour or weight, as it is where there is no colour.
  package func emphasized(_ text: String, _ emphasis: Emphasis) -> String {
    hasColor ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text filled up to a width with spaces.
  package static func padded(_ text: String, to width: Int, measure: (String) -> Int) -> String {
    text + String(repeating: " ", count: max(0, width - measure(text)))
  }
}
