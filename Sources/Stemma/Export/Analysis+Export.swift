extension Analysis {
  /// Writes the provenance graph in chunks. Equal analyses give equal text.
  ///
  /// ```swift
  /// var dot = ""
  /// analysis.export(as: .dot) { dot += $0 }
  /// ```
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - write: Receives the chunks in order; what it throws ends the export.
  /// - Complexity: O(nodes + edges + members of clusters), and the size of the output.
  public func export<Failure: Error>(
    as format: ExportFormat,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try export(GraphPart(of: self), as: format, to: write)
  }

  /// Writes a part of the provenance graph in chunks.
  package func export<Failure: Error>(
    _ part: GraphPart,
    as format: ExportFormat,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .dot: try DOTExporter(self, part).export(to: write)
    case .graphML: try GraphMLExporter(self, part).export(to: write)
    case .provJSON: try ProvJSONExporter(self, part).export(to: write)
    case .jsonLines:
      let exporter = JSONLinesExporter(self)
      for edge in part.edges { try write(exporter.line(for: graph.derivations[edge])) }
    }
  }
}
