import Stemma
import StemmaTestSupport
import Testing

@Suite struct ArborescenceTests {
  typealias Edge = Arborescence.Edge

  @Test(arguments: 1...5)
  func costEqualsTheLeastOfAllArborescences(nodeCount: Int) {
    var generator = SeededGenerator(seed: UInt64(nodeCount))
    for round in 0..<200 {
      let root = Int.random(in: 0..<nodeCount, using: &generator)
      // Whole costs add exactly; few different ones make ties.
      let span = [1, 3, 1000][round % 3]
      let edges = (0..<Int.random(in: 0...(5 * nodeCount + 5), using: &generator)).map { _ in
        Edge(
          source: Int.random(in: 0..<nodeCount, using: &generator),
          target: Int.random(in: 0..<nodeCount, using: &generator),
          cost: Double(Int.random(in: -span...span, using: &generator))
        )
      }
      let chosen = Arborescence.minimum(nodeCount: nodeCount, root: root, edges: edges)
      expectTree(chosen, nodeCount: nodeCount, root: root, edges: edges)
      #expect(cost(chosen, edges) == leastCost(nodeCount: nodeCount, root: root, edges: edges))
    }
  }

  @Test func costEqualsThatOfContractionInRounds() {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<60 {
      let nodeCount = Int.random(in: 6...40, using: &generator)
      let span = [5, 1000][round % 2]
      // Ways from the root are dear, so cycles nest.
      var edges = (1..<nodeCount).map { Edge(source: 0, target: $0, cost: Double(3 * span + $0)) }
      for _ in 0..<(nodeCount * 6) {
        edges.append(
          Edge(
            source: Int.random(in: 0..<nodeCount, using: &generator),
            target: Int.random(in: 0..<nodeCount, using: &generator),
            cost: Double(Int.random(in: (-span)...(2 * span), using: &generator))
          )
        )
      }
      edges.removeAll { $0.source == 0 && $0.target != 0 && $0.cost < Double(2 * span) }
      let chosen = Arborescence.minimum(nodeCount: nodeCount, root: 0, edges: edges)
      expectTree(chosen, nodeCount: nodeCount, root: 0, edges: edges)
      #expect(cost(chosen, edges) == leastCostByRounds(nodeCount: nodeCount, root: 0, edges: edges))
    }
  }

  @Test func parallelEdgesSelfLoopsAndEdgesIntoTheRoot() {
    let edges = [
      Edge(source: 0, target: 0, cost: -9), Edge(source: 1, target: 0, cost: -9),
      Edge(source: 1, target: 1, cost: -9), Edge(source: 0, target: 1, cost: 2),
      Edge(source: 0, target: 1, cost: 1), Edge(source: 0, target: 1, cost: 1),
    ]
    #expect(Arborescence.minimum(nodeCount: 2, root: 0, edges: edges) == [nil, 4])
  }

  @Test func unreachableNodesStayOutAndOfferNoEdges() {
    let edges = [
      Edge(source: 2, target: 1, cost: -5), Edge(source: 3, target: 2, cost: 0),
      Edge(source: 2, target: 3, cost: 0), Edge(source: 0, target: 1, cost: 7),
    ]
    #expect(Arborescence.minimum(nodeCount: 4, root: 0, edges: edges) == [nil, 3, nil, nil])
  }

  @Test func costsThatAreNotFiniteStillGiveATree() {
    let costs = [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0]
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<100 {
      let edges = (0..<60).map { index in
        Edge(
          source: Int.random(in: 0..<12, using: &generator),
          target: Int.random(in: 0..<12, using: &generator),
          cost: costs[Int.random(in: 0..<costs.count, using: &generator)]
        )
      }
      let chosen = Arborescence.minimum(nodeCount: 12, root: 0, edges: edges)
      expectTree(chosen, nodeCount: 12, root: 0, edges: edges)
    }
  }

  @Test func twentyThousandNodesOfTenEdges() {
    let nodeCount = 20_000
    var generator = SeededGenerator(seed: 4)
    var edges = (1..<nodeCount).map { Edge(source: 0, target: $0, cost: 100) }
    for node in 0..<nodeCount {
      for _ in 0..<10 {
        let target = Int.random(in: 0..<nodeCount, using: &generator)
        edges.append(Edge(source: node, target: target, cost: Double.random(in: 0..<1, using: &generator)))
      }
    }
    let chosen = Arborescence.minimum(nodeCount: nodeCount, root: 0, edges: edges)
    expectTree(chosen, nodeCount: nodeCount, root: 0, edges: edges)
    #expect(chosen == Arborescence.minimum(nodeCount: nodeCount, root: 0, edges: edges))
  }

  /// Node 1 and 2 are a cycle, that cycle and 3 are one, and so on; the way in is at one end or the other.
  @Test(arguments: [1, 20_000])
  func nestedCyclesOpenToAChain(entry: Int) {
    let nodeCount = 20_001
    var edges = [Edge(source: 0, target: entry, cost: 1_000_000)]
    for node in 2..<nodeCount {
      edges.append(Edge(source: node - 1, target: node, cost: 0))
      edges.append(Edge(source: node, target: node - 1, cost: Double(node)))
    }
    let chosen = Arborescence.minimum(nodeCount: nodeCount, root: 0, edges: edges)
    expectTree(chosen, nodeCount: nodeCount, root: 0, edges: edges)
    let steps = entry == 1 ? 0 : (2..<nodeCount).reduce(0, +)
    #expect(cost(chosen, edges) == Double(1_000_000 + steps))
  }
}
