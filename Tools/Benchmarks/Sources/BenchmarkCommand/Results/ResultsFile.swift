import Foundation

/// The file of all results: a section for each subcommand, in a fixed order.
struct ResultsFile {
  private static let order = [
    "Peers", "Signatures", "Stages", "Growth", "Shapes", "Threads", "Recall", "Accuracy",
  ]
  let path: String

  /// Writes a section; it takes the place of the one with its title. Sections of other subcommands stay.
  func replace(_ section: ResultsSection) throws {
    var sections = try existing()
    sections[section.title] = section.text
    let head = """
      # Results

      Written by `Tools/benchmark`, section by section. The sections were measured on this machine:
      \(Machine.description).

      """
    let ordered = sections.sorted { (Self.rank($0.key), $0.key) < (Self.rank($1.key), $1.key) }
    try Data(([head] + ordered.map(\.value)).joined(separator: "\n").utf8).write(
      to: URL(fileURLWithPath: path)
    )
    Console.say("\(section.title) is in \(path)")
  }

  /// The place of a section in the order; a title begins with the subcommand's.
  private static func rank(_ title: String) -> Int {
    order.firstIndex { title.hasPrefix($0) } ?? order.count
  }

  private func existing() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sections: [String: String] = [:]
    for part in ("\n" + text).components(separatedBy: "\n## ").dropFirst() {
      let title = String(part.prefix { $0 != "\n" })
      sections[title] = "## " + part.trimmingCharacters(in: .newlines) + "\n"
    }
    return sections
  }
}
