import Stemma
import StemmaStore

/// The documents that a subcommand works on.
struct Corpus {
  var documents: [Document]
  /// The analysis of a store that was the only input, if it was made with the options that are wanted.
  var saved: Analysis?
  /// The store that was the only input, if it has no such analysis.
  var store: String?

  /// The saved analysis, else a new one; that of a store is saved in it, so that it need not be made again.
  func analysis(_ analyzer: Analyzer, scope: Analyzer.Scope, session: Session) async -> Analysis {
    if let saved { return saved }
    let analysis = await session.analyze(documents, analyzer, scope: scope)
    if let store, scope == .everything, !documents.isEmpty {
      // Where another writes, or the store may not be written, the next one has to analyse too.
      try? await Store.open(at: store, createIfMissing: false).save(analysis)
    }
    return analysis
  }
}
