import Stemma

/// Looks at single pairs of texts, by the same measures as clusters and with the same alignment as matches.
struct Similarity {
  private let folding: Folding
  private let comparison: TextComparison
  private let finder = PassageFinder(threads: 1, stockPhrases: [])

  init(_ options: AnalysisOptions) {
    folding = options.folding
    comparison = TextComparison(shingleLength: options.shingleLength)
  }

  func folded(_ text: String) -> FoldedText {
    FoldedText(ofDocument: text, folding: folding)
  }

  /// The tokens of a witness in the folded text of its document.
  func tokens(of witness: Witness, in text: FoldedText) -> Range<Int> {
    guard let segment = witness.segment else { return text.tokens.indices }
    return text.tokens(inBytes: segment.body.bytes)
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

  /// What a part of one text has in common with another text, in order of the other: the passages, else the
  /// stretches that are covered in both. O(n log n).
  func shared(_ a: FoldedText, _ range: Range<Int>, _ b: FoldedText) -> [(a: TextSpan, b: TextSpan)] {
    let passages = finder.passages(Array(a.tokens[range]), b.tokens).map { (a: $0.a, b: $0.b) }
    return (passages.isEmpty ? covered(a.tokens[range], b.tokens[...]) : passages)
      .sorted { ($0.b.lowerBound, $0.a.lowerBound) < ($1.b.lowerBound, $1.a.lowerBound) }
      .compactMap { pair in
        let place = pair.a.lowerBound + range.lowerBound..<pair.a.upperBound + range.lowerBound
        guard let left = a.span(of: place), let right = b.span(of: pair.b) else { return nil }
        return (left, right)
      }
  }

  private func covered(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> [(a: Range<Int>, b: Range<Int>)] {
    CoveredStretches(a, b, hasher: comparison.hasher).stretches.map { ($0.a, $0.b) }
  }
}
