/// What was found in a corpus: the answer of the whole pipeline, a value.
public struct Analysis: Sendable, Hashable {
  /// The options it was made with.
  public var options: AnalysisOptions
  /// The documents, ordered by the UTF-8 bytes of their ids.
  public var documents: [Document]
  /// The documents in their order, then the segments by document and ordinal.
  public var witnesses: [Witness]
  /// One signature for each witness.
  public var signatures: [Signature]
  /// Clusters of two or more witnesses, ordered by representative.
  public var clusters: [Cluster]
  /// Forms of two or more instances, ordered by the first of their instances.
  public var forms: [Form]
  /// Reused passages and formulae, ordered by target, target span, source, source span.
  public var matches: [Match]
  /// Which witness derives from which.
  public var graph: ProvenanceGraph

  /// Creates an analysis from its parts.
  public init(
    options: AnalysisOptions,
    documents: [Document],
    witnesses: [Witness],
    signatures: [Signature],
    clusters: [Cluster],
    forms: [Form] = [],
    matches: [Match],
    graph: ProvenanceGraph
  ) {
    self.options = options
    self.documents = documents
    self.witnesses = witnesses
    self.signatures = signatures
    self.clusters = clusters
    self.forms = forms
    self.matches = matches
    self.graph = graph
  }
}
