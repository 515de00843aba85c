/// Decides how two texts relate: the one verdict that clusters, removals, comparisons and queries go by.
///
/// Texts are related if the measure asked for reaches the threshold, and they are not two instances of one form
/// (``FormRule``).
package struct PairJudge: Sendable {
  /// What was decided of two texts.
  package enum Verdict: Sendable, Hashable {
    /// The measure does not reach the threshold.
    case different
    /// One text, or one that holds the other.
    case related
    /// Instances of one form, filled in otherwise.
    case instances
  }

  /// A verdict with what it rests on.
  package struct Judgement: Sendable, Hashable {
    package var verdict: Verdict
    package var relation: TextRelation
    /// Where the texts have values that differ; empty unless ``FormFinding`` was asked for.
    package var form: FormFinding?
  }

  /// A text that is judged.
  package struct Subject {
    /// Its tokens in the folding asked for.
    package let tokens: ArraySlice<UInt32>
    /// Its values; read when they are needed.
    package let values: () -> TextValues

    package init(tokens: ArraySlice<UInt32>, values: @escaping () -> TextValues) {
      self.tokens = tokens
      self.values = values
    }
  }

  package let measure: AnalysisOptions.Measure
  /// 0...1.
  package let threshold: Double
  package let hasher: ShingleHasher

  package init(measure: AnalysisOptions.Measure, threshold: Double, shingleLength: Int) {
    self.measure = measure
    self.threshold = min(1, max(0, threshold))
    hasher = ShingleHasher(length: shingleLength)
  }

  package init(_ options: AnalysisOptions) {
    self.init(measure: options.measure, threshold: options.threshold, shingleLength: options.shingleLength)
  }

  /// Compares two texts. O((n + m) log n).
  package func judgement(_ a: Subject, _ b: Subject) -> Judgement {
    if a.tokens == b.tokens { return Judgement(verdict: .related, relation: .copy) }
    let (relation, isReached) = relation(a.tokens, b.tokens)
    guard isReached else { return Judgement(verdict: .different, relation: relation) }
    let form = FormFinding(a.tokens, b.tokens) { (a.values(), b.values()) }
    return Judgement(
      verdict: form?.isForm == true ? .instances : .related,
      relation: relation,
      form: form
    )
  }

  /// The similarity of two different texts by the measure, and whether it reaches the threshold.
  private func relation(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> (TextRelation, isReached: Bool) {
    switch measure {
    case .jaccard:
      let relation = TextRelation(ShingleSet(a, hasher: hasher).overlap(ShingleSet(b, hasher: hasher)))
      return (relation, relation.similarity > 0 && relation.similarity >= threshold)
    case .coverage:
      let coverage = TextComparison(hasher: hasher).coverage(a, b)
      return (TextRelation(coverage, threshold: threshold), coverage.equal > 0 && coverage.reaches(threshold))
    }
  }
}
