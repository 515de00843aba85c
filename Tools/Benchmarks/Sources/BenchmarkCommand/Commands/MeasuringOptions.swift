import ArgumentParser

/// What measurements of the command share.
struct MeasuringOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The command to measure. (default: .build/release/stemma)", valueName: "path"))
  var stemma: String?

  @Option(help: "Equal seeds give equal corpora.")
  var seed: UInt64 = 1

  @Option(help: "The core that everything measured runs on.")
  var core = 0

  /// The arguments for finding clusters on one thread.
  func clusters(_ file: CorpusFile, in workspace: Workspace, _ more: String...) -> [String] {
    let program = stemma ?? workspace.stemma
    return [program, "clusters", file.path, "--folding", "whitespace", "--quiet", "--threads", "1"] + more
  }
}
