import ArgumentParser
import Foundation

struct SignaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signatures",
    abstract: "Compare MinHash signatures made from ready-made hashes with rensa's: time and error."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of shingles that are signed in a round.")
  var shingles = 4_000_000

  @Option(help: "The number of pairs of each Jaccard index.")
  var pairs = 2_000

  private static let jaccards = [0.5, 0.7, 0.8, 0.9]

  func run() throws {
    let workspace = try Workspace()
    let peers = try PeersEnvironment(workspace)
    var section = ResultsSection("Signatures")
    section.add(
      """
      128 slots from ready-made 64-bit hashes: nanoseconds of CPU time a shingle, medians of \(measuring.rounds) interleaved \
      rounds on one core and one thread. rensa's `digest_matrix_from_flat_token_hashes` reads one flat array of all sets, \
      `digest_matrix_from_token_hash_sets` an array for each set.
      """
    )
    section.add(try times(peers, workspace))
    section.add(
      """
      The root mean squared error of the estimated Jaccard index, \(Number.text(pairs)) pairs for each index and size; \
      the same hashes for both. Independent slots have sqrt(J (1 - J) / 128).
      """
    )
    section.add(try errors(peers, workspace))
    try workspace.results.replace(section)
  }

  private struct PeerTime: Decodable {
    let flat: Double
    let sets: Double
  }

  private func times(_ peers: PeersEnvironment, _ workspace: Workspace) throws -> MarkdownTable {
    var table = MarkdownTable("shingles a set", "stemma", "rensa, flat", "ratio", "rensa, sets", "ratio")
    let streams = ShingleStreams(seed: measuring.seed)
    for size in [50, 100, 200, 800] {
      let count = max(1, shingles / size)
      let sets = (0..<count).map { streams.set($0, count: size) }
      var ours: [Double] = []
      var theirs: [PeerTime] = []
      for _ in 0..<measuring.rounds {
        ours.append(SignatureKernel.nanoseconds(sets))
        theirs.append(try answer(peers, workspace, ["time", "\(size)", "\(count)", "\(measuring.seed)"]))
      }
      let ratios = { (peer: KeyPath<PeerTime, Double>) in
        Statistics.median(zip(theirs, ours).map { $0[keyPath: peer] / $1 })
      }
      table.rows.append([
        "\(size)", Number.text(Statistics.median(ours)),
        Number.text(Statistics.median(theirs.map(\.flat))), Number.text(ratios(\.flat)),
        Number.text(Statistics.median(theirs.map(\.sets))), Number.text(ratios(\.sets)),
      ])
    }
    return table
  }

  private func errors(_ peers: PeersEnvironment, _ workspace: Workspace) throws -> MarkdownTable {
    var table = MarkdownTable(["shingles a set", "of"] + Self.jaccards.map { "J = \($0)" } + ["all"])
    let streams = ShingleStreams(seed: measuring.seed)
    for size in [50, 200, 800] {
      let ours = Self.jaccards.map {
        SignatureKernel.error(jaccard: $0, shingles: size, pairs: pairs, streams: streams)
      }
      let theirs: [Double] = try answer(
        peers,
        workspace,
        ["error", "\(size)", "\(pairs)", "\(measuring.seed)"] + Self.jaccards.map { "\($0)" }
      )
      table.rows.append(row(size, "stemma", ours))
      table.rows.append(row(size, "rensa", theirs))
    }
    table.rows.append(row(nil, "independent slots", Self.jaccards.map { ($0 * (1 - $0) / 128).squareRoot() }))
    return table
  }

  private func row(_ size: Int?, _ name: String, _ errors: [Double]) -> [String] {
    let mean = (errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot()
    return [size.map(String.init) ?? "", name] + (errors + [mean]).map { Number.text($0, decimals: 4) }
  }

  private func answer<Answer: Decodable>(
    _ peers: PeersEnvironment,
    _ workspace: Workspace,
    _ arguments: [String]
  ) throws -> Answer {
    let output = try workspace.output("signatures.json")
    _ = try ProcessRun(
      peers.command("rensa_signatures.py") + arguments,
      core: measuring.core,
      output: output,
      environment: PeersEnvironment.variables
    )
    return try JSONDecoder().decode(Answer.self, from: Data(contentsOf: URL(fileURLWithPath: output)))
  }
}
