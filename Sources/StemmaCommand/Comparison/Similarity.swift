import Stemma

/// The similarity of single pairs of texts, by the same measures as clusters.
struct Similarity {
  private let folding: Folding
  private let comparison: TextComparison

  init(_ options: AnalysisOptions) {
    folding = options.folding
    comparison = TextComparison(shingleLength: options.shingleLength)
  }

  func folded(_ text: String) -> FoldedText {
    FoldedText(text, folding: folding, keepsOrigins: false)
  }

  /// The exact Jaccard index of the shingle sets; equal texts that are too short for a shingle count as 1.
  func jaccard(_ a: FoldedText, _ b: FoldedText) -> Double {
    if a.tokens == b.tokens { return 1 }
    return comparison.jaccard(a.tokens[...], b.tokens[...])
  }

  /// The aligned share of the shorter text.
  func coverage(_ a: FoldedText, _ b: FoldedText) -> Double {
    if a.tokens == b.tokens { return 1 }
    return comparison.coverage(a.tokens[...], b.tokens[...]).shorter
  }

  /// How two texts relate as members of a cluster.
  func relation(_ a: FoldedText, _ b: FoldedText, by measure: AnalysisOptions.Measure) -> (
    Double, Cluster.Kind
  ) {
    let relation = comparison.compare(a.tokens[...], b.tokens[...], measure: measure)
    return (relation.similarity, relation.kind)
  }
}
