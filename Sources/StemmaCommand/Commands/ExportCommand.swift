import ArgumentParser
import Stemma

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph of derivations for Graphviz, Gephi, provenance tools or programs.",
    discussion: """
      A large graph is drawn by its sites, or in part: around a text, or a cluster of them.
      Where several options choose a part, all of them hold.

      EXAMPLE
        stemma export corpus/ --format dot | dot -Tsvg > stemma.svg
        stemma export corpus/ --format dot --by-source | dot -Tsvg > sites.svg
        stemma export speeches.stemma --around county.example/speech.txt --depth 1
        stemma export speeches.stemma --format prov-json > stemma.prov.json
      """
  )

  @OptionGroup var input: InputOptions
  @Option(help: "The format.")
  var format: ExportFormat = .jsonLines
  @Flag(help: "Sites instead of texts: which has what from which, how much later, and with how much added.")
  var bySource = false
  @OptionGroup var graph: GraphOptionGroup
  @OptionGroup var group: PassageOptionGroup

  /// A drawing of more texts is hard to read, and slow to lay out.
  private static let drawnLimit = 500

  func run() async throws {
    let session = try Session(isQuiet: group.analysis.work.quiet, reading: input.inputs + group.files)
    let options = try group.options(inputs: input.inputs, session: session)
    let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
    let analysis = await corpus.analysis(group.analyzer(options), scope: .everything, session: session)
    let part = try graph.part(of: analysis)
    if bySource {
      let sites = SiteGraph(analysis, part)
      explainGaps(of: sites, session)
      try sites.export(as: format) { try session.output.write($0) }
    } else {
      if format == .dot, part.drawnCount > Self.drawnLimit {
        session.console.note(
          "a drawing of \(Quantity.count(part.drawnCount, "text")): --by-source draws their sites instead, "
            + "--cluster or --around a part of them"
        )
      }
      try analysis.export(part, as: format) { try session.output.write($0) }
    }
    try session.finish()
  }

  /// Says which derivations the output does not hold.
  private func explainGaps(of sites: SiteGraph, _ session: Session) {
    if sites.unplaced > 0 {
      let count = Quantity.count(sites.unplaced, "derivation")
      session.console.note("\(count) left out: a text without source and url is of no known site")
    }
    let undirected = sites.flows.count { !$0.directed }
    if format == .provJSON, undirected > 0 {
      let count = Quantity.count(undirected, "pair of sites", "pairs of sites")
      session.console.note("\(count) left out: PROV has no relation of sites without direction")
    }
  }
}
