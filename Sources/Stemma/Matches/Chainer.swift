/// Collinear chains of runs in one pair of texts.
///
/// The score of a chain is the weight of its runs less the cost of its gaps, as in sparse dynamic programming for
/// sequence alignment (Li 2018, *minimap2*), with a bounded look-back. O(n * lookBack).
package enum Chainer {
  /// Runs that follow each other, and their score.
  package struct Chain: Sendable, Hashable {
    package var runs: [Run]
    package var score: Double
  }

  /// How many runs before a run are tried as its predecessor.
  package static let lookBack = 64
  /// The longest gap between two runs, in tokens.
  package static let maximumGap = 100
  /// The longest insertion or deletion between two runs, in tokens; half of the gap where that is more.
  package static let maximumDrift = 40

  /// The best chains with at least the given score, best first; a run belongs to one chain only.
  ///
  /// - Parameter runs: Ordered by place in the second text, then in the first.
  package static func chains(of runs: [Run], costs: AlignmentCosts, minimumScore: Double) -> [Chain] {
    guard !runs.isEmpty else { return [] }
    var best = runs.map(\.score)
    var previous = [Int](repeating: -1, count: runs.count)
    for i in runs.indices {
      for j in stride(from: i - 1, through: max(0, i - lookBack), by: -1) {
        guard let gain = gain(of: runs[i], after: runs[j], costs: costs) else { continue }
        if best[j] + gain > best[i] {
          best[i] = best[j] + gain
          previous[i] = j
        }
      }
    }
    var isUsed = [Bool](repeating: false, count: runs.count)
    var chains: [(end: Int, chain: Chain)] = []
    for end in runs.indices.sorted(by: { (best[$0], $1) > (best[$1], $0) }) {
      guard best[end] >= minimumScore else { break }
      guard !isUsed[end] else { continue }
      var members: [Int] = []
      var at = end
      while at >= 0, !isUsed[at] {
        members.append(at)
        at = previous[at]
      }
      // What is left of a chain after a better one took its beginning must stand by itself.
      let score = best[end] - (at >= 0 ? best[at] : 0)
      guard score >= minimumScore else { continue }
      for member in members { isUsed[member] = true }
      chains.append((end, Chain(runs: members.reversed().map { runs[$0] }, score: score)))
    }
    // A leftover may have become less than a chain that was found after it.
    return chains.sorted { ($0.chain.score, $1.end) > ($1.chain.score, $0.end) }.map(\.chain)
  }

  /// What a run adds to a chain that ends with another; nil if it cannot follow.
  private static func gain(of run: Run, after other: Run, costs: AlignmentCosts) -> Double? {
    guard run.a > other.a, run.b > other.b, run.endA > other.endA, run.endB > other.endB else { return nil }
    let gapA = run.a - other.endA
    let gapB = run.b - other.endB
    let gap = max(gapA, gapB)
    guard gap <= maximumGap else { return nil }
    let drift = abs(gapA - gapB)
    guard drift <= max(maximumDrift, gap / 2) else { return nil }
    let overlap = max(0, -min(gapA, gapB))
    guard overlap < run.length else { return nil }
    let kept = run.score * Double(run.length - overlap) / Double(run.length)
    return kept - costs.stretch(gapA, gapB)
  }
}
