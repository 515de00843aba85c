import Stemma
import StemmaTestSupport
import Testing

@Suite struct AcyclicOrderTests {
  typealias Edge = AcyclicOrder.Edge

  /// Whether the edges form no cycle: nodes without incoming edges are taken away until none is left (Kahn 1962).
  private func isAcyclic(nodeCount: Int, edges: [Edge]) -> Bool {
    let outgoing = Dictionary(grouping: edges, by: \.source)
    var incoming = [Int](repeating: 0, count: nodeCount)
    for edge in edges { incoming[edge.target] += 1 }
    var free = incoming.indices.filter { incoming[$0] == 0 }
    var taken = 0
    while let node = free.popLast() {
      taken += 1
      for edge in outgoing[node] ?? [] {
        incoming[edge.target] -= 1
        if incoming[edge.target] == 0 { free.append(edge.target) }
      }
    }
    return taken == nodeCount
  }

  private func kept(nodeCount: Int, edges: [Edge]) -> [Edge] {
    let isKept = AcyclicOrder.isKept(nodeCount: nodeCount, edges: edges)
    #expect(isKept.count == edges.count)
    return zip(edges, isKept).filter(\.1).map(\.0)
  }

  /// Which nodes lead to which, by Warshall's closure.
  private func closure(nodeCount: Int, edges: [Edge]) -> [[Bool]] {
    var leads = Array(repeating: Array(repeating: false, count: nodeCount), count: nodeCount)
    for edge in edges { leads[edge.source][edge.target] = true }
    for middle in 0..<nodeCount {
      for source in 0..<nodeCount where leads[source][middle] {
        for target in 0..<nodeCount where leads[middle][target] { leads[source][target] = true }
      }
    }
    return leads
  }

  @Test func keptEdgesOfRandomGraphsFormNoCycle() {
    var generator = SeededGenerator(seed: 21)
    for round in 0..<200 {
      let nodeCount = Int.random(in: 1...30, using: &generator)
      let edges = (0..<(nodeCount * (round % 4))).map { _ in
        Edge(
          source: Int.random(in: 0..<nodeCount, using: &generator),
          target: Int.random(in: 0..<nodeCount, using: &generator),
          strength: round % 5 == 0 ? .nan : Double(Int.random(in: 0..<5, using: &generator))
        )
      }
      #expect(isAcyclic(nodeCount: nodeCount, edges: kept(nodeCount: nodeCount, edges: edges)))
    }
  }

  @Test func whatIsDroppedIsOnACycleAndAgainstTheOrder() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<100 {
      let nodeCount = Int.random(in: 1...12, using: &generator)
      let edges = (0..<(2 * nodeCount)).map { _ in
        Edge(
          source: Int.random(in: 0..<nodeCount, using: &generator),
          target: Int.random(in: 0..<nodeCount, using: &generator),
          strength: Double(Int.random(in: 0..<5, using: &generator))
        )
      }
      let leads = closure(nodeCount: nodeCount, edges: edges)
      let inside = edges.filter { leads[$0.target][$0.source] }
      let net = (0..<nodeCount).map { node in
        inside.reduce(0) { sum, edge in
          sum + (edge.source == node ? edge.strength : 0) - (edge.target == node ? edge.strength : 0)
        }
      }
      let expected = edges.map { edge in
        !leads[edge.target][edge.source]
          || (-net[edge.source], edge.source) < (-net[edge.target], edge.target)
      }
      #expect(AcyclicOrder.isKept(nodeCount: nodeCount, edges: edges) == expected)
    }
  }

  @Test func aGraphWithoutCyclesKeepsEveryEdge() {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<100 {
      let order = (0..<40).shuffled(using: &generator)
      let edges = (0..<120).map { _ in
        let end = Int.random(in: 1..<40, using: &generator)
        let start = Int.random(in: 0..<end, using: &generator)
        let strength = Double.random(in: -1...1, using: &generator)
        return Edge(source: order[start], target: order[end], strength: strength)
      }
      #expect(AcyclicOrder.isKept(nodeCount: 40, edges: edges) == edges.map { _ in true })
    }
  }

  @Test func selfLoopsAreNeverKept() {
    let edges = [Edge(source: 0, target: 0, strength: 9), Edge(source: 0, target: 1, strength: 0)]
    #expect(AcyclicOrder.isKept(nodeCount: 2, edges: edges) == [false, true])
    #expect(AcyclicOrder.isKept(nodeCount: 0, edges: []) == [])
  }

  @Test func theWeakerOfTwoOpposedEdgesIsDropped() {
    let edges = [Edge(source: 0, target: 1, strength: 1), Edge(source: 1, target: 0, strength: 2)]
    #expect(AcyclicOrder.isKept(nodeCount: 2, edges: edges) == [false, true])
  }

  @Test func aLongCycleLosesOneEdge() {
    let nodeCount = 50_000
    let edges = (0..<nodeCount).map { Edge(source: $0, target: ($0 + 1) % nodeCount, strength: 1) }
    #expect(kept(nodeCount: nodeCount, edges: edges).count == nodeCount - 1)
  }
}
