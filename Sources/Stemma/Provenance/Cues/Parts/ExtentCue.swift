/// Truncation and containment: the shorter text is a part of the longer one.
struct ExtentCue: CuePart {
  /// A text must be this much longer than its part for the part to be an excerpt.
  private static let excerptShare = 0.7
  /// This share of the tokens must be covered to call a text a part of another.
  private static let partShare = 0.6
  /// Fewer tokens than this at an end say nothing.
  private static let minimumEnd = 20

  private let tokens: [Range<Int>]
  /// Whether a witness takes different parts from texts that have nothing to do with each other.
  let isComposite: [Bool]

  init(witnesses: [WitnessText], relations: [Relation]) {
    tokens = witnesses.map(\.tokens)
    isComposite = CompositeWitnesses(count: witnesses.count, relations: relations).flags
  }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pair.relation.a, pair.relation.b)
    let (coverage, lengths) = (pair.coverage, pair.lengths)
    if !isComposite[a], isPart(coverage.b, of: lengths.b, ofWhole: lengths.a, covered: coverage.a) {
      return cue(pair.shared.a, whole: tokens[a], sign: 1)
    }
    if !isComposite[b], isPart(coverage.a, of: lengths.a, ofWhole: lengths.b, covered: coverage.b) {
      return cue(pair.shared.b, whole: tokens[b], sign: -1)
    }
    return []
  }

  private func isPart(_ coveredPart: Int, of part: Int, ofWhole whole: Int, covered: Int) -> Bool {
    Double(coveredPart) >= Self.partShare * Double(part)
      && Double(covered) <= Self.excerptShare * Double(whole) && whole - covered >= Self.minimumEnd
  }

  private func cue(_ shared: [Range<Int>], whole: Range<Int>, sign: Double) -> [Cue] {
    guard let first = shared.first?.lowerBound, let last = shared.last?.upperBound else { return [] }
    let covered = shared.reduce(0) { $0 + $1.count }
    // The beginning of the whole, in one piece, and nothing of the rest: it was cut off.
    let isBeginning = covered * 10 >= (last - first) * 9 && first - whole.lowerBound <= Self.minimumEnd
    return [Cue(isBeginning ? .truncation : .containment, strength: sign)]
  }
}
