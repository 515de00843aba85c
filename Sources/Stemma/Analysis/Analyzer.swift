/// Runs the whole pipeline over a corpus.
///
///     let analysis = await Analyzer().analyze(documents)
///     for edge in analysis.graph.derivations {
///       print(analysis.id(of: edge.source), "->", analysis.id(of: edge.target), edge.kind)
///     }
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
  /// Time and memory are near-linear in the size of the corpus: besides the documents 4 bytes a token, and for
  /// ``Scope/everything`` 9 bytes for each that begins a shared seed.
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
    let corpus = await PreparedCorpus(
      documents,
      folding: options.folding,
      threads: threads
    )
    progress(0.2)
    let finder = clusterFinder
    let sketches = await TextSketcher.sketches(
      count: corpus.witnesses.count,
      in: finder.emptySketches,
      hasher: finder.hasher,
      threads: threads,
      tokens: { corpus.tokens(of: $0) }
    )
    let found = await near(in: corpus, sketches: sketches, finder: finder)
    let choice = RepresentativeChoice(corpus: corpus)
    let clusters = clusters(found, of: corpus, choice, finder: finder)
    var analysis = Analysis(
      options: options,
      documents: corpus.documents,
      witnesses: corpus.witnesses,
      signatures: await signatures(of: corpus, hasher: finder.hasher),
      clusters: clusters,
      forms: forms(found.forms, of: corpus, choice),
      matches: [],
      graph: ProvenanceGraph(derivations: [])
    )
    guard scope == .everything else {
      progress(1)
      return analysis
    }
    progress(0.4)
    let passages = await passages(of: corpus, clusters: clusters, found: found)
    progress(0.8)
    analysis.graph = ProvenanceBuilder().graph(
      of: witnessTexts(of: corpus),
      relations: passages.relations
    )
    analysis.matches = MatchDirection(graph: analysis.graph, witnesses: analysis.witnesses)
      .directed(passages.matches)
    progress(1)
    return analysis
  }

  /// The matches of an analysis, of a corpus whose texts need not be in memory.
  ///
  /// - Parameters:
  ///   - corpus: The corpus.
  ///   - sketches: The sketches of the witnesses in a table like that of ``clusterFinder``.
  ///   - plan: How much memory to take.
  ///   - progress: Called now and then with the share of the work that is done, 0...1.
  /// - Returns: The matches, and for each document the number of its family of near-duplicates.
  package func matches(
    in corpus: PreparedCorpus,
    sketches: consuming SketchTable,
    plan: MemoryPlan = .unlimited,
    progress: @Sendable (Double) -> Void = { _ in }
  ) async -> (matches: [Match], families: [Int]) {
    let finder = clusterFinder
    let found = await near(in: corpus, sketches: sketches, finder: finder)
    let clusters = clusters(found, of: corpus, RepresentativeChoice(corpus: corpus), finder: finder)
    progress(0.4)
    let passages = await passages(of: corpus, clusters: clusters, found: found, plan: plan)
    progress(0.8)
    let graph = ProvenanceBuilder().graph(
      of: witnessTexts(of: corpus),
      relations: passages.relations,
      findsSpans: false
    )
    defer { progress(1) }
    let direction = MatchDirection(graph: graph, witnesses: corpus.witnesses)
    return (
      direction.directed(passages.matches),
      Cluster.families(clusters, documentCount: corpus.documents.count)
    )
  }

  /// What looks for the clusters of an analysis.
  package var clusterFinder: ClusterFinder { ClusterFinder(options: options, threads: threads) }

  private func near(in corpus: PreparedCorpus, sketches: SketchTable, finder: ClusterFinder) async
    -> ClusterResult
  {
    await finder.find(
      sketches,
      texts: corpus.texts,
      document: { corpus.witnesses[$0].document },
      isPage: { corpus.segments.indices.contains($0) && !corpus.segments[$0].isEmpty }
    )
  }

  private func clusters(
    _ found: ClusterResult,
    of corpus: PreparedCorpus,
    _ choice: RepresentativeChoice,
    finder: ClusterFinder
  ) -> [Cluster] {
    let clusters = found.groups.map { group in
      let representative = choice.representative(of: group)
      let members = finder.members(of: group, representative: representative, found: found) {
        corpus.tokens(of: $0)
      }
      return Cluster(representative: representative, members: members)
    }
    return clusters.sorted { $0.representative < $1.representative }
  }

  private func forms(_ groups: [FormGroup], of corpus: PreparedCorpus, _ choice: RepresentativeChoice)
    -> [Form]
  {
    groups.map { group in
      let (a, b, slots) = group.example
      return Form(
        instances: group.instances.map { members in
          // The two that are shown stand for their copies.
          members.contains(a) ? a : members.contains(b) ? b : choice.representative(of: members)
        }.sorted(),
        first: a,
        second: b,
        slots: slots.values(in: corpus.values(of: a), corpus.values(of: b))
      )
    }
    .sorted { ($0.instances[0], $0.first) < ($1.instances[0], $1.first) }
  }

  private func passages(
    of corpus: PreparedCorpus,
    clusters: [Cluster],
    found: ClusterResult,
    plan: MemoryPlan = .unlimited
  ) async -> PassageStage.Outcome {
    let choice = RepresentativeChoice(corpus: corpus)
    var outcome = await PassageStage(
      corpus: corpus,
      clusters: clusters,
      finder: PassageFinder(threads: threads, stockPhrases: foldedStockPhrases(), plan: plan),
      threads: threads,
      precedes: { choice.precedes($0, $1) }
    ).run()
    await outcome.separateInstances(FormMembership(found.forms), in: corpus, threads: threads)
    return outcome
  }

  private func signatures(of corpus: PreparedCorpus, hasher: ShingleHasher) async -> [Signature] {
    let parts = await ParallelChunks.map(count: corpus.witnesses.count, chunk: 512, threads: threads) {
      $0.map { Signature(corpus.tokens(of: $0), hasher: hasher) }
    }
    return parts.flatMap { $0 }
  }

  private func foldedStockPhrases() -> [[UInt32]] {
    (StockPhrases.all + options.stockPhrases).map {
      FoldedText($0, folding: options.folding, keepsOrigins: false).tokens
    }
  }

  private func witnessTexts(of corpus: PreparedCorpus) -> [WitnessText] {
    corpus.witnesses.indices.map { index in
      let witness = corpus.witnesses[index]
      return WitnessText(
        document: corpus.documents[witness.document],
        witness: witness,
        tokens: corpus.ranges[index],
        noise: corpus.noise[witness.document],
        source: corpus
      )
    }
  }
}
