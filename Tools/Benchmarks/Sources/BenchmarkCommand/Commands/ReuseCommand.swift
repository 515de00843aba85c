import ArgumentParser
import Foundation

struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Score how well the share of reused text tells copied texts from written ones.",
    discussion: """
      The folder holds a corpus such as that of Clough and Stevenson (2011): docs.jsonl with the texts, and truth.tsv \
      with a header line and in each line the id of a text, the id of its source and what was done to it, separated by \
      tabs; "non" marks a text that was written without the source.
      """
  )

  private struct Document: Decodable {
    let id: String
    let text: String
  }

  @OptionGroup var measuring: MeasuringOptions

  @Argument(help: "The folder of the corpus.")
  var folder: String

  func run() throws {
    let workspace = try Workspace()
    let documents = folder + "/docs.jsonl"
    var lengths: [String: Int] = [:]
    for document in try JSONLines(path: documents).decoded(as: Document.self) {
      lengths[document.id] = document.text.unicodeScalars.count
    }
    let output = try workspace.output("reuse.jsonl")
    let command = [
      measuring.program(in: workspace), "reuse", documents, "--format", "json", "--quiet", "--threads", "1",
    ]
    var section = ResultsSection("Reused text")
    _ = try ProcessRun(command, core: measuring.core, output: output)
    let shares = try ReusedShares(path: output)
    var groups: [String: [Double]] = [:]
    for line in try String(contentsOfFile: folder + "/truth.tsv", encoding: .utf8).split(separator: "\n")
      .dropFirst()
    {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count >= 3, let length = lengths[fields[0]], length > 0 else {
        throw BenchmarkError("\(folder)/truth.tsv names no text of the corpus: \(line)")
      }
      groups[fields[2], default: []].append(
        Double(shares.covered(of: fields[0], by: fields[1])) / Double(length)
      )
    }
    let written = groups.removeValue(forKey: "non") ?? []
    var table = MarkdownTable("text", "texts", "median share", "AUC against written")
    for (name, values) in groups.sorted(by: { $0.key < $1.key }) + [
      ("all copied", groups.values.flatMap { $0 })
    ] {
      let area = RankingScore.area(values, above: written)
      table.rows.append([
        name, Number.text(values.count), Number.text(values.sorted()[values.count / 2], decimals: 2),
        Number.text(area, decimals: 4),
      ])
    }
    section.add(
      """
      The share of a text that `stemma reuse` covers with passages of its source, and how well it tells copied texts \
      from \(Number.text(written.count)) that were written without one.
      """
    )
    section.add(table)
    try workspace.results.replace(section)
  }
}
