import ArgumentParser

@main
struct BenchmarkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measure how fast and how well stemma finds the near-duplicates of a corpus.",
    discussion: """
      Corpora are generated from a seed and kept under .build. Each measurement replaces its section of RESULTS.md and
      its figures; those of other subcommands stay.
      """,
    subcommands: [
      AllCommand.self, CorpusCommand.self, TextsCommand.self, FormsCommand.self, PeersCommand.self,
      SignaturesCommand.self, StagesCommand.self,
      GrowthCommand.self,
      ShapesCommand.self, PassagesCommand.self, ReuseCommand.self, CuesCommand.self,
      ThreadsCommand.self, RecallCommand.self, AccuracyCommand.self, StoreCommand.self,
      StoreReaderCommand.self,
    ],
    defaultSubcommand: AllCommand.self
  )
}
