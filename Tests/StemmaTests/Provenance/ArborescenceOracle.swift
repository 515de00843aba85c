import Stemma
import Testing

/// The total cost of the chosen edges.
func cost(_ chosen: [Int?], _ edges: [Arborescence.Edge]) -> Double {
  chosen.reduce(0) { sum, edge in sum + (edge.map { edges[$0].cost } ?? 0) }
}

/// The nodes that can be reached from the root.
func reachable(nodeCount: Int, root: Int, edges: [Arborescence.Edge]) -> Set<Int> {
  let outgoing = Dictionary(grouping: edges, by: \.source)
  var nodes: Set = [root]
  var waiting = [root]
  while let node = waiting.popLast() {
    for edge in outgoing[node] ?? [] where nodes.insert(edge.target).inserted { waiting.append(edge.target) }
  }
  return nodes
}

/// Whether every node leads back to the root along the chosen edges.
func leadsToRoot(_ chosen: [Int?], root: Int, nodes: Set<Int>, edges: [Arborescence.Edge]) -> Bool {
  var known: Set = [root]
  for start in nodes.sorted() {
    var way: Set<Int> = []
    var node = start
    while !known.contains(node) {
      guard way.insert(node).inserted, let edge = chosen[node], edges[edge].target == node else {
        return false
      }
      node = edges[edge].source
    }
    known.formUnion(way)
  }
  return true
}

/// Expects one edge into each reachable node but the root, and no cycle.
func expectTree(_ chosen: [Int?], nodeCount: Int, root: Int, edges: [Arborescence.Edge]) {
  let nodes = reachable(nodeCount: nodeCount, root: root, edges: edges)
  #expect(chosen.count == nodeCount)
  #expect(chosen[root] == nil)
  #expect(chosen.count { $0 != nil } == nodes.count - 1)
  #expect(leadsToRoot(chosen, root: root, nodes: nodes, edges: edges))
}

/// The least cost over every choice of one entering edge a reachable node that makes a tree.
func leastCost(nodeCount: Int, root: Int, edges: [Arborescence.Edge]) -> Double {
  let nodes = reachable(nodeCount: nodeCount, root: root, edges: edges)
  var choices: [[Int?]] = [Array(repeating: nil, count: nodeCount)]
  for node in nodes.sorted() where node != root {
    let entering = edges.indices.filter { edges[$0].target == node && nodes.contains(edges[$0].source) }
    choices = choices.flatMap { choice in
      entering.map { edge in
        var longer = choice
        longer[node] = edge
        return longer
      }
    }
  }
  let trees = choices.filter { leadsToRoot($0, root: root, nodes: nodes, edges: edges) }
  return trees.map { cost($0, edges) }.min() ?? 0
}

/// The least cost by the definition of Chu and Liu in O(V E): take the cheapest edge into every node, lower the others
/// by it, make one node of each cycle, and begin again. Every node must be reachable.
func leastCostByRounds(nodeCount: Int, root: Int, edges: [Arborescence.Edge]) -> Double {
  var root = root
  var nodeCount = nodeCount
  var edges = edges
  var total = 0.0
  while true {
    var cheapest = [Arborescence.Edge?](repeating: nil, count: nodeCount)
    for edge in edges where edge.source != edge.target && edge.target != root {
      if edge.cost < cheapest[edge.target]?.cost ?? .infinity { cheapest[edge.target] = edge }
    }
    total += cheapest.reduce(0) { $0 + ($1?.cost ?? 0) }
    // A node on a cycle takes the least number on it; the others keep their own.
    let numbers = (0..<nodeCount).map { start in
      var way = [start]
      while way.count <= nodeCount, let edge = cheapest[way[way.count - 1]], edge.source != start {
        way.append(edge.source)
      }
      let isCycle = way.count <= nodeCount && way.last != root
      return isCycle ? way.min() ?? start : start
    }
    let kept = Set(numbers).sorted()
    if kept.count == nodeCount { return total }
    let renumbered = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    edges = edges.filter { numbers[$0.source] != numbers[$0.target] }.map { edge in
      Arborescence.Edge(
        source: renumbered[numbers[edge.source]] ?? 0,
        target: renumbered[numbers[edge.target]] ?? 0,
        cost: edge.cost - (cheapest[edge.target]?.cost ?? 0)
      )
    }
    nodeCount = kept.count
    root = renumbered[numbers[root]] ?? 0
  }
}
