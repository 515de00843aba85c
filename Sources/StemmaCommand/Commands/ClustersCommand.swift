import ArgumentParser
import Stemma

struct ClustersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "List the groups of near-duplicates.",
    discussion: """
      A text that nothing is similar to is in no cluster. Every similarity is exact, not an estimate.
      Instances of one form, filled in with other values, are no near-duplicates.

      EXAMPLE
        stemma clusters corpus.jsonl --threshold 0.8
        stemma clusters corpus.jsonl --measure coverage --format text
      """
  )

  @OptionGroup var input: InputOptions
  @OptionGroup var clusters: ClusterOptionGroup
  @Option(help: "JSON Lines, or text for reading.")
  var format: TextOrJSON = .json
  @OptionGroup var group: AnalysisOptionGroup

  func run() async throws {
    let session = try Session(isQuiet: group.work.quiet, reading: input.inputs)
    let listing = await ClusterListing.load(input, clusters, group, session: session).clusters
    let text = ClusterText(listing, style: session.style)
    for (number, cluster) in listing.clusters.enumerated() {
      switch format {
      case .json:
        let form = listing.forms.number(of: cluster)
        try session.output.write(
          JSONLinesExporter.line(for: cluster, number: number, form: form, id: listing.id)
        )
      case .text:
        try session.output.write(text.lines(of: cluster, limit: .max).joined(separator: "\n") + "\n")
      }
    }
    for problem in listing.problems() { session.report(problem) }
    try session.finish()
  }
}
