/// Spanning trees of directed graphs, every edge pointing away from the root.
package enum Arborescence {
  /// A directed edge, to be paid for when it is chosen.
  package struct Edge: Sendable, Hashable {
    /// The node it leaves.
    package var source: Int
    /// The node it enters.
    package var target: Int
    /// What choosing it costs: any finite number, also a negative one.
    package var cost: Double

    /// Creates an edge.
    package init(source: Int, target: Int, cost: Double) {
      self.source = source
      self.target = target
      self.cost = cost
    }
  }

  /// The arborescence of least total cost: the index into `edges` of the edge into each node `0..<nodeCount`, nil
  /// for the root and for nodes that cannot be reached from it.
  ///
  /// The method of Chu and Liu (1965) and Edmonds (1967) in the order of Gabow, Galil, Spencer and Tarjan (1986): a
  /// path grows backwards along cheapest entering edges, a cycle on it is contracted into one node at once. What is
  /// compared are costs less those of the edges already chosen inside a cycle; of equal ones the edge of lower index
  /// is taken, and paths start from nodes in index order, so the result depends on the arguments alone. It is exact
  /// where sums of costs are; otherwise rounding decides between nearly equal trees. Costs that are not finite still
  /// give a tree, though not always the least.
  ///
  /// Parallel edges and self-loops are allowed.
  ///
  /// - Precondition: `root` and the ends of every edge are in `0..<nodeCount`.
  /// - Complexity: O(V + E log E) time, O(V + E) memory, no recursion.
  package static func minimum(nodeCount: Int, root: Int, edges: [Edge]) -> [Int?] {
    let isReached = reached(nodeCount: nodeCount, root: root, edges: edges)
    var contraction = Contraction(nodeCount: nodeCount, edges: edges) { edge in
      isReached[edge.source] && edge.target != root
    }
    contraction.finish(root)
    for node in 0..<nodeCount where isReached[node] { contraction.growPath(from: node) }
    return contraction.expanded()
  }

  private static func reached(nodeCount: Int, root: Int, edges: [Edge]) -> [Bool] {
    let outgoing = OutgoingEdges(nodeCount: nodeCount, sources: edges.map(\.source))
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[root] = true
    var waiting = [root]
    while let node = waiting.popLast() {
      for place in outgoing.places(of: node) {
        let target = edges[outgoing.edge(at: place)].target
        guard !isReached[target] else { continue }
        isReached[target] = true
        waiting.append(target)
      }
    }
    return isReached
  }
}
