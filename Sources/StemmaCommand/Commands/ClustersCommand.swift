import ArgumentParser
import Stemma

struct ClustersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clusters",
    abstract: "List the groups of near-duplicates.",
    discussion: """
      A text that nothing is similar to is in no cluster. Every similarity is exact, not an estimate.

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
    let session = Session(isQuiet: group.work.quiet)
    let options = clusters.options(group)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .clusters, session: session)
    switch format {
    case .json:
      let lines = JSONLinesExporter(analysis)
      for number in analysis.clusters.indices { try session.output.write(lines.line(forCluster: number)) }
    case .text:
      let report = ReportText(ReportFacts(analysis), style: session.style)
      for cluster in analysis.clusters {
        let lines = report.lines(of: cluster, limit: .max)
        try session.output.write(lines.joined(separator: "\n") + "\n")
      }
    }
    try session.finish()
  }
}
