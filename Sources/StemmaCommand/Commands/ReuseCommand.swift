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
  @OptionGroup var memory: MemoryOptions

  func run() async throws {
    let session = try Session(isQuiet: group.analysis.work.quiet, reading: input.inputs + group.files)
    let options = try group.options(inputs: input.inputs, session: session)
    let reuse = await Reuse.find(input, group.analyzer(options), memory: memory.limit, session: session)
    switch format {
    case .json:
      for match in reuse.matches {
        try session.output.write(JSONLinesExporter.line(for: match, id: reuse.id))
      }
    case .text:
      let text = ReuseText(census: await reuse.census(), style: session.style, document: reuse.document)
      for match in reuse.matches { try session.output.write(text.lines(for: match)) }
    }
    for problem in reuse.problems() { session.report(problem) }
    try session.finish()
  }
}
