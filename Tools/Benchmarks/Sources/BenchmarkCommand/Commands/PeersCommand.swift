import ArgumentParser
import SyntheticCorpora

struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Compare the whole job, from JSON Lines to clusters, with gaoya, daft and rensa."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Argument(help: "A corpus in JSON Lines. (default: a generated one, which is scored as well)")
  var corpus: String?

  @Option(help: "What the given corpus is called in the results.")
  var name = "corpus"

  @Option(help: "The number of documents to generate.")
  var documents = 50_000

  func run() throws {
    let workspace = try Workspace()
    let peers = try PeersEnvironment(workspace)
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    let file = try corpus.map(CorpusFile.init(path:)) ?? workspace.corpora.file(request)
    var section = ResultsSection(corpus == nil ? "Peers" : "Peers: \(name)")
    var contest = Contest(programs: try programs(file, peers, workspace), core: measuring.core)
    for round in 1...measuring.rounds {
      try contest.run()
      Console.say("peers: round \(round) of \(measuring.rounds)")
    }
    section.add(
      """
      The corpus `\(corpus == nil ? request.title : name)`, \(Number.megabytes(try file.size)) MB, from JSON Lines to \
      clusters: medians of \(measuring.rounds) interleaved rounds on one core. The peers (\(try peers.versions)) \
      take character 5-grams without white space, 128 slots, 16 bands of 8. The ratios are to `stemma clusters --folding \
      whitespace --threads 1` by the measure Jaccard, round by round.
      """
    )
    section.add(contest.table(megabytes: Double(try file.size) / 1e6))
    let figure = corpus == nil ? "peers.svg" : "peers-\(name).svg"
    try contest.chart("CPU seconds, from JSON Lines to clusters").write(to: workspace.figures, name: figure)
    section.add(figure: figure, caption: "CPU seconds of each program")
    if corpus == nil {
      section.add("The same clusters in pairs, against the groups that all pairs with an exact J ≥ .7 make:")
      section.add(try contest.scores(ExactPairs(request.corpus, atLeast: 0.7).closure(atLeast: 0.7)))
      section.add("And against what was recorded as copies, however edited:")
      section.add(try contest.scores(CorpusTruth(file).families))
    }
    try workspace.results.replace(section)
  }

  private func programs(_ file: CorpusFile, _ peers: PeersEnvironment, _ workspace: Workspace) throws
    -> [Contest.Program]
  {
    let kept = try workspace.output("kept.txt")
    let ours = try ["jaccard", "coverage"].map { measure in
      Contest.Program(
        name: "stemma, \(measure)",
        isOurs: true,
        command: measuring.clusters(file, in: workspace, "--measure", measure),
        output: try workspace.output("peers-\(measure).jsonl")
      )
    }
    let theirs = try ["gaoya", "daft", "rensa"].map { name in
      Contest.Program(
        name: name,
        isOurs: false,
        command: peers.command("\(name)_job.py", file.path, kept),
        output: try workspace.output("peers-\(name).jsonl")
      )
    }
    return ours + theirs
  }
}
