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
  @OptionGroup var group: AnalysisOptionGroup
  @OptionGroup var memory: MemoryOptions

  func run() async throws {
    let session = Session(isQuiet: group.work.quiet)
    let reuse = await Reuse.find(input, group.analyzer(group.everything), memory: memory.limit, session: session)
    let text = ReuseText(style: session.style) { reuse.document($0) }
    for match in reuse.matches {
      try session.output.write(
        format == .json ? JSONLinesExporter.line(for: match) { reuse.id($0) } : text.lines(for: match)
      )
    }
    for problem in reuse.problems() { session.report(problem) }
    try session.finish()
  }
}
