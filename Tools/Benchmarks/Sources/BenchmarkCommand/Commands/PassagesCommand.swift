import ArgumentParser
import Foundation
import Stemma
import StemmaIngest
import SyntheticCorpora

struct PassagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passages",
    abstract: "Measure how the search for reused passages grows, and what copies and repetition cost."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents in the larger corpora; the smaller one has an eighth.")
  var documents = 10_000

  @Option(help: "The number of lines in a document that repeats one.")
  var lines = 1_000_000

  @Option(help: "The limit of memory that is set next to none.")
  var memory = "96M"

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Passages")
    section.add(
      """
      `stemma reuse --threads 1` on one core, medians of \(measuring.rounds) interleaved rounds. Ratios are to the CPU \
      time of the first line.
      """
    )
    section.add(try growth(in: workspace))
    section.add(try shapes(in: workspace))
    section.add(try index(in: workspace))
    try workspace.results.replace(section)
  }

  /// Time and memory of an eighth of a corpus and of all of it, the latter with a limit too.
  private func growth(in workspace: Workspace) throws -> MarkdownTable {
    let small = try workspace.corpora.file(request(.mixed, documents / 8))
    let large = try workspace.corpora.file(request(.mixed, documents))
    let outputs = try ["passages.jsonl", "passages-limited.jsonl"].map { try workspace.output($0) }
    let cases: [(title: String, file: CorpusFile, command: [String], output: String?)] = [
      ("mixed, \(Number.text(documents / 8))", small, measuring.reuse(small, in: workspace), nil),
      ("mixed, \(Number.text(documents))", large, measuring.reuse(large, in: workspace), outputs[0]),
      (
        "the same, `--memory \(memory)`", large, measuring.reuse(large, in: workspace, "--memory", memory),
        outputs[1]
      ),
    ]
    let runs = try measure(cases.map { ($0.command, $0.output) }, "growth")
    guard FileManager.default.contentsEqual(atPath: outputs[0], andPath: outputs[1]) else {
      throw BenchmarkError("stemma reuse gives other passages with --memory \(memory)")
    }
    return try table(zip(cases, runs).map { ($0.title, $0.file, $1) })
  }

  /// As many documents of other kinds, and one that repeats a line.
  private func shapes(in workspace: Workspace) throws -> MarkdownTable {
    let requests = [
      request(.unrelated, documents), request(.copies, documents), request(.template, documents),
      request(.slots, documents), request(.line, lines),
    ]
    let files = try requests.map { try workspace.corpora.file($0) }
    let runs = try measure(files.map { (measuring.reuse($0, in: workspace), nil) }, "shapes")
    return try table(
      requests.indices.map {
        ("\(requests[$0].title), \(Number.text(requests[$0].documents))", files[$0], runs[$0])
      }
    )
  }

  /// The size of the index of shared seeds.
  private func index(in workspace: Workspace) throws -> MarkdownTable {
    let file = try workspace.corpora.file(request(.mixed, documents))
    let texts = InputReader().readAll([file.path]).documents.map {
      FoldedText($0.text, keepsOrigins: false).tokens
    }
    let index = SeedIndex(texts: texts, family: Array(texts.indices))
    let tokens = texts.reduce(0) { $0 + $1.count }
    var table = MarkdownTable(
      "index of",
      "tokens",
      "places of shared seeds",
      "bytes a place",
      "bytes a token"
    )
    table.rows.append([
      "mixed, \(Number.text(documents))", Number.text(tokens), Number.text(index.placeCount),
      Number.text(Double(index.byteCount) / Double(max(1, index.placeCount))),
      Number.text(Double(index.byteCount) / Double(max(1, tokens))),
    ])
    return table
  }

  private func request(_ kind: CorpusKind, _ documents: Int) -> CorpusRequest {
    CorpusRequest(kind: kind, documents: documents, seed: measuring.seed)
  }

  private func measure(_ commands: [(words: [String], output: String?)], _ name: String) throws
    -> [RoundsOfRuns]
  {
    var runs = Array(repeating: RoundsOfRuns(), count: commands.count)
    for round in 1...measuring.rounds {
      for (index, command) in commands.enumerated() {
        runs[index].add(try ProcessRun(command.words, core: measuring.core, output: command.output))
      }
      Console.say("passages, \(name): round \(round) of \(measuring.rounds)")
    }
    return runs
  }

  private func table(_ rows: [(title: String, file: CorpusFile, runs: RoundsOfRuns)]) throws -> MarkdownTable
  {
    var table = MarkdownTable(
      "corpus",
      "MB",
      "CPU s",
      "ratio",
      "wall s",
      "peak MB",
      "peak bytes a byte of input"
    )
    let base = rows[0].runs.median(\.cpu)
    for row in rows {
      let size = try row.file.size
      table.rows.append([
        row.title, Number.megabytes(size), Number.text(row.runs.median(\.cpu)),
        Number.text(row.runs.median(\.cpu) / base), Number.text(row.runs.median(\.wall)),
        Number.megabytes(row.runs.peakMemory), Number.text(Double(row.runs.peakMemory) / Double(size)),
      ])
    }
    return table
  }
}
