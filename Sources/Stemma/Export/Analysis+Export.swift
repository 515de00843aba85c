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
  /// - Complexity: O(size of the output).
  public func export<Failure: Error>(
    as format: ExportFormat,
    to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    switch format {
    case .dot: try DOTExporter(self).export(to: write)
    case .graphML: try GraphMLExporter(self).export(to: write)
    case .provJSON: try ProvJSONExporter(self).export(to: write)
    case .jsonLines:
      let exporter = JSONLinesExporter(self)
      for derivation in graph.derivations { try write(exporter.line(for: derivation)) }
    }
  }
}
