/// Attributes the passages that a witness did not get from its main parent: greedily the source that explains most,
/// while one adds enough.
package struct SourceAttribution: Sendable {
  /// A further source must add this many tokens.
  private static let minimumTokens = 40
  /// A further source must add this share of the target.
  private static let minimumShare = 0.05
  /// Among sources that add nearly as much as the best one the earliest is taken.
  private static let nearlyAsMuch = 0.85

  package let lengths: [Int]
  package let pairs: [RelatedPair]
  package let tree: FamilyTree
  package let cues: CueReader

  package init(lengths: [Int], pairs: [RelatedPair], tree: FamilyTree, cues: CueReader) {
    self.lengths = lengths
    self.pairs = pairs
    self.tree = tree
    self.cues = cues
  }

  /// The pairs by which a witness has further sources, the one that explains most first.
  ///
  /// - Parameter candidates: The pairs in which the witness may be the target.
  /// - Complexity: O(c * s) for c candidates and at most 20 sources s.
  package func sources(of target: Int, candidates: [Int]) -> [Int] {
    var explained = RangeSet<Int>()
    if let parent = tree.parents[target] {
      for range in pairs[parent].ranges(in: target) { explained.insert(contentsOf: range) }
    }
    let needed = max(Double(Self.minimumTokens), Self.minimumShare * Double(lengths[target]))
    var remaining = candidates.filter { $0 != tree.parents[target] }
    var chosen: [Int] = []
    while true {
      var added: [(pair: Int, tokens: Int)] = []
      for pair in remaining {
        let tokens = self.added(by: pair, to: explained, in: target)
        // What adds too little now adds no more later.
        if Double(tokens) >= needed { added.append((pair, tokens)) }
      }
      guard let most = added.map(\.tokens).max() else { return chosen }
      let best = added.filter { Double($0.tokens) >= Self.nearlyAsMuch * Double(most) }
        .min { isEarlier($0.pair, $1.pair, for: target) }
      guard let best else { return chosen }
      chosen.append(best.pair)
      for range in pairs[best.pair].ranges(in: target) { explained.insert(contentsOf: range) }
      remaining = added.map(\.pair).filter { $0 != best.pair }
    }
  }

  private func added(by pair: Int, to explained: RangeSet<Int>, in target: Int) -> Int {
    var own = RangeSet<Int>()
    for range in pairs[pair].ranges(in: target) { own.insert(contentsOf: range) }
    return own.subtracting(explained).ranges.reduce(0) { $0 + $1.count }
  }

  /// The root of a family before its copies, a page of its own before an aggregator, the older before the younger.
  private func isEarlier(_ left: Int, _ right: Int, for target: Int) -> Bool {
    let a = pairs[left].other(than: target)
    let b = pairs[right].other(than: target)
    let isRootA = tree.parents[a] == nil
    let isRootB = tree.parents[b] == nil
    if isRootA != isRootB { return isRootA }
    let dateA = cues.earliestSecond(of: a) ?? Int.max
    let dateB = cues.earliestSecond(of: b) ?? Int.max
    if dateA != dateB { return dateA < dateB }
    if cues.isSegment(a) != cues.isSegment(b) { return !cues.isSegment(a) }
    return a < b
  }
}
