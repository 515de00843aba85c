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
    let session = try Session(isQuiet: group.work.quiet, reading: input.inputs)
    let log = try removed.map { try session.output(to: $0) }
    let listing = await ClusterListing.load(input, clusters, group, session: session)
    let plan = RemovalPlan(listing)
    if let log {
      let lines = RemovalLines(listing, options: clusters.options(group))
      for removal in plan.removals { try log.write(lines.line(for: removal)) }
    }
    try writeKept(listing, plan, to: session.output)
    // An older file is replaced only when all that stays is written.
    try session.output.flush()
    try log?.close()
    session.console.note(
      "kept \(Quantity.grouped(listing.documents.count - plan.removals.count)) of "
        + "\(Quantity.count(listing.documents.count, "document")), "
        + "removed \(Quantity.bytes(plan.bytes(in: listing)))"
    )
    for problem in listing.problems() { session.report(problem) }
    try session.finish()
  }

  private func writeKept(_ listing: ClusterListing, _ plan: RemovalPlan, to output: Output) throws {
    var removals = plan.removals[...]
    for index in listing.documents {
      if removals.first?.document == index {
        removals.removeFirst()
      } else if let document = listing.document(index) {
        try output.write(document.recordLine)
      }
    }
  }
}
