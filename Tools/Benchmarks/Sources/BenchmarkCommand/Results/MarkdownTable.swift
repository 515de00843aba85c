/// A table in Markdown; the first column is text, the others are numbers.
struct MarkdownTable {
  let header: [String]
  var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  init(_ header: String...) { self.header = header }

  /// The lines of the table.
  var text: String {
    let rule = header.indices.map { $0 == 0 ? "---" : "--:" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
