import ArgumentParser
import Stemma

struct DedupeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Print the records to keep, one for each group of near-duplicates.",
    discussion: """
      Records come back in the order of the input: lines of JSON Lines byte for byte, anything else
      as a JSON record. Only whole documents are removed, each in favour of one that is kept. With
      --removed, a line for each removed record says which one is kept instead, why, the spans that
      prove it, and its input and line.

      A record whose id an earlier one has is told, and kept unless it has the same text. Lines
      without a document are told and left out. The exit code is 2 then.

      EXAMPLE
        stemma dedupe corpus.jsonl --removed removed.jsonl > kept.jsonl
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var clusters: ClusterOptionGroup
  @Option(
    help: ArgumentHelp(
      "Write a JSON line for each removed record to a file; an older one stays until the run is done.",
      valueName: "file"
    ),
    completion: .file()
  )
  var removed: String?
  @Option(
    help: ArgumentHelp(
      "Which text of several to keep: the most complete, the earliest by date, or the first of the input.",
      valueName: "which"
    )
  )
  var keep: KeepPreference = .complete
  @OptionGroup var group: AnalysisOptionGroup

  func run() async throws {
    let session = try Session(isQuiet: group.work.quiet, reading: input.inputs)
    let log = try removed.map { try session.output(to: $0) }
    let (listing, records) = await ClusterListing.load(input, clusters, group, session: session)
    var deduplication = Deduplication(
      listing,
      records,
      judge: PairJudge(clusters.options(group)),
      keeping: keep
    )
    try deduplication.write(to: session.output, removed: log, options: clusters.options(group))
    // An older file is replaced only when all that stays is written.
    try session.output.flush()
    try log?.close()
    session.console.note(deduplication.summary)
    for problem in listing.problems() { session.report(problem) }
    try session.finish()
  }
}
