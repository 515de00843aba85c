/// The nodes and edges that an export of the graph shows, and in which box each node stands.
package struct GraphPart: Sendable {
  /// For each node, whether it is shown.
  package let nodes: [Bool]
  /// The indices of the derivations that are shown, ascending.
  package let edges: [Int]
  /// For each node, the index of its cluster.
  let clusters: [Int?]
  /// For each node, whether a drawing shows it: of the whole graph only what has part in a cluster or an edge.
  let isDrawn: [Bool]

  /// The number of nodes that a drawing shows.
  package var drawnCount: Int { isDrawn.count { $0 } }

  /// Chooses from a graph. O(nodes + edges + members of clusters).
  package init(of analysis: Analysis, _ choice: GraphChoice = GraphChoice()) {
    let derivations = analysis.graph.derivations
    let count = analysis.nodes.count
    var clusters = [Int?](repeating: nil, count: count)
    for (number, cluster) in analysis.clusters.enumerated() {
      for member in cluster.members { clusters[member.witness] = number }
    }
    let sure = derivations.indices.filter { !(derivations[$0].confidence < choice.minimumConfidence) }
    var nodes = [Bool](repeating: true, count: count)
    if choice.choosesNodes {
      let neighbours = Neighbours(of: count, by: sure.map { derivations[$0] })
      if !choice.clusters.isEmpty {
        let members = choice.clusters.flatMap { analysis.clusters[$0].members.map(\.witness) }
        nodes = neighbours.reached(from: members, depth: count) { analysis.isUnseen($0) }
      }
      if !choice.centers.isEmpty {
        let near = neighbours.reached(from: choice.centers, depth: choice.depth) { _ in true }
        for node in nodes.indices where !near[node] { nodes[node] = false }
      }
    }
    edges = sure.filter { nodes[derivations[$0].source] && nodes[derivations[$0].target] }
    var isDrawn = nodes
    if !choice.choosesNodes {
      isDrawn = clusters.map { $0 != nil }
      for edge in edges {
        isDrawn[derivations[edge].source] = true
        isDrawn[derivations[edge].target] = true
      }
    }
    self.nodes = nodes
    self.clusters = clusters
    self.isDrawn = isDrawn
  }
}

/// The neighbours of each node, along edges of either direction.
private struct Neighbours {
  /// Where the neighbours of each node begin; one more for the end.
  private var starts: [Int]
  private var neighbours: [Int]

  init(of count: Int, by edges: [Derivation]) {
    starts = Array(repeating: 0, count: count + 1)
    for edge in edges {
      starts[edge.source] += 1
      starts[edge.target] += 1
    }
    var end = 0
    for node in starts.indices {
      end += starts[node]
      starts[node] = end
    }
    neighbours = Array(repeating: 0, count: end)
    for edge in edges {
      for (node, neighbour) in [(edge.source, edge.target), (edge.target, edge.source)] {
        starts[node] -= 1
        neighbours[starts[node]] = neighbour
      }
    }
  }

  /// The nodes that some are connected with by a number of edges at most, by way of nodes that are open.
  func reached(from origins: [Int], depth: Int, where isOpen: (Int) -> Bool) -> [Bool] {
    var isReached = [Bool](repeating: false, count: starts.count - 1)
    var layer = origins
    for node in origins { isReached[node] = true }
    for _ in 0..<depth where !layer.isEmpty {
      var next: [Int] = []
      for node in layer {
        for neighbour in neighbours[starts[node]..<starts[node + 1]] where !isReached[neighbour] {
          guard isOpen(neighbour) else { continue }
          isReached[neighbour] = true
          next.append(neighbour)
        }
      }
      layer = next
    }
    return isReached
  }
}
