/// Tells the near-duplicates of a text from what is not, by the measure and the threshold asked for.
///
/// Nearly all that is not is turned away by a bound of its similarity: one look-up for each of its shingles. What
/// is left is compared exactly. Memory is used again from one stored text to the next.
struct QuestionComparison {
  /// How alike a near-duplicate is.
  struct Outcome {
    /// By the measure asked for.
    var similarity: Double
    /// How much each of the two texts is in the other one at least: where a whole and a part of it are both
    /// near-duplicates, this tells which of them is meant.
    var closeness: Double
  }

  private let question: Question
  private let options: AnalysisOptions
  private let hasher: ShingleHasher
  private var shingles = ShingleList()
  /// The question as the longer text.
  private var asLonger: CoverageComparison
  /// The question as the shorter text.
  private var asShorter: CoverageComparison?

  init(_ question: Question, options: AnalysisOptions) {
    self.question = question
    self.options = options
    hasher = ShingleHasher(length: options.shingleLength)
    asLonger = CoverageComparison(
      hasher: hasher,
      longer: question.shingles,
      tokens: question.text.tokens[...]
    )
  }

  /// How alike a stored text is; nil if it is no near-duplicate. O(n), with a logarithm for coverage, for n tokens
  /// of the stored text, and of the question where those could be as similar.
  mutating func outcome(of tokens: ArraySlice<UInt32>) -> Outcome? {
    shingles.assign(tokens, hasher: hasher)
    let outcome =
      switch options.measure {
      case .jaccard: jaccard(tokens)
      case .coverage: coverage(tokens)
      }
    guard let outcome, outcome.similarity > 0, outcome.similarity >= options.threshold else { return nil }
    return outcome
  }

  private func jaccard(_ tokens: ArraySlice<UInt32>) -> Outcome? {
    // What both have is found at least once, and all that either has is as much as the question has at least.
    // Divided as the index is, so that rounding cannot turn it around.
    let found = shingles.hashes.count { question.shingles.first($0) != ShingleIndex.none }
    guard found > 0, Double(found) / Double(question.shingleSet.count) >= options.threshold else {
      return nil
    }
    let jaccard = question.shingleSet.jaccard(ShingleSet(tokens, hasher: hasher))
    return Outcome(similarity: jaccard, closeness: jaccard)
  }

  private mutating func coverage(_ tokens: ArraySlice<UInt32>) -> Outcome? {
    let isLonger = OrderedCoverage.isLonger(tokens, than: question.text.tokens[...])
    let coverage: OrderedCoverage
    if isLonger {
      var comparison = asShorter.take() ?? CoverageComparison(hasher: hasher)
      comparison.setLonger(tokens)
      coverage = comparison.coverage(shorter: question.text.tokens[...])
      asShorter = comparison
    } else {
      coverage = asLonger.coverage(shorter: tokens)
    }
    guard coverage.longer >= TextRelation.leastShareOfLonger else { return nil }
    return Outcome(similarity: coverage.shorter, closeness: coverage.longer)
  }
}
