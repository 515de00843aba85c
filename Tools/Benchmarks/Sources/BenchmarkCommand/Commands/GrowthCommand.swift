import ArgumentParser
import SyntheticCorpora

struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Measure how time and memory grow with the number of documents."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(parsing: .upToNextOption, help: "The numbers of documents. (default: 10,000 to 200,000)")
  var documents: [Int] = []

  @Flag(help: "Go on to 2,000,000 documents; their corpora take 10 GB of disk.")
  var full = false

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Growth")
    var samples: [Sample] = []
    for documents in sizes {
      let file = try workspace.corpora.file(
        CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
      )
      var runs = RoundsOfRuns()
      for _ in 0..<measuring.rounds {
        runs.add(try ProcessRun(measuring.clusters(file, in: workspace), core: measuring.core))
      }
      Console.say("\(documents) documents: \(Number.text(runs.median(\.cpu))) s of CPU time")
      samples.append(Sample(documents: documents, bytes: try file.size, runs: runs))
    }
    section.add(
      """
      `stemma clusters --folding whitespace --threads 1` on the corpus `mixed`, medians of \(measuring.rounds) runs on \
      one core.
      """
    )
    section.add(table(samples))
    if let last = samples.last, let quarter = samples.first(where: { $0.documents * 4 == last.documents }) {
      section.add(
        """
        \(Number.text(last.documents)) documents take \(Number.text(last.runs.median(\.cpu) / quarter.runs.median(\.cpu))) \
        times the CPU time of \(Number.text(quarter.documents)), and \
        \(Number.text(last.runs.median(\.wall) / quarter.runs.median(\.wall))) times the wall clock time.
        """
      )
    }
    try figure(samples).write(to: workspace.figures, name: "growth.svg")
    section.add(figure: "growth.svg", caption: "Time and memory against the number of documents")
    try workspace.results.replace(section)
  }

  private struct Sample {
    let documents: Int
    let bytes: Int
    let runs: RoundsOfRuns
  }

  private var sizes: [Int] {
    guard documents.isEmpty else { return documents.sorted() }
    let moderate = [10_000, 20_000, 50_000, 100_000, 200_000]
    return full ? moderate + [500_000, 1_000_000, 2_000_000] : moderate
  }

  private func table(_ samples: [Sample]) -> MarkdownTable {
    var table = MarkdownTable(
      [
        "documents", "MB", "user s", "CPU s", "wall s", "MB a CPU second", "peak MB",
        "bytes a further document",
      ]
    )
    for sample in samples {
      let cpu = sample.runs.median(\.cpu)
      table.rows.append([
        Number.text(sample.documents), Number.megabytes(sample.bytes),
        Number.text(sample.runs.median(\.user)), Number.text(cpu), Number.text(sample.runs.median(\.wall)),
        Number.text(Double(sample.bytes) / 1e6 / cpu), Number.megabytes(sample.runs.peakMemory),
        bytesOfFurther(sample, samples[0]),
      ])
    }
    return table
  }

  /// The memory that documents beyond those of the smallest sample take.
  private func bytesOfFurther(_ sample: Sample, _ smallest: Sample) -> String {
    guard sample.documents > smallest.documents else { return "" }
    let bytes = sample.runs.peakMemory - smallest.runs.peakMemory
    return Number.text(bytes / (sample.documents - smallest.documents))
  }

  private func figure(_ samples: [Sample]) -> Drawing {
    let user = points(samples) { $0.runs.median(\.user) }
    let wall = points(samples) { $0.runs.median(\.wall) }
    let memory = points(samples) { Double($0.runs.peakMemory) / 1e6 }
    let x = Axis("documents", logarithmicFor: samples.map { Double($0.documents) })
    return Drawing(charts: [
      Chart(
        title: "Time",
        x: x,
        y: Axis("seconds", logarithmicFor: (user + wall).map(\.y)),
        series: [
          Series("wall clock", points: wall), Series("user CPU", points: user),
          Series("in proportion to the documents", .reference, points: proportional(user)),
        ]
      ),
      Chart(
        title: "Peak memory",
        x: x,
        y: Axis("MB", logarithmicFor: (memory + proportional(memory)).map(\.y)),
        series: [
          Series("resident set", points: memory),
          Series("in proportion to the documents", .reference, points: proportional(memory)),
        ]
      ),
    ])
  }

  private func points(_ samples: [Sample], _ value: (Sample) -> Double) -> [Series.Point] {
    samples.map { Series.Point(x: Double($0.documents), y: max(1e-3, value($0))) }
  }

  /// A line through the last point along which values grow as documents do.
  private func proportional(_ points: [Series.Point]) -> [Series.Point] {
    guard let last = points.last else { return [] }
    return points.map { Series.Point(x: $0.x, y: last.y * $0.x / last.x) }
  }
}
