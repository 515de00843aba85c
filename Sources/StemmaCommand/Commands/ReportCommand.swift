import ArgumentParser
import Stemma

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell what is in a corpus: the same texts, reused passages, which text comes from which.",
    discussion: """
      EXAMPLE
        stemma report corpus/
        stemma report speeches.stemma --format json | jq 'select(.type == "cluster")'
      """
  )

  @OptionGroup var input: InputOptions
  @Option(help: "A report for reading, or JSON Lines that begin with their type.")
  var format: TextOrJSON = .text
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = try Session(isQuiet: group.analysis.work.quiet, reading: input.inputs + group.files)
    let options = try group.options(inputs: input.inputs, session: session)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .everything, session: session)
    let chrome = await SiteChrome.sites(in: analysis, threads: group.analysis.work.threadCount)
    let census = await FormulaCensus(analysis, threads: group.analysis.work.threadCount)
    let facts = ReportFacts(analysis, chrome: chrome, census: census)
    switch format {
    case .text:
      try session.output.write(ReportText(facts, style: session.style).sections().joined(separator: "\n"))
    case .json:
      try ReportJSON(facts).write { try session.output.write($0) }
    }
    try session.finish()
  }
}
