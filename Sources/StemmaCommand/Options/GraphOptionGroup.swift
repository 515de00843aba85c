import ArgumentParser
import Stemma
import StemmaIngest

/// Which part of the graph is shown.
struct GraphOptionGroup: ParsableArguments {
  @Option(help: ArgumentHelp("Only the texts of this cluster; may be repeated.", valueName: "number"))
  var cluster: [Int] = []

  @Option(help: ArgumentHelp("Only texts near the one with this id; may be repeated.", valueName: "id"))
  var around: [String] = []

  @Option(help: ArgumentHelp("How many edges away, in either direction. (default: 2)", valueName: "n"))
  var depth: Int?

  @Option(help: ArgumentHelp("Only edges of at least this confidence.", valueName: "share"))
  var minConfidence = 0.0

  func validate() throws {
    guard depth ?? 0 >= 0 else { throw ValidationError("--depth must be 0 or more, got \(depth ?? 0).") }
    guard depth == nil || !around.isEmpty else {
      throw ValidationError("--depth needs --around, the text to begin at.")
    }
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1, got \(minConfidence).")
    }
  }

  /// The part that is asked for; throws if a text or cluster is not there.
  func part(of analysis: Analysis) throws -> GraphPart {
    var choice = GraphChoice()
    choice.clusters = cluster
    for number in cluster where !analysis.clusters.indices.contains(number) {
      let count = analysis.clusters.count
      let known =
        count == 0
        ? "no texts are near-duplicates" : count == 1 ? "the only one is 0" : "they are 0 to \(count - 1)"
      throw CommandFailure(
        "no cluster \(number): \(known); `stemma export --format graphml` tells which text is in which"
      )
    }
    choice.centers = try around.map { id in
      guard let node = analysis.nodes.first(where: { analysis.id(of: $0).hasSameBytes(as: id) }) else {
        throw CommandFailure("no text \(id); `stemma export --format graphml` tells the ids of all")
      }
      return node
    }
    choice.depth = depth ?? choice.depth
    choice.minimumConfidence = minConfidence
    return GraphPart(of: analysis, choice)
  }
}
