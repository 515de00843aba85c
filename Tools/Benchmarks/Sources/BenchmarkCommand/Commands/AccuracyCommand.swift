import ArgumentParser
import SyntheticCorpora

struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Score the clusters of corpora with copies by what is known to be a copy of what."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents in each corpus.")
  var documents = 20_000

  func run() throws {
    let workspace = try Workspace()
    var scores = MarkdownTable(
      ["corpus", "measure", "truth", "precision", "recall", "F1", "wrong pairs", "largest cluster"]
    )
    var kinds = KindTable()
    var section = ResultsSection("Accuracy")
    for request in requests {
      let file = try workspace.corpora.file(request)
      let truth = try CorpusTruth(file)
      for measure in ["jaccard", "coverage"] {
        let labels = try labels(file, measure, truth.families.count, workspace)
        kinds.add(CopiesFound.byKind(labels, truth), column: "\(request.title), \(measure)")
        // Templates have too many pairs just below the threshold to compare them all.
        if measure == "jaccard", request.kind != .templates {
          let exact = ExactPairs(request.corpus, atLeast: 0.7).closure(atLeast: 0.7)
          scores.rows.append(row(request, measure, "exact J ≥ .7", PairScore(found: labels, expected: exact)))
        } else {
          let score = PairScore(found: labels, expected: truth.families)
          scores.rows.append(row(request, measure, "recorded copies", score))
        }
      }
    }
    section.add(
      """
      `stemma clusters --folding whitespace` on \(Number.text(documents)) documents a corpus, in pairs of documents that \
      share a cluster. The truth is what the generator recorded as copies, or the groups that all pairs with an exact \
      Jaccard index of .7 or more make. In `templates` an instance is a copy of no other.
      """
    )
    section.add(scores)
    section.add("The share of copies that are in the cluster of their original, by what they underwent:")
    for table in kinds.tables { section.add(table) }
    try workspace.results.replace(section)
  }

  private var requests: [CorpusRequest] {
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    return [
      request, request.with(.edits), request.with(.templates, share: 0.7),
      request.with(.templates, share: 0.78),
    ]
  }

  private func labels(_ file: CorpusFile, _ measure: String, _ count: Int, _ workspace: Workspace) throws
    -> [Int]
  {
    let output = try workspace.output("accuracy.jsonl")
    let command = measuring.clusters(file, in: workspace, "--measure", measure)
    _ = try ProcessRun(command, core: measuring.core, output: output)
    return try ClusterLabels(path: output, count: count).labels
  }

  private func row(
    _ request: CorpusRequest,
    _ measure: String,
    _ truth: String,
    _ score: PairScore
  ) -> [String] {
    [
      request.title, measure, truth, Number.text(score.precision, decimals: 4),
      Number.text(score.recall, decimals: 4), Number.text(score.f1, decimals: 4),
      Number.text(score.found - score.correct), Number.text(score.largest),
    ]
  }
}
