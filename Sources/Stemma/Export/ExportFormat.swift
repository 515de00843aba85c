/// A format for the provenance graph. The raw value is the word on the command line.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// The language of Graphviz, for pictures.
  case dot
  /// GraphML, for Gephi, yEd, NetworkX and others.
  case graphML = "graphml"
  /// PROV-JSON, the W3C provenance model.
  case provJSON = "prov-json"
  /// JSON Lines, one object for each edge.
  case jsonLines = "jsonl"
}
