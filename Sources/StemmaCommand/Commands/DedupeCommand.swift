import ArgumentParser
import Stemma

struct DedupeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Print the records to keep, one for each group of near-duplicates.",
    discussion: """
      Only whole documents are removed, each in favour of one that is kept. With --removed, a line for each
      removed document says which one is kept instead, why, and the spans that prove it.

      EXAMPLE
        stemma dedupe corpus.jsonl --removed removed.jsonl > kept.jsonl
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var clusters: ClusterOptionGroup
  @Option(
    help: ArgumentHelp("Write a JSON line for each removed document to a file.", valueName: "file"),
    completion: .file()
  )
  var removed: String?
  @OptionGroup var group: AnalysisOptionGroup

  func run() async throws {
    let session = Session(isQuiet: group.work.quiet)
    let options = clusters.options(group)
    let log = try removed.map { try Output(path: $0) }
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .clusters, session: session)
    let plan = RemovalPlan(analysis)
    if let log {
      let lines = RemovalLines(analysis)
      for removal in plan.removals { try log.write(lines.line(for: removal)) }
      try log.close()
    }
    try writeKept(analysis, plan, to: session.output)
    session.console.note(
      "kept \(Quantity.grouped(analysis.documents.count - plan.removals.count)) of "
        + "\(Quantity.count(analysis.documents.count, "document")), "
        + "removed \(Quantity.bytes(plan.bytes(in: analysis)))"
    )
    try session.finish()
  }

  private func writeKept(_ analysis: Analysis, _ plan: RemovalPlan, to output: Output) throws {
    var removals = plan.removals[...]
    for (index, document) in analysis.documents.enumerated() {
      if removals.first?.document == index {
        removals.removeFirst()
      } else {
        try output.write(document.recordLine)
      }
    }
  }
}
