import Stemma
import StemmaIngest
import StemmaStore

extension ClusterListing {
  /// Finds the clusters of inputs. What cannot be read is reported; the rest is used.
  ///
  /// Files are kept as sketches. A store has its texts in memory, and its clusters if the options are the same.
  static func load(
    _ input: InputOptions,
    _ clusters: ClusterOptionGroup,
    _ group: AnalysisOptionGroup,
    session: Session
  ) async -> ClusterListing {
    let options = clusters.options(group)
    let threads = group.work.threadCount
    if input.inputs.contains(where: { Store.isStore(at: $0) }) {
      let corpus = Corpus.load(input.inputs, fields: input.fields, wanting: options, session: session)
      let analyzer = Analyzer(options: options, threads: threads)
      return ClusterListing(await corpus.analysis(analyzer, scope: .clusters, session: session))
    }
    let finder = ClusterFinder(options: options, threads: threads, signature: clusters.signature)
    let reader = InputReader(idField: input.fields.idField, textField: input.fields.textField)
    let corpus = await reader.sketch(input.inputs, folding: options.folding, for: finder) {
      session.report($0)
    }
    let (found, search) = await corpus.clusters(finder)
    if clusters.verbose {
      for line in SearchNotes.lines(of: search, finder, documents: corpus.documentCount) {
        session.console.problem(line)
      }
    }
    return ClusterListing(found, search, of: corpus)
  }
}
