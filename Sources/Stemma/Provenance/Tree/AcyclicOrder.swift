/// Makes a directed graph acyclic by taking the direction from some of its edges.
package enum AcyclicOrder {
  /// A directed edge that is believed in to some degree.
  package struct Edge: Sendable, Hashable {
    /// The node it leaves.
    package var source: Int
    /// The node it enters.
    package var target: Int
    /// How much speaks for the direction, in any unit.
    package var strength: Double

    /// Creates an edge.
    package init(source: Int, target: Int, strength: Double) {
      self.source = source
      self.target = target
      self.strength = strength
    }
  }

  /// For each edge whether it may stay directed: the kept ones form no cycle.
  ///
  /// Edges between strongly connected components (Tarjan 1972) are on no cycle and are kept. Inside a component, nodes
  /// are ordered by net strength, the sum of the outgoing less that of the incoming edges of the component,
  /// descending, then by index; edges against that order are dropped. This is a heuristic: to drop the least total
  /// strength (the minimum feedback arc set) is NP-hard. Self-loops are never kept.
  ///
  /// - Precondition: the ends of every edge are in `0..<nodeCount`.
  /// - Complexity: O(V + E log E) time, O(V + E) memory, no recursion.
  package static func isKept(nodeCount: Int, edges: [Edge]) -> [Bool] {
    let components = StrongComponents(
      nodeCount: nodeCount,
      sources: edges.map(\.source),
      targets: edges.map(\.target)
    )
    let numbers = components.numbers
    var netStrengths = [Double](repeating: 0, count: nodeCount)
    for edge in edges where edge.source != edge.target && numbers[edge.source] == numbers[edge.target] {
      netStrengths[edge.source] += edge.strength
      netStrengths[edge.target] -= edge.strength
    }
    let onCycles = (0..<nodeCount).filter { components.sizes[numbers[$0]] > 1 }
    let ordered = onCycles.sorted { (-netStrengths[$0], $0) < (-netStrengths[$1], $1) }
    var ranks = [Int](repeating: 0, count: nodeCount)
    for (rank, node) in ordered.enumerated() { ranks[node] = rank }
    return edges.map { edge in
      numbers[edge.source] != numbers[edge.target] || ranks[edge.source] < ranks[edge.target]
    }
  }
}
