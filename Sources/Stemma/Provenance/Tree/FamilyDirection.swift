/// Which way the edges of a tree of texts point, from what each of them says and from all the others.
///
/// An edge by itself may say nothing. But all edges point away from one root: each text is weighed as the root by how
/// well what the edges say agrees with it, and an edge is as sure as the roots on either side of it are likely. Dates are
/// wrong now and then; that a text's date is wrong explains all the edges it contradicts at once, and is weighed as well.
/// The sums over wrong and right dates are exact (belief propagation on the tree, Pearl 1988). The tree's shape tells of
/// the root, too: in a family of copies of copies it stands in the middle (rumour centrality, Shah and Zaman 2011).
package struct FamilyDirection {
  /// An edge of the tree, for the direction from the first to the second node.
  package struct Edge: Sendable {
    package var first: Int
    package var second: Int
    /// The log-odds of everything but the dates.
    package var logOdds: Double
    /// 1 if the first has the earlier date, -1 if the second has; nearer to 0 for a date that is doubted.
    package var dateOrder: Double

    package init(first: Int, second: Int, logOdds: Double, dateOrder: Double) {
      self.first = first
      self.second = second
      self.logOdds = logOdds
      self.dateOrder = dateOrder
    }
  }

  /// The share of dates that say nothing about the order of texts.
  private static let wrongDates = 0.15
  /// How sure the order of two right dates is: pages are published a while after they are written.
  private static let rightOrder = 0.98

  /// The probability of each edge that it leads from its first to its second node.
  package private(set) var probabilities: [Double]

  /// The logarithms of two numbers: for a right and for a wrong date.
  private typealias Belief = SIMD2<Double>

  private let edges: [Edge]
  private let disorder: Double

  /// O(n) for a tree of n nodes.
  ///
  /// - Parameters:
  ///   - sizes: The number of texts of each node.
  ///   - edges: The edges, which join all nodes and form no cycle.
  ///   - shapeWeight: As in ``Tradition``.
  ///   - disorder: As in ``Tradition``.
  package init(sizes: [Int], edges: [Edge], shapeWeight: Double, disorder: Double) {
    let count = sizes.count
    self.edges = edges
    self.disorder = disorder
    probabilities = [Double](repeating: 0.5, count: edges.count)
    guard count > 1 else { return }
    let (order, entering) = Self.walk(count: count, edges: edges)
    let prior = Belief(Logarithm.natural(1 - Self.wrongDates), Logarithm.natural(Self.wrongDates))
    // What the side of a node beyond the edge that enters it says, and what the rest says.
    var up = [Belief](repeating: .zero, count: count)
    var down = [Belief](repeating: .zero, count: count)
    var own = [Belief](repeating: prior, count: count)
    var sizes = sizes.map { Double($0) }
    let all = sizes.reduce(0, +)
    for node in order.dropFirst().reversed() {
      let (edge, above) = entering[node]
      up[node] = passed(own[node], over: edge, from: above)
      own[above] += up[node]
      sizes[above] += sizes[node]
    }
    var full = own
    var shape = [Double](repeating: 0, count: count)
    for node in order.dropFirst() {
      let (edge, above) = entering[node]
      down[node] = passed(full[above] - up[node], over: edge, from: node)
      full[node] = own[node] + down[node]
      shape[node] = shape[above] + Logarithm.natural(sizes[node] / (all - sizes[node]))
    }
    let weights = Self.normalized((0..<count).map { Self.sum(full[$0]) + shapeWeight * shape[$0] })
    var below = weights
    for node in order.dropFirst().reversed() { below[entering[node].above] += below[node] }
    for node in order.dropFirst() {
      let (edge, above) = entering[node]
      let probability = probability(
        of: edge,
        from: above,
        sides: (full[above] - up[node], own[node]),
        roots: (max(0, 1 - below[node]), below[node])
      )
      probabilities[edge] = edges[edge].first == above ? probability : 1 - probability
    }
  }

  /// The nodes from the first on, each after the one it hangs on, and for each the edge that enters it.
  private static func walk(count: Int, edges: [Edge]) -> (order: [Int], entering: [(edge: Int, above: Int)]) {
    let leaving = OutgoingEdges(nodeCount: count, sources: edges.flatMap { [$0.first, $0.second] })
    var entering = [(edge: Int, above: Int)](repeating: (-1, 0), count: count)
    var order = [0]
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for place in leaving.places(of: node) {
        let end = leaving.edge(at: place)
        let edge = end / 2
        guard edge != entering[node].edge else { continue }
        let other = end % 2 == 0 ? edges[edge].second : edges[edge].first
        entering[other] = (edge, node)
        order.append(other)
      }
    }
    return (order, entering)
  }

  /// What a side says to the node at the other end of an edge, if the edge leads from that node to it.
  private func passed(_ belief: Belief, over edge: Int, from source: Int) -> Belief {
    let (right, wrong) = (
      factor(of: edge, from: source, areDatesRight: true),
      factor(of: edge, from: source, areDatesRight: false)
    )
    let doubtful = Self.sum(belief) + Logarithm.natural(wrong)
    return Belief(
      Self.sum(Belief(belief.x + Logarithm.natural(right), belief.y + Logarithm.natural(wrong))),
      doubtful
    )
  }

  /// How likely what an edge says is, if it leads from a node to the other.
  private func factor(of edge: Int, from source: Int, areDatesRight: Bool) -> Double {
    let forward = Logarithm.sigmoid(logOdds(of: edge, from: source))
    let date = areDatesRight ? dateProbability(of: edge, from: source) : 0.5
    return (1 - disorder) * forward * date + disorder * (1 - forward) * (1 - date)
  }

  private func logOdds(of edge: Int, from source: Int) -> Double {
    edges[edge].first == source ? edges[edge].logOdds : -edges[edge].logOdds
  }

  private func dateProbability(of edge: Int, from source: Int) -> Double {
    let order = edges[edge].first == source ? edges[edge].dateOrder : -edges[edge].dateOrder
    return 0.5 + (Self.rightOrder - 0.5) * order
  }

  /// The probability that an edge leads from a node: what it says itself, and how likely the roots on either side are
  /// without that.
  private func probability(
    of edge: Int,
    from above: Int,
    sides: (above: Belief, below: Belief),
    roots: (above: Double, below: Double)
  ) -> Double {
    let below = edges[edge].first == above ? edges[edge].second : edges[edge].first
    let (a, b) = (Self.shares(sides.above), Self.shares(sides.below))
    func mean(from source: Int) -> Double {
      let right = factor(of: edge, from: source, areDatesRight: true)
      let wrong = factor(of: edge, from: source, areDatesRight: false)
      return a * b * right + (1 - a * b) * wrong
    }
    let massAbove = roots.above / mean(from: above)
    let massBelow = roots.below / mean(from: below)
    guard massAbove + massBelow > 0 else { return 0.5 }
    let fromAbove = massAbove / (massAbove + massBelow)
    let order = (1 - disorder) * fromAbove + disorder * (1 - fromAbove)
    let date = a * b * dateProbability(of: edge, from: above) + (1 - a * b) * 0.5
    return Logarithm.sigmoid(logOdds(of: edge, from: above) + Logarithm.odds(date) + Logarithm.odds(order))
  }

  /// The logarithm of the sum of two numbers given by theirs.
  private static func sum(_ belief: Belief) -> Double {
    let most = belief.max()
    return most + Logarithm.natural(Logarithm.power(belief.x - most) + Logarithm.power(belief.y - most))
  }

  /// The share of the first of two numbers given by their logarithms.
  private static func shares(_ belief: Belief) -> Double { Logarithm.sigmoid(belief.x - belief.y) }

  /// Numbers given by their logarithms, as shares of their sum.
  private static func normalized(_ logarithms: [Double]) -> [Double] {
    let most = logarithms.max() ?? 0
    let numbers = logarithms.map { Logarithm.power($0 - most) }
    let sum = numbers.reduce(0, +)
    return numbers.map { $0 / sum }
  }
}
