/// Programs that do the same job in turn on one core; the others are compared with the first.
struct Contest {
  struct Program {
    let name: String
    let isOurs: Bool
    let command: [String]
    /// The file of the clusters that it writes.
    let output: String
  }

  private let programs: [Program]
  private let core: Int
  private var rounds: [RoundsOfRuns]

  init(programs: [Program], core: Int) {
    self.programs = programs
    self.core = core
    rounds = Array(repeating: RoundsOfRuns(), count: programs.count)
  }

  /// Runs each program once.
  mutating func run() throws {
    for (index, program) in programs.enumerated() {
      rounds[index].add(
        try ProcessRun(
          program.command,
          core: core,
          output: program.output,
          environment: PeersEnvironment.variables
        )
      )
    }
  }

  /// What each program took, and the ratios to the first.
  func table(megabytes: Double) -> MarkdownTable {
    var table = MarkdownTable(
      "program",
      "CPU s",
      "MB a CPU second",
      "wall s",
      "peak MB",
      "CPU ratio",
      "wall ratio"
    )
    for (program, rounds) in zip(programs, rounds) {
      let cpu = rounds.median(\.cpu)
      table.rows.append([
        program.name, Number.text(cpu), Number.text(megabytes / cpu), Number.text(rounds.median(\.wall)),
        Number.megabytes(rounds.peakMemory), Number.text(ratio(rounds, \.cpu)),
        Number.text(ratio(rounds, \.wall)),
      ])
    }
    return table
  }

  /// The processor time of each program.
  func chart(_ title: String) -> Drawing {
    BarChart(
      title: title,
      bars: zip(programs, rounds).map { program, rounds in
        BarChart.Bar(name: program.name, value: rounds.median(\.cpu), isOurs: program.isOurs)
      }
    ).drawing
  }

  /// How well the clusters of the last round agree with the true groups.
  func scores(_ truth: [Int]) throws -> MarkdownTable {
    var table = MarkdownTable("program", "precision", "recall", "F1")
    for program in programs {
      let labels = try ClusterLabels(path: program.output, count: truth.count).labels
      let score = PairScore(found: labels, expected: truth)
      table.rows.append(
        [program.name] + [score.precision, score.recall, score.f1].map { Number.text($0, decimals: 4) }
      )
    }
    return table
  }

  private func ratio(_ others: RoundsOfRuns, _ value: (ProcessRun) -> Double) -> Double {
    Statistics.median(zip(others.runs, rounds[0].runs).map { value($0) / value($1) })
  }
}
