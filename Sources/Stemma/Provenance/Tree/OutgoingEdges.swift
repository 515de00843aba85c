/// The edges that leave each node, in index order, as one array with an offset a node.
struct OutgoingEdges {
  private var starts: [Int]
  private var indices: [Int]

  /// Sorts the edges by source in O(V + E). `sources[e]` is the node that edge `e` leaves.
  init(nodeCount: Int, sources: [Int]) {
    starts = [Int](repeating: 0, count: nodeCount + 1)
    for source in sources { starts[source + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    indices = [Int](repeating: 0, count: sources.count)
    var next = starts
    for (edge, source) in sources.enumerated() {
      indices[next[source]] = edge
      next[source] += 1
    }
  }

  /// The places, for `edge(at:)`, of the edges that leave `node`.
  func places(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The index of the edge at a place.
  func edge(at place: Int) -> Int { indices[place] }
}
