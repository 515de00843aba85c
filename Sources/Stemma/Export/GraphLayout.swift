/// Which nodes an export of the graph shows, and in which box each stands.
struct GraphLayout {
  /// For each node, the index of its cluster.
  let clusters: [Int?]
  /// Whether a node has part in a cluster or an edge.
  let isConnected: [Bool]

  init(_ analysis: Analysis) {
    var clusters = [Int?](repeating: nil, count: analysis.nodes.count)
    var isConnected = [Bool](repeating: false, count: analysis.nodes.count)
    for (number, cluster) in analysis.clusters.enumerated() {
      for member in cluster.members {
        clusters[member.witness] = number
        isConnected[member.witness] = true
      }
    }
    for derivation in analysis.graph.derivations {
      isConnected[derivation.source] = true
      isConnected[derivation.target] = true
    }
    self.clusters = clusters
    self.isConnected = isConnected
  }
}
