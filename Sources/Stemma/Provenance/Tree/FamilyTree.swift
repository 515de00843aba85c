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
    /// The probability of the direction, at least .5.
    package var probability: Double
  }

  /// Enough to have as few roots as possible, small enough to add up exactly.
  private static let rootCost = 1e9

  /// The edges in the order of their targets, for each the most likely first.
  package private(set) var edges: [Edge] = []
  /// For each witness, the index of the pair that joins it to its main parent; nil for roots.
  package private(set) var parents: [Int?]
  /// For each family that has a tree, how its texts came about.
  private(set) var traditions: [Int: Tradition] = [:]

  /// O(n + p log p) for n witnesses and p pairs.
  package init(count: Int, pairs: [RelatedPair], costs: CopyCosts) {
    parents = [Int?](repeating: nil, count: count)
    let chosen = Self.chosenPairs(count: count, pairs: pairs, costs: costs)
    var byFamily: [Int: [Int]] = [:]
    for pair in chosen { byFamily[costs.families[pairs[pair].relation.a], default: []].append(pair) }
    for family in byFamily.keys.sorted() {
      let tree = byFamily[family] ?? []
      let tradition = Tradition(traced: tree.count { pairs[$0].hasTraceOfCopying }, edges: tree.count)
      traditions[family] = tradition
      edges += Self.directed(tree, pairs: pairs, tradition: tradition)
    }
    edges.sort { ($0.target, -$0.probability, $0.source) < ($1.target, -$1.probability, $1.source) }
    for edge in edges where parents[edge.target] == nil { parents[edge.target] = edge.pair }
  }

  /// The pairs that make the trees of least cost.
  private static func chosenPairs(count: Int, pairs: [RelatedPair], costs: CopyCosts) -> [Int] {
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
    return chosen.compactMap { $0.flatMap { $0 < pairOfEdge.count ? pairOfEdge[$0] : nil } }
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
      shapeWeight: tradition.shapeWeight,
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
      return probability >= 0.5
        ? Edge(pair: index, source: relation.a, target: relation.b, probability: probability)
        : Edge(pair: index, source: relation.b, target: relation.a, probability: 1 - probability)
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
