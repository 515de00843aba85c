import ArgumentParser
import SyntheticCorpora

struct ShapesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shapes",
    abstract: "Measure whether copies or templates by the thousand take longer than unrelated documents."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents in each corpus.")
  var documents = 100_000

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Shapes")
    let files = try requests.map { try workspace.corpora.file($0) }
    section.add(
      """
      `stemma clusters --folding whitespace --threads 1` on \(Number.text(documents)) documents a corpus, medians of \
      \(measuring.rounds) interleaved rounds on one core, and the ratio to the CPU time of unrelated documents.
      """
    )
    for measure in ["jaccard", "coverage"] {
      var runs = Array(repeating: RoundsOfRuns(), count: files.count)
      for round in 1...measuring.rounds {
        for (index, file) in files.enumerated() {
          let command = measuring.clusters(file, in: workspace, "--measure", measure)
          runs[index].add(try ProcessRun(command, core: measuring.core))
        }
        Console.say("shapes, \(measure): round \(round) of \(measuring.rounds)")
      }
      section.add(try table(files, runs, measure))
    }
    try workspace.results.replace(section)
  }

  private var requests: [CorpusRequest] {
    let request = CorpusRequest(kind: .unrelated, documents: documents, seed: measuring.seed)
    return [
      request, request.with(.copies), request.with(.template, share: 0.7),
      request.with(.template, share: 0.78), request.with(.slots),
    ]
  }

  private func table(_ files: [CorpusFile], _ runs: [RoundsOfRuns], _ measure: String) throws -> MarkdownTable
  {
    var table = MarkdownTable("\(measure)", "MB", "CPU s", "wall s", "peak MB", "ratio")
    let base = runs[0].median(\.cpu)
    for (index, request) in requests.enumerated() {
      let cpu = runs[index].median(\.cpu)
      table.rows.append([
        request.title, Number.megabytes(try files[index].size), Number.text(cpu),
        Number.text(runs[index].median(\.wall)), Number.megabytes(runs[index].peakMemory),
        Number.text(cpu / base),
      ])
    }
    return table
  }
}
