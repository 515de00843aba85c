import ArgumentParser

/// What measurements of the command share.
struct MeasuringOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The command to measure. (default: .build/release/stemma)", valueName: "path"))
  var stemma: String?

  @Option(help: "Equal seeds give equal corpora.")
  var seed: UInt64 = 1

  @Option(help: "The core that what is measured on one core runs on.")
  var core = 0

  @Option(help: "The number of runs of each; the results are medians.")
  var rounds = 5

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds must be at least 1.") }
  }

  /// The arguments that give another subcommand these options.
  var arguments: [String] {
    ["--seed", "\(seed)", "--core", "\(core)", "--rounds", "\(rounds)"]
      + (stemma.map { ["--stemma", $0] } ?? [])
  }

  /// The command that is measured.
  func program(in workspace: Workspace) -> String { stemma ?? workspace.stemma }

  /// The arguments for finding reused passages.
  func reuse(_ file: CorpusFile, in workspace: Workspace, _ more: String...) -> [String] {
    [program(in: workspace), "reuse", file.path, "--quiet", "--threads", "1"] + more
  }

  /// The arguments for finding clusters.
  func clusters(_ file: CorpusFile, in workspace: Workspace, threads: Int = 1, _ more: String...) -> [String]
  {
    [program(in: workspace), "clusters", file.path, "--folding", "whitespace", "--quiet"]
      + ["--threads", "\(threads)"] + more
  }
}
