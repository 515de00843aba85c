/// Which witness derives from which. Directed edges form no cycle.
public struct ProvenanceGraph: Sendable, Hashable {
  /// The edges, ordered by target, then primary first, then by source.
  public var derivations: [Derivation]

  /// Creates a graph from its edges.
  public init(derivations: [Derivation]) {
    self.derivations = derivations
  }
}
