/// Which part of the provenance graph is asked for; what is asked in several ways must hold in all of them.
package struct GraphChoice: Sendable, Hashable {
  /// The clusters whose members are shown, each with the unseen ancestors of members; none for all nodes.
  package var clusters: [Int] = []
  /// The nodes around which others are shown; none for all nodes.
  package var centers: [Int] = []
  /// How many edges, in either direction, a node is away from a center at most.
  package var depth = 2
  /// The least confidence of an edge that is shown or followed.
  package var minimumConfidence = 0.0

  package init() {}

  /// Whether nodes are chosen at all, so that those stay which have no edge.
  var choosesNodes: Bool { !clusters.isEmpty || !centers.isEmpty }
}
