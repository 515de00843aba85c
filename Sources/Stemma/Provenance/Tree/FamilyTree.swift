/// The main parents inside each family of copies and revisions: a minimum-cost arborescence.
///
/// The cost of an edge is the new text that its target must have been given, a little for the text it dropped, and
/// more the stronger the evidence speaks against the direction; a root costs nearly its whole text. So a later copy
/// that shares edits with another copy derives from that copy.
package struct FamilyTree: Sendable {
  /// The cost of a dropped token, beside 1 for a new one.
  private static let lostCost = 0.02
  /// The cost of a token of a root: what makes overlap alone say nothing, since a token that a pair of texts does not
  /// share costs as much in a root (this and being lost) as in a copy (being new).
  private static let rootCost = 1 - lostCost
  /// Tokens of new text that a log-odds of 1 against a direction weighs.
  private static let evidenceCost = 4.0
  /// Enough to have as few roots as possible, small enough to add up exactly.
  private static let rootPenalty = 1e7

  /// For each witness, the index of the pair that joins it to its main parent; nil for roots.
  package private(set) var parents: [Int?]

  /// - Parameters:
  ///   - lengths: The number of tokens of each witness, masked words left out: to mask is not to write.
  ///   - pairs: All related pairs; those that are quotations take no part, but for excerpts, which a whole text may
  ///     be the parent of.
  package init(lengths: [Int], pairs: [RelatedPair]) {
    parents = [Int?](repeating: nil, count: lengths.count)
    let root = lengths.count
    var edges: [Arborescence.Edge] = []
    var pairOfEdge: [Int] = []
    for (index, pair) in pairs.enumerated() {
      for source in [pair.relation.a, pair.relation.b] {
        let target = pair.other(than: source)
        guard pair.kind != .quotation || pair.isExcerpt(target) else { continue }
        edges.append(
          .init(source: source, target: target, cost: Self.cost(pair, from: source, lengths: lengths))
        )
        pairOfEdge.append(index)
      }
    }
    for witness in lengths.indices {
      let cost = Self.rootPenalty + Self.rootCost * Double(lengths[witness])
      edges.append(.init(source: root, target: witness, cost: cost))
    }
    let chosen = Arborescence.minimum(nodeCount: lengths.count + 1, root: root, edges: edges)
    for witness in lengths.indices {
      if let edge = chosen[witness], edge < pairOfEdge.count { parents[witness] = pairOfEdge[edge] }
    }
  }

  private static func cost(_ pair: RelatedPair, from source: Int, lengths: [Int]) -> Double {
    let target = pair.other(than: source)
    // What fills in the blanks of a template costs nothing: the template asked for it.
    let isMasked = pair.logOdds(of: .placeholder, from: source) < 0
    let filled = isMasked ? 0 : target == pair.relation.a ? pair.coverage.filledA : pair.coverage.filledB
    let new = Double(max(0, lengths[target] - pair.coverage.matched - filled))
    let lost = Double(max(0, lengths[source] - pair.coverage.matched))
    let logOdds = pair.logOdds(from: source)
    return new + lostCost * lost + evidenceCost * max(0, -logOdds) - 0.01 * max(0, logOdds)
  }
}
