/// The main parents inside each family of copies, versions and excerpts.
///
/// Which texts are joined is decided by the texts alone: a minimum-cost arborescence, where an edge costs what its target
/// has that its source lacks and a little for what it dropped (``CopyCosts``). Which way an edge points is decided by the
/// evidence of the whole family (``FamilyDirection``).
package struct FamilyTree: Sendable {
  /// An edge of a tree, in the more likely direction.
  package struct Edge: Sendable, Hashable {
    /// The index of the pair.
    package var pair: Int
    package var source: Int
    package var target: Int
    /// Whether the direction is sure enough to be told.
    package var isDirected: Bool
    /// The probability that the two texts are next to each other, and in this order.
    package var confidence: Double
  }

  /// Enough to have as few roots as possible, small enough to add up exactly.
  private static let rootCost = 1e9

  /// The edges in the order of their targets, for each the most likely first.
  package private(set) var edges: [Edge] = []
  /// For each witness, the index of the pair that joins it to its main parent; nil for roots.
  package private(set) var parents: [Int?]
  /// For each witness, whether an edge of a tree joins it to another.
  private(set) var isJoined: [Bool]
  /// The texts between others that no witness is.
  private(set) var unseen: [UnseenAncestor] = []
  /// For each family that has a tree, how its texts came about.
  private(set) var traditions: [Int: Tradition] = [:]

  /// O(n + p log p) for n witnesses and p pairs.
  package init(witnesses: [WitnessText], pairs: [RelatedPair], costs: CopyCosts) {
    let count = witnesses.count
    parents = [Int?](repeating: nil, count: count)
    isJoined = [Bool](repeating: false, count: count)
    let chosen = Self.chosenPairs(count: count, pairs: pairs, costs: costs)
    let reliabilities = Dictionary(uniqueKeysWithValues: chosen.map { ($0.pair, $0.reliability) })
    var byFamily: [Int: [Int]] = [:]
    for pair in chosen.map(\.pair) {
      byFamily[costs.families[pairs[pair].relation.a], default: []].append(pair)
    }
    for family in byFamily.keys.sorted() {
      let tree = byFamily[family] ?? []
      let tradition = Tradition(traced: tree.count { pairs[$0].hasTraceOfCopying }, edges: tree.count)
      traditions[family] = tradition
      edges += Self.directed(tree, pairs: pairs, tradition: tradition)
      // Between two versions lie others; that one came from the other, through them, is right all the same.
      guard case .copies = tradition else { continue }
      for index in edges.indices.suffix(tree.count) {
        edges[index].confidence *= reliabilities[edges[index].pair] ?? 1
      }
    }
    let finder = UnseenAncestors(witnesses: witnesses, pairs: pairs)
    unseen = finder.found(in: &edges) { traditions[costs.families[$0]] == .copies }
    edges.sort { ($0.target, -$0.confidence, $0.source) < ($1.target, -$1.confidence, $1.source) }
    for edge in edges {
      if parents[edge.target] == nil { parents[edge.target] = edge.pair }
      isJoined[edge.source] = true
      isJoined[edge.target] = true
    }
  }

  /// The pairs that make the trees of least cost, and how sure each is to be the right one.
  private static func chosenPairs(count: Int, pairs: [RelatedPair], costs: CopyCosts)
    -> [(pair: Int, reliability: Double)]
  {
    var edges: [Arborescence.Edge] = []
    var pairOfEdge: [Int] = []
    for (index, cost) in costs.costs.enumerated() {
      let relation = pairs[index].relation
      if let forward = cost.forward {
        edges.append(.init(source: relation.a, target: relation.b, cost: forward))
        pairOfEdge.append(index)
      }
      if let backward = cost.backward {
        edges.append(.init(source: relation.b, target: relation.a, cost: backward))
        pairOfEdge.append(index)
      }
    }
    for witness in 0..<count { edges.append(.init(source: count, target: witness, cost: rootCost)) }
    let chosen = Arborescence.minimum(nodeCount: count + 1, root: count, edges: edges)
    // The next best source of each text, those left out that have it as their own.
    var others = [Double?](repeating: nil, count: count)
    for (index, edge) in edges.prefix(pairOfEdge.count).enumerated() {
      guard let entering = chosen[edge.target], entering < pairOfEdge.count, entering != index,
        pairs[pairOfEdge[index]].kind != .copy,
        chosen[edge.source].map({ edges[$0].source }) != edge.target
      else { continue }
      others[edge.target] = min(others[edge.target] ?? edge.cost, edge.cost)
    }
    return (0..<count).compactMap { target in
      guard let edge = chosen[target], edge < pairOfEdge.count else { return nil }
      return (pairOfEdge[edge], others[target].map { reliability(margin: $0 - edges[edge].cost) } ?? 1)
    }
  }

  /// How often the source of least cost is the right one, by how much more the next would cost, on simulated families.
  private static func reliability(margin: Double) -> Double {
    let margin = max(0, margin)
    return 0.78 + 0.16 * margin / (margin + 15)
  }

  /// The edges of one tree in their more likely direction. Copies stand for one node: what joins them to others says
  /// nothing about their own order.
  private static func directed(_ tree: [Int], pairs: [RelatedPair], tradition: Tradition) -> [Edge] {
    let copies = CopyNodes(tree.map { pairs[$0] })
    let others = tree.filter { pairs[$0].kind != .copy }
    let edges = others.map {
      edge(
        of: pairs[$0],
        in: tradition,
        between: copies.node(of: pairs[$0].relation.a),
        copies.node(of: pairs[$0].relation.b)
      )
    }
    let direction = FamilyDirection(
      sizes: copies.sizes,
      edges: edges,
      shapeWeight: tradition.shapeWeight(texts: tree.count + 1),
      disorder: tradition.disorder
    )
    let alone = tree.filter { pairs[$0].kind == .copy }.map { index in
      let copy = FamilyDirection(
        sizes: [1, 1],
        edges: [edge(of: pairs[index], in: tradition, between: 0, 1)],
        shapeWeight: 0,
        disorder: tradition.disorder
      )
      return (index, copy.probabilities[0])
    }
    return (Array(zip(others, direction.probabilities)) + alone).map { index, probability in
      let relation = pairs[index].relation
      let isForward = probability >= 0.5
      let probability = max(probability, 1 - probability)
      return Edge(
        pair: index,
        source: isForward ? relation.a : relation.b,
        target: isForward ? relation.b : relation.a,
        isDirected: probability >= tradition.directedProbability,
        confidence: probability
      )
    }
  }

  private static func edge(of pair: RelatedPair, in tradition: Tradition, between first: Int, _ second: Int)
    -> FamilyDirection.Edge
  {
    FamilyDirection.Edge(
      first: first,
      second: second,
      logOdds: pair.logOdds(in: tradition, leavingOut: .date),
      dateOrder: pair.strength(of: .date)
    )
  }
}
