/// How exact comparisons came out, by the number of slots that had agreed.
///
/// Where a template brings together many texts that are nearly similar enough, nearly all comparisons at the lower
/// agreements are in vain. Once they are many for the size of the corpus, such agreements no longer count as
/// candidates.
package struct AgreementOutcomes: Sendable, Hashable {
  /// So many comparisons may fail before any agreement is given up: this many, or one for so many texts.
  package static let (leastFailures, textsPerFailure) = (4096, 8)
  /// An agreement is given up only after so many comparisons at it failed.
  package static let leastTrials = 64
  /// An agreement is given up if fewer than one in so many comparisons up to it succeeded.
  package static let failuresPerSuccess = 400

  private var failures = Array(repeating: 0, count: Signature.slotCount + 1)
  private var successes = Array(repeating: 0, count: Signature.slotCount + 1)

  package init() {}

  /// Counts a comparison.
  package mutating func count(agreement: Int, isSimilar: Bool) {
    if isSimilar { successes[agreement] += 1 } else { failures[agreement] += 1 }
  }

  package static func += (left: inout AgreementOutcomes, right: AgreementOutcomes) {
    for agreement in 0...Signature.slotCount {
      left.failures[agreement] += right.failures[agreement]
      left.successes[agreement] += right.successes[agreement]
    }
  }

  /// The least agreement, from `floor` up, that is worth a comparison among so many texts.
  package func floor(from floor: Int, texts: Int) -> Int {
    let limit = max(Self.leastFailures, texts / Self.textsPerFailure)
    guard failures.reduce(0, +) > limit else { return floor }
    var result = floor
    var (failed, succeeded) = (0, 0)
    for agreement in 0...Signature.slotCount {
      failed += failures[agreement]
      succeeded += successes[agreement]
      // What was hardly tried is not given up.
      if failures[agreement] >= Self.leastTrials, failed > Self.failuresPerSuccess * max(1, succeeded) {
        result = max(result, agreement + 1)
      }
    }
    return result
  }
}
