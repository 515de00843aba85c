import ArgumentParser
import Stemma

struct CuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cues",
    abstract: "Measure how often each cue tells the later of two versions of a page.",
    discussion: """
      The folder holds docs.jsonl with the texts, and truth.tsv with a header line and in each line a chain, a place in \
      it and the id of a text, separated by tabs. On standard output comes each cue of each pair of a chain that is not \
      too far apart, the earlier text first: its id, the id of the later one, the cue and its strength, which is above \
      0 where the cue is right. Pairs that share less than half of their shingles are left out.
      """
  )

  @Argument(help: "The folder of the corpus.")
  var folder: String

  @Option(help: "The largest distance of two versions in their chain.")
  var distance = 8

  func run() throws {
    let workspace = try Workspace()
    let chains = try VersionChains(folder: folder)
    var neighbours = CueAccuracy()
    var all = CueAccuracy()
    for chain in chains.chains {
      let versions = chain.map { VersionShingles(chains.texts[$0] ?? "") }
      for (first, a) in versions.enumerated() {
        for (second, b) in versions.enumerated().dropFirst(first + 1).prefix(distance) {
          guard let new = a.newShingles(beside: b) else { continue }
          let cues = VersionCues.cues(a.traits, b.traits, new: new)
          if second == first + 1 { neighbours.add(cues) }
          all.add(cues)
          for cue in cues {
            print(chain[first], chain[second], cue.kind.rawValue, cue.strength, separator: "\t")
          }
        }
      }
    }
    var section = ResultsSection("Cues of page versions")
    section.add(
      """
      How often a cue that speaks is right, and how often it speaks: \(Number.text(neighbours.pairs)) pairs of neighbours \
      and \(Number.text(all.pairs)) pairs of versions up to \(distance) apart, in \(Number.text(chains.chains.count)) chains.
      """
    )
    var table = MarkdownTable("cue", "neighbours right", "speaks", "all right", "speaks")
    for kind in CueKind.allCases where all.speaks(kind) > 0 {
      table.rows.append(
        [kind.rawValue]
          + [
            neighbours.accuracy(kind), neighbours.speaks(kind), all.accuracy(kind), all.speaks(kind),
          ].map { Number.text($0, decimals: 3) }
      )
    }
    section.add(table)
    try workspace.results.replace(section)
  }
}
