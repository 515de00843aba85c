import Stemma

/// The documents that a subcommand works on.
struct Corpus {
  var documents: [Document]
  /// The analysis of a store that was the only input, if it was made with the options that are wanted.
  var saved: Analysis?

  /// The saved analysis, else a new one.
  func analysis(_ analyzer: Analyzer, scope: Analyzer.Scope, session: Session) async -> Analysis {
    if let saved { return saved }
    return await session.analyze(documents, analyzer, scope: scope)
  }
}
