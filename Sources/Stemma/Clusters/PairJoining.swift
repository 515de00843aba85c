/// Joins the pairs that are related into clusters, the most similar first, and keeps instances of a form apart.
struct PairJoining {
  /// A pair that joined two clusters.
  struct Joined {
    var a: Int
    var b: Int
    var relation: TextRelation
    /// Whether one text has masks that the other fills in.
    var hasMasks = false
  }

  /// The pairs that joined clusters.
  private(set) var joined: [Joined] = []
  /// The pairs that are surely two instances of a form.
  let instances: [DoubtfulPair]
  /// For each class its cluster, by the least of its members.
  private(set) var roots: [Int]

  private var forest: ConstrainedForest

  /// Joins what level 1 found. O(p log p) for p pairs.
  ///
  /// - Parameters:
  ///   - forest: The clusters of pairs that nothing speaks against.
  ///   - doubtful: The pairs that differ in values; some may stand twice.
  ///   - areInstances: Whether two texts are instances of one form.
  init(
    _ forest: UnionFind,
    doubtful: [DoubtfulPair],
    areInstances: @escaping (_ a: Int, _ b: Int) -> Bool
  ) {
    self.init(
      forest,
      doubtful: doubtful,
      covered: [],
      threshold: 1,
      areInstances: areInstances,
      isPage: { _ in false }
    )
  }

  /// Joins what both levels found. O(p log p) for p pairs.
  ///
  /// - Parameters:
  ///   - forest: The clusters of pairs that nothing speaks against.
  ///   - doubtful: The pairs that differ in values; some may stand twice.
  ///   - covered: All pairs of level 2.
  ///   - threshold: From which share on the shorter text of a pair is covered.
  ///   - areInstances: Whether two texts are instances of one form.
  ///   - isPage: Whether a class is a page of several texts.
  init(
    _ forest: UnionFind,
    doubtful: [DoubtfulPair],
    covered: [CoveragePair],
    threshold: Double,
    areInstances: @escaping (_ a: Int, _ b: Int) -> Bool,
    isPage: (Int) -> Bool
  ) {
    let resolution = FormResolution(doubtful)
    instances = resolution.firm
    self.forest = ConstrainedForest(forest, instances: resolution.firm, areInstances: areInstances)
    let refused = Set(resolution.instances.map { PairKey($0.a, $0.b) })
    let accepted = covered.filter { !refused.contains(PairKey($0.longer, $0.shorter)) }
    var near = resolution.related.filter { $0.relation.shareOfLonger >= TextRelation.leastShareOfLonger }
      .map {
        Joined(
          a: $0.a,
          b: $0.b,
          relation: $0.relation,
          hasMasks: $0.finding.evidence.filledPlaces > 0
        )
      }
    let known = Set(near.map { PairKey($0.a, $0.b) })
    near += accepted.filter { $0.isNearDuplicate && !known.contains(PairKey($0.longer, $0.shorter)) }.map {
      Joined(
        a: min($0.longer, $0.shorter),
        b: max($0.longer, $0.shorter),
        relation: TextRelation($0.coverage, threshold: threshold)
      )
    }
    near.sort { ($1.relation.similarity, $0.a, $0.b) < ($0.relation.similarity, $1.a, $1.b) }
    roots = []
    for pair in near { join(pair) }
    for pair in ContainmentRule.joining(accepted, roots: self.forest.roots(), isPage: isPage) {
      join(
        Joined(a: pair.longer, b: pair.shorter, relation: TextRelation(pair.coverage, threshold: threshold))
      )
    }
    roots = self.forest.roots()
  }

  private mutating func join(_ pair: Joined) {
    if forest.union(pair.a, pair.b, mayBeForm: pair.hasMasks) { joined.append(pair) }
  }
}

/// Two text classes, whichever is named first.
struct PairKey: Hashable {
  private let key: UInt64

  init(_ a: Int, _ b: Int) { key = UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}
