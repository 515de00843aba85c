import ArgumentParser
import Stemma
import SyntheticCorpora

struct RecallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Measure which share of all pairs of a corpus is found, by their exact Jaccard index."
  )

  @OptionGroup var measuring: MeasuringOptions

  @Option(help: "The number of documents.")
  var documents = 20_000

  @Option(help: "The least Jaccard index of near-duplicates.")
  var threshold = 0.7

  private static let least = 0.2

  func run() throws {
    let workspace = try Workspace()
    var section = ResultsSection("Recall")
    let request = CorpusRequest(kind: .mixed, documents: documents, seed: measuring.seed)
    let file = try workspace.corpora.file(request)
    let output = try workspace.output("recall.jsonl")
    let command = measuring.clusters(file, in: workspace, "--threshold", "\(threshold)")
    _ = try ProcessRun(command, core: measuring.core, output: output)
    let labels = try ClusterLabels(path: output, count: documents).labels
    let banded = BandedCorpus(request.corpus, threshold: threshold)
    let bins = bins(ExactPairs(request.corpus, atLeast: Self.least), banded, labels)
    section.add(
      """
      All pairs of the corpus `mixed` (\(Number.text(documents)) documents) by exact Jaccard index: how many share one of \
      the \(banded.plan.bands) bands of \(banded.plan.rows) slots that are planned for the threshold \(threshold), how \
      many are expected to, and how many are in one cluster of `stemma clusters --folding whitespace`. A pair below the \
      threshold is in one cluster only where pairs above it lead from one to the other.
      """
    )
    section.add(table(bins))
    try figure(bins, banded.plan).write(to: workspace.figures, name: "recall.svg")
    section.add(figure: "recall.svg", caption: "The share of pairs found by exact Jaccard index")
    try workspace.results.replace(section)
  }

  private func bins(_ exact: ExactPairs, _ banded: BandedCorpus, _ labels: [Int]) -> [RecallBin] {
    let count = Int(((1 - Self.least) / RecallBin.width).rounded())
    var bins = (0..<count).map { RecallBin(lower: Self.least + Double($0) * RecallBin.width) }
    for pair in exact.pairs {
      let bin = Int((pair.jaccard - Self.least) / RecallBin.width + 1e-9)
      bins[min(bin, count - 1)].add(
        jaccard: pair.jaccard,
        expected: BandingPlan.recall(at: pair.jaccard, bands: banded.plan.bands, rows: banded.plan.rows),
        isCandidate: banded.isCandidate(pair.a, pair.b),
        isClustered: labels[pair.a] == labels[pair.b]
      )
    }
    return bins.filter { $0.pairs > 0 }
  }

  private func table(_ bins: [RecallBin]) -> MarkdownTable {
    var table = MarkdownTable("Jaccard index", "pairs", "expected", "candidates", "in one cluster")
    for bin in bins {
      let lower = Number.text(bin.lower, decimals: 2)
      let upper = Number.text(bin.lower + RecallBin.width, decimals: 2)
      let shares = [bin.expectedShare, bin.candidateShare, bin.clusteredShare]
      table.rows.append(
        ["\(lower) to \(upper)", Number.text(bin.pairs)] + shares.map { Number.text($0, decimals: 4) }
      )
    }
    return table
  }

  private func figure(_ bins: [RecallBin], _ plan: BandingPlan) -> Drawing {
    Drawing(charts: [
      Chart(
        title: "Recall at the threshold \(threshold)",
        x: Axis("exact Jaccard index", Self.least...1),
        y: Axis("share of pairs", 0...1),
        series: [
          Series("candidates", points: bins.map { Series.Point(x: $0.jaccard, y: $0.candidateShare) }),
          Series("in one cluster", points: bins.map { Series.Point(x: $0.jaccard, y: $0.clusteredShare) }),
          curve(bands: plan.bands, rows: plan.rows),
          curve(bands: 16, rows: 8),
        ]
      )
    ])
  }

  /// The expected share of candidates.
  private func curve(bands: Int, rows: Int) -> Series {
    Series(
      "\(bands) bands of \(rows), expected",
      .reference,
      points: stride(from: Self.least, through: 1, by: 0.01).map {
        Series.Point(x: $0, y: BandingPlan.recall(at: $0, bands: bands, rows: rows))
      }
    )
  }
}
