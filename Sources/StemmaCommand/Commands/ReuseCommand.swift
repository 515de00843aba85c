import ArgumentParser
import Stemma

struct ReuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "List reused passages with their places in both texts.",
    discussion: """
      Offsets count from 0, the end is not part of the span: in characters (Unicode scalars) and in bytes of
      UTF-8. A passage of class formula is stock wording, no sign of copying.

      EXAMPLE
        stemma reuse corpus/ | jq 'select(.class == "passage")'
        stemma reuse corpus/ --format text
      """
  )

  @OptionGroup var input: InputOptions
  @Option(help: "JSON Lines, or text for reading.")
  var format: TextOrJSON = .json
  @OptionGroup var group: PassageOptionGroup

  func run() async throws {
    let session = Session(isQuiet: group.analysis.work.quiet)
    let options = try group.options(inputs: input.inputs, session: session)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .everything, session: session)
    switch format {
    case .json:
      let json = JSONLinesExporter(analysis)
      for match in analysis.matches { try session.output.write(json.line(for: match)) }
    case .text:
      let census = await FormulaCensus(analysis, threads: group.analysis.work.threadCount)
      let text = ReuseText(analysis, census: census, style: session.style)
      for match in analysis.matches { try session.output.write(text.lines(for: match)) }
    }
    try session.finish()
  }
}
