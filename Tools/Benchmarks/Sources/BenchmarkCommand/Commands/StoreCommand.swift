import ArgumentParser
import Foundation
import SyntheticCorpora

struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract:
      "Measure a store: adding at once and in batches, size, opening, and asking while another process adds."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents.")
  var documents = 1_000_000

  @Option(help: "The number of batches.")
  var batches = 100

  @Option(help: "Seconds to ask.")
  var seconds = 30.0

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Store")
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    let corpus = try workspace.corpora.file(request)
    let tenth = try workspace.corpora.file(
      CorpusRequest(kind: .mixed, documents: documents / 10, seed: measuring.seed)
    )
    let folder = try workspace.output("stores")
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (one, few, many) = (folder + "/one", folder + "/few", folder + "/many")
    let whole = try add([corpus.path], to: one, workspace)
    Console.say("\(documents) documents at once: \(Number.text(whole.cpu)) s of CPU time")
    let part = try add([tenth.path], to: few, workspace)
    let parts = try split(corpus, into: batches, folder: folder)
    var sum = 0.0
    for part in parts { sum += try add([part], to: many, workspace).cpu }
    Console.say("in \(batches) batches: \(Number.text(sum)) s")
    section.add(
      """
      `stemma add --quiet` of \(Number.text(documents)) documents of the corpus `mixed` \
      (\(Number.text(Double(try corpus.size) / 1e9)) GB): \(Number.text(whole.cpu)) s of CPU time, \
      \(Number.text(whole.wall)) s, \(Number.megabytes(whole.peakMemory)) MB. Of a tenth of them: \
      \(Number.text(part.cpu)) s; ten times the documents take \(Number.text(whole.cpu / part.cpu)) times the time. In \
      \(batches) batches, a process each: \(Number.text(sum)) s, \(Number.text(sum / whole.cpu)) times as long.
      """
    )
    let size = try StoreSize(folder: one)
    section.add(
      """
      On disk: \(Number.megabytes(size.texts)) MB of compressed texts, and \
      \(Number.text(Double(size.others) / Double(documents))) bytes a document besides.
      """
    )
    section.add(try ask(one, parts: parts, workspace))
    try workspace.results.replace(section)
  }

  private func add(_ inputs: [String], to store: String, _ workspace: Workspace) throws -> ProcessRun {
    try ProcessRun(
      [measuring.program(in: workspace), "add", "--quiet", store] + inputs,
      core: measuring.core
    )
  }

  /// Files of consecutive lines.
  private func split(_ file: CorpusFile, into count: Int, folder: String) throws -> [String] {
    let lines = (documents + count - 1) / count
    _ = try ProcessRun(["split", "--lines=\(lines)", "--suffix-length=4", file.path, folder + "/part"])
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("part") }
      .sorted()
      .map { part in
        try FileManager.default.moveItem(
          atPath: "\(folder)/\(part)",
          toPath: "\(folder)/\(part).jsonl"
        )
        return "\(folder)/\(part).jsonl"
      }
  }

  /// Asks on one core while another process adds on another: of texts that are there, and of others.
  private func ask(_ store: String, parts: [String], _ workspace: Workspace) throws -> MarkdownTable {
    let others = try workspace.corpora.file(
      CorpusRequest(kind: .mixed, documents: documents / 10, seed: measuring.seed + 1)
    )
    let fresh = try workspace.output("fresh.jsonl")
    _ = try ProcessRun(["sed", "-e", #"s/"id":"/"id":"fresh-/"#, others.path], output: fresh)
    // Few, as the reader has them in memory.
    let unknown = try workspace.output("unknown.jsonl")
    _ = try ProcessRun(["head", "--lines=10000", others.path], output: unknown)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: measuring.program(in: workspace))
    writer.arguments = ["add", "--quiet", store, fresh]
    try writer.run()
    defer { writer.terminate() }
    var table = MarkdownTable("texts", "open, ms", "answers", "p50, ms", "p99, ms", "p99.9, ms", "memory, MB")
    for (name, questions) in [("those of the store", parts[parts.count / 2]), ("others", unknown)] {
      let output = try workspace.output("reader.txt")
      let run = try ProcessRun(
        [try Workspace.executable(), "store-reader", store, questions, "--seconds", "\(seconds)"],
        core: measuring.core,
        output: output
      )
      let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      let figures = Dictionary(
        lines.compactMap { line -> (String, Double)? in
          let words = line.split(separator: " ")
          return words.count == 2 ? Double(words[1]).map { (String(words[0]), $0) } : nil
        }
      ) { first, _ in first }
      table.rows.append(
        [name]
          + ["open", "answers", "wall-p50.0", "wall-p99.0", "wall-p99.9"]
          .map { Number.text(figures[$0] ?? .nan) } + [Number.megabytes(run.peakMemory)]
      )
      Console.say("\(name): \(lines.joined(separator: ", "))")
    }
    return table
  }
}
