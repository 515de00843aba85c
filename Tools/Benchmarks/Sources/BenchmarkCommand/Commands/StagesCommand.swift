import ArgumentParser
import Stemma
import SyntheticCorpora

struct StagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Measure each stage on the way from a file to clusters, next to the bandwidth of the memory."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents; their texts are kept in memory in every form.")
  var documents = 20_000

  func run() async throws {
    let workspace = try Workspace()
    var section = ResultsSection("Stages")
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    let file = try workspace.corpora.file(request)
    let bandwidth = MemoryBandwidth(rounds: measuring.rounds)
    let input = try StageInput(file)
    section.add(
      """
      \(Number.text(documents)) documents of the corpus `mixed`, \(Number.megabytes(input.bytes.count)) MB of JSON Lines, \
      \(Number.text(input.shingleCount)) shingles: the CPU time of each stage alone on one thread, from ready-made input, \
      medians of \(measuring.rounds) rounds. The sketch is made of shingle hashes, MinHash and band keys, and for \
      coverage a sample; SimHash is an option. This machine copies \(Number.text(bandwidth.copying / 1e9)) GB/s and reads \
      \(Number.text(bandwidth.reading / 1e9)) GB/s of memory on one core.
      """
    )
    var table = MarkdownTable("stage", "CPU s", "MB/s", "ns a shingle", "of the reading speed")
    for stage in Self.stages {
      table.rows.append(row(stage.name, try await seconds(stage, input), input, bandwidth))
    }
    for measure in ["jaccard", "coverage"] {
      var runs = RoundsOfRuns()
      for _ in 0..<measuring.rounds {
        let command = measuring.clusters(file, in: workspace, "--measure", measure)
        runs.add(try ProcessRun(command, core: measuring.core))
      }
      table.rows.append(row("the whole command, \(measure)", runs.median(\.cpu), input, bandwidth))
    }
    section.add(table)
    try workspace.results.replace(section)
  }

  private static let stages: [any Stage] = [
    ReadStage(), ScanStage(), SegmentStage(), FoldStage(), HashStage(), MinHashStage(), SimHashStage(),
    SketchStage(measure: .jaccard), SketchStage(measure: .coverage), BandStage(),
    FindStage(measure: .jaccard), FindStage(measure: .coverage),
  ]

  private func seconds(_ stage: any Stage, _ input: StageInput) async throws -> Double {
    var seconds: [Double] = []
    for _ in 0..<measuring.rounds {
      let start = CPUClock.now
      try await stage.run(input)
      seconds.append(CPUClock.now - start)
    }
    return Statistics.median(seconds)
  }

  private func row(_ name: String, _ seconds: Double, _ input: StageInput, _ bandwidth: MemoryBandwidth)
    -> [String]
  {
    let speed = Double(input.bytes.count) / seconds
    return [
      name, Number.text(seconds), Number.text(speed / 1e6),
      Number.text(seconds * 1e9 / Double(input.shingleCount)),
      Number.text(speed / bandwidth.reading * 100, decimals: 1) + " %",
    ]
  }
}
