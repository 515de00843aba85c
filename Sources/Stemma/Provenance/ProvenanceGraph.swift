/// Which witness derives from which. Directed edges form no cycle.
///
/// Its nodes are the witnesses, counted as in ``Analysis/witnesses``, and after them the unseen ancestors: texts that no
/// document holds, though what the witnesses share tells of them.
public struct ProvenanceGraph: Sendable, Hashable {
  /// The edges, ordered by target, then primary first, then by source.
  public var derivations: [Derivation]
  /// The number of unseen ancestors. Each is an end of a derivation.
  public var unseen: Int

  /// Creates a graph from its edges and the number of nodes that no document holds.
  public init(derivations: [Derivation], unseen: Int = 0) {
    self.derivations = derivations
    self.unseen = unseen
  }
}
