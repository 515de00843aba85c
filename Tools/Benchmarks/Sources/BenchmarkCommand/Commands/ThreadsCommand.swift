import ArgumentParser
import SyntheticCorpora

struct ThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads",
    abstract: "Measure how much faster two threads are than one, and how soon the command starts."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents.")
  var documents = 100_000

  private static let starts = 51

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Threads")
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    let file = try workspace.corpora.file(request)
    section.add(
      """
      `stemma clusters --folding whitespace` on \(Number.text(documents)) documents of the corpus `mixed`: medians of \
      \(measuring.rounds) interleaved rounds, and the ratio of the wall clock times.
      """
    )
    var table = MarkdownTable(
      [
        "measure", "1 thread, wall s", "2 threads, wall s", "faster by", "1 thread, CPU s",
        "2 threads, CPU s",
      ]
    )
    for measure in ["jaccard", "coverage"] {
      var one = RoundsOfRuns()
      var two = RoundsOfRuns()
      for _ in 0..<measuring.rounds {
        one.add(try ProcessRun(measuring.clusters(file, in: workspace, threads: 1, "--measure", measure)))
        two.add(try ProcessRun(measuring.clusters(file, in: workspace, threads: 2, "--measure", measure)))
      }
      let ratio = Statistics.median(zip(one.runs, two.runs).map { $0.wall / $1.wall })
      table.rows.append(
        [measure]
          + [one.median(\.wall), two.median(\.wall), ratio, one.median(\.cpu), two.median(\.cpu)]
          .map { Number.text($0) }
      )
      Console.say("threads, \(measure): \(Number.text(ratio)) times as fast with two")
    }
    section.add(table)
    var starts = RoundsOfRuns()
    for _ in 0..<Self.starts {
      starts.add(try ProcessRun([measuring.program(in: workspace), "--version"], core: nil))
    }
    section.add(
      """
      The command starts, prints its version and ends in \(Number.text(starts.median(\.wall) * 1e3)) ms, \
      \(Number.text(starts.median(\.cpu) * 1e3)) ms of CPU time (medians of \(Self.starts) runs, with starting the process).
      """
    )
    try workspace.results.replace(section)
  }
}
