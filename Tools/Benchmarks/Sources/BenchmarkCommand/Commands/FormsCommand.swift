import ArgumentParser
import SyntheticCorpora

struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: "Score clusters and removals of filled-in forms and edited copies of them.",
    discussion: """
      Without a folder, a corpus is made from the seed and the options. The tables go to standard output: pairs of \
      different instances of a form in one cluster and documents removed for another instance, which should be none, and \
      the shares of the edited copies that are in one cluster with their instance, and that are removed for it or it for \
      them. The kinds of edits stand last; what was removed is not counted by kind.
      """
  )

  @Argument(
    help: "A folder with docs.jsonl and truth.jsonl, as texts forms makes it.",
    completion: .directory
  )
  var folder: String?

  @OptionGroup var measuring: MeasuringOptions
  @OptionGroup var options: TextCorpusOptions

  func run() throws {
    let workspace = try Workspace()
    let corpus = TextCorpusFolder(path: folder ?? workspace.corpora.path + "/forms")
    if folder == nil { try corpus.write(options.request(.forms, seed: measuring.seed).texts()) }
    let truth = try FormTruth(corpus)
    for measure in ["jaccard", "coverage"] {
      let score = try score(corpus, truth, measure, workspace)
      print("\n\(measure); pairs of texts of different forms in one cluster: \(score.foreignPairs)\n")
      print(Self.table(score).text)
    }
  }

  private func score(
    _ corpus: TextCorpusFolder,
    _ truth: FormTruth,
    _ measure: String,
    _ workspace: Workspace
  ) throws -> FormScore {
    let clusters = try workspace.output("forms-clusters.jsonl")
    let removed = try workspace.output("forms-removed.jsonl")
    let program = measuring.program(in: workspace)
    let shared = [corpus.documents, "--measure", measure, "--quiet"]
    _ = try ProcessRun([program, "clusters"] + shared, output: clusters)
    _ = try ProcessRun([program, "dedupe"] + shared + ["--removed", removed])
    return try FormScore(truth, clusters: clusters, removed: removed)
  }

  private static func table(_ score: FormScore) -> MarkdownTable {
    var table = MarkdownTable("group", "wrong pairs", "wrongly removed", "copies", "found", "removed")
    for (group, tally) in score.tallies.sorted(by: { $0.key < $1.key }) {
      let isKind = group.dimension == .kind
      table.rows.append([
        group.title,
        isKind ? "" : Number.text(tally.wrongPairs),
        isKind ? "" : Number.text(tally.wronglyRemoved),
        Number.text(tally.copies),
        share(tally.found, of: tally.copies),
        isKind ? "" : share(tally.removed, of: tally.copies),
      ])
    }
    return table
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : Number.text(Double(part) / Double(whole), decimals: 3)
  }
}
