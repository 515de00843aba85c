import Stemma

/// What `--verbose` tells about a search for clusters.
enum SearchNotes {
  static func lines(of search: ClusterResult, _ finder: ClusterFinder, documents: Int) -> [String] {
    let counts = search.counts
    let estimated = counts.estimates > 0 ? "\(Quantity.count(counts.estimates, "pair")) estimated, " : ""
    var lines = [
      finder.signature == .minhash ? bands(finder) : radius(finder, texts: search.differentTexts),
      "\(Quantity.count(documents, "document")), \(Quantity.count(search.differentTexts, "different text"))",
      "\(estimated)\(Quantity.count(counts.jaccards, "pair")) compared exactly",
    ]
    if finder.measure == .coverage { lines.append("\(Quantity.count(counts.coverages, "pair")) aligned") }
    let instances = search.forms.reduce(0) { $0 + $1.instances.count }
    if instances > 0 {
      lines.append(
        "\(Quantity.count(instances, "text")) told apart as instances of \(Quantity.count(search.forms.count, "form"))"
      )
    }
    return lines
  }

  private static func bands(_ finder: ClusterFinder) -> String {
    let plan = finder.emptySketches.plan
    let recall = BandingPlan.recall(at: finder.jaccardThreshold, bands: plan.bands, rows: plan.rows)
    return "candidates share one of \(plan.bands) bands of \(plan.rows) rows and \(plan.agreementFloor) of "
      + "\(Signature.slotCount) slots of MinHash (4 bits each): \(expected(recall, finder))"
  }

  private static func radius(_ finder: ClusterFinder, texts: Int) -> String {
    let plan = HammingPlan(threshold: finder.jaccardThreshold, count: texts)
    let less =
      plan.radius < plan.wantedRadius
      ? " (\(plan.wantedRadius) would be needed, but unrelated texts are as close)" : ""
    return "candidates differ in at most \(plan.radius) of 64 bits of SimHash\(less): "
      + expected(plan.expectedRecall, finder)
  }

  private static func expected(_ recall: Double, _ finder: ClusterFinder) -> String {
    "expected recall \(decimals(recall)) at a Jaccard index of \(decimals(finder.jaccardThreshold))"
  }

  private static func decimals(_ share: Double) -> String { JSONWriter.decimal(share, decimals: 4) ?? "?" }
}
