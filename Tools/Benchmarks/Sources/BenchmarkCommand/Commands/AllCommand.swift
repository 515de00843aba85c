import ArgumentParser

struct AllCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Run every measurement at its usual size; the default."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Flag(help: "Let growth go on to 2,000,000 documents; their corpora take 10 GB of disk.")
  var full = false

  func run() async throws {
    let arguments = measuring.arguments
    let measurements: [any ParsableCommand] = [
      try PeersCommand.parse(arguments),
      try SignaturesCommand.parse(arguments),
      try StagesCommand.parse(arguments),
      try GrowthCommand.parse(arguments + (full ? ["--full"] : [])),
      try ShapesCommand.parse(arguments),
      try PassagesCommand.parse(arguments),
      try ThreadsCommand.parse(arguments),
      try RecallCommand.parse(arguments),
      try AccuracyCommand.parse(arguments),
    ]
    for var measurement in measurements {
      if var measurement = measurement as? any AsyncParsableCommand {
        try await measurement.run()
      } else {
        try measurement.run()
      }
    }
  }
}
