import Stemma
import StemmaIngest
import StemmaStore

extension ClusterListing {
  /// Finds the clusters of inputs. What cannot be read is reported; the rest is used.
  ///
  /// Files are kept as sketches. A store has its texts in memory, and its clusters if the options are the same.
  ///
  /// - Returns: The clusters, and the records of the inputs.
  static func load(
    _ input: InputOptions,
    _ clusters: ClusterOptionGroup,
    _ group: AnalysisOptionGroup,
    session: Session
  ) async -> (clusters: ClusterListing, records: InputRecords) {
    let options = clusters.options(group)
    let threads = group.work.threadCount
    let finder = ClusterFinder(options: options, threads: threads, signature: clusters.signature)
    let reader = InputReader(idField: input.fields.idField, textField: input.fields.textField)
    func sketch(_ inputs: [String]) async -> SketchedCorpus {
      await reader.sketch(inputs, folding: options.folding, for: finder) { session.report($0) }
    }
    guard !input.inputs.contains(where: { Store.isStore(at: $0) }) else {
      return await load(withStores: input, Analyzer(options: options, threads: threads), session, sketch)
    }
    let corpus = await sketch(input.inputs)
    let (found, search) = await corpus.clusters(finder)
    if clusters.verbose {
      for line in SearchNotes.lines(of: search, finder, documents: corpus.documentCount) {
        session.console.problem(line)
      }
    }
    return (ClusterListing(found, search, of: corpus), InputRecords(.files(corpus)))
  }

  private static func load(
    withStores input: InputOptions,
    _ analyzer: Analyzer,
    _ session: Session,
    _ sketch: ([String]) async -> SketchedCorpus
  ) async -> (clusters: ClusterListing, records: InputRecords) {
    func load(_ store: String) -> Corpus {
      Corpus.load([store], fields: input.fields, wanting: analyzer.options, session: session)
    }
    if input.inputs.count == 1 {
      let analysis = await load(input.inputs[0]).analysis(analyzer, scope: .clusters, session: session)
      let records = InputRecords(.store(path: input.inputs[0], documents: analysis.documents))
      return (ClusterListing(analysis), records)
    }
    var parts: [InputRecords.Part] = []
    var files: [String] = []
    for path in input.inputs {
      guard Store.isStore(at: path) else {
        files.append(path)
        continue
      }
      if !files.isEmpty { parts.append(.files(await sketch(files))) }
      files = []
      parts.append(.store(path: path, documents: load(path).documents))
    }
    if !files.isEmpty { parts.append(.files(await sketch(files))) }
    let (records, documents) = InputRecords.join(parts) { later, earlier in
      guard !later.text.hasSameBytes(as: earlier.text) else { return }
      session.report(
        "\(later.id): two inputs have another text of this id; the later document is compared with nothing"
      )
    }
    let analysis = await session.analyze(documents, analyzer, scope: .clusters)
    return (ClusterListing(analysis, problems: { records.problems }), records)
  }
}
