import Stemma

/// What `--verbose` tells about a search for clusters.
enum SearchNotes {
  static func lines(of search: ClusterResult, _ finder: ClusterFinder, documents: Int) -> [String] {
    let plan = finder.emptySketches.plan
    let recall = BandingPlan.recall(at: finder.jaccardThreshold, bands: plan.bands, rows: plan.rows)
    var lines = [
      "candidates share one of \(plan.bands) bands of \(plan.rows) rows and \(plan.agreementFloor) of "
        + "\(Signature.slotCount) slots of MinHash (4 bits each): expected recall \(decimals(recall)) at a Jaccard index of "
        + decimals(finder.jaccardThreshold),
      "\(Quantity.count(documents, "document")), \(Quantity.count(search.differentTexts, "different text"))",
      "\(Quantity.count(search.counts.estimates, "pair")) estimated, "
        + "\(Quantity.grouped(search.counts.jaccards)) compared exactly",
    ]
    if finder.measure == .coverage {
      lines.append("\(Quantity.count(search.counts.coverages, "pair")) aligned")
    }
    return lines
  }

  private static func decimals(_ share: Double) -> String { JSONWriter.decimal(share, decimals: 4) ?? "?" }
}
