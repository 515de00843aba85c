import ArgumentParser
import Stemma

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph of derivations for Graphviz, Gephi, provenance tools or programs.",
    discussion: """
      EXAMPLE
        stemma export corpus/ --format dot | dot -Tsvg > stemma.svg
        stemma export speeches.stemma --format prov-json > stemma.prov.json
      """
  )

  @OptionGroup var input: InputOptions
  @Option(help: "The format.")
  var format: ExportFormat = .jsonLines
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = Session(isQuiet: group.analysis.work.quiet)
    let options = try group.options(inputs: input.inputs, session: session)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .everything, session: session)
    try analysis.export(as: format) { try session.output.write($0) }
    try session.finish()
  }
}
