package struct ProvenanceBuilder: Sendable {
  package init() {}
  package func graph(of witnesses: [WitnessText], relations: [Relation]) -> ProvenanceGraph { ProvenanceGraph(derivations: []) }
}
