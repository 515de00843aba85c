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
