import Foundation

/// What one subcommand measured, as a section of the results.
struct ResultsSection {
  let title: String
  private var blocks: [String] = []
  private let measured: String

  /// Starts a section before anything is measured, so that the load is that of others.
  init(_ title: String) {
    self.title = title
    let date = ISO8601DateFormatter.string(
      from: .now,
      timeZone: .gmt,
      formatOptions: [.withFullDate, .withSpaceBetweenDateAndTime, .withTime, .withColonSeparatorInTime]
    )
    measured = "Begun \(date) UTC, load average \(Machine.load)."
  }

  /// Adds a paragraph, without line breaks.
  mutating func add(_ paragraph: String) { blocks.append(paragraph) }

  /// Adds a table.
  mutating func add(_ table: MarkdownTable) { blocks.append(table.text) }

  /// Adds a figure.
  mutating func add(figure name: String, caption: String) {
    blocks.append("![\(caption)](Figures/\(name))")
  }

  /// The section in Markdown, from its heading to its last line.
  var text: String { (["## \(title)", measured] + blocks).joined(separator: "\n\n") + "\n" }
}
