/// Finds the near-duplicates among whole witnesses.
///
/// Equal texts are joined first. Level 1 joins texts whose shingle sets have a Jaccard index of at least the
/// threshold. Under the measure `coverage`, level 1 runs at .7 or the threshold, whichever is higher, and level 2 then
/// joins texts that cover each other in the same order to at least .8 or the threshold, whichever is higher.
package struct ClusterFinder: Sendable {
  /// The least threshold of level 1 where level 2 follows.
  package static let leastJaccard = 0.7

  /// What similarity means.
  package let measure: AnalysisOptions.Measure
  /// The least similarity, 0...1.
  package let threshold: Double
  /// What proposes the pairs of level 1.
  package let signature: CandidateSignature
  /// The number of tasks that work at the same time; it never changes the answer.
  package let threads: Int
  private let comparison: TextComparison
  package var hasher: ShingleHasher { comparison.hasher }

  package init(
    measure: AnalysisOptions.Measure,
    threshold: Double,
    shingleLength: Int,
    threads: Int,
    signature: CandidateSignature = .minhash
  ) {
    self.measure = measure
    self.signature = signature
    self.threshold = min(1, max(0, threshold))
    self.threads = max(1, threads)
    comparison = TextComparison(shingleLength: shingleLength)
  }

  package init(options: AnalysisOptions, threads: Int, signature: CandidateSignature = .minhash) {
    self.init(
      measure: options.measure,
      threshold: options.threshold,
      shingleLength: options.shingleLength,
      threads: threads,
      signature: signature
    )
  }

  /// The threshold of level 1.
  package var jaccardThreshold: Double { measure == .jaccard ? threshold : max(threshold, Self.leastJaccard) }

  /// A table for the sketches of the texts.
  package var emptySketches: SketchTable {
    var parts: SketchTable.Parts = signature == .minhash ? .minHash : .simHash
    if measure == .coverage { parts.insert(.sample) }
    return SketchTable(parts, plan: BandingPlan(threshold: jaccardThreshold))
  }

  /// Finds the groups of near-duplicates among witnesses.
  ///
  /// - Parameters:
  ///   - sketches: The sketches of the witnesses' texts, in a table like ``emptySketches``.
  ///   - tokens: The folded tokens of a witness; called for texts that are compared, from several tasks.
  ///   - document: The document that a witness is or stands in. Witnesses of one document are never compared.
  ///   - isPage: Whether a witness is a page of several texts, which are witnesses themselves.
  /// - Complexity: O(n) with bounded factors, and O(tokens) for each text that is compared.
  package func find(
    _ sketches: SketchTable,
    tokens: @escaping TokenSource,
    document: @escaping @Sendable (Int) -> Int,
    isPage: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) async -> ClusterResult {
    let classes = await TextClasses(
      hashes: sketches.textHashes,
      threads: threads,
      tokens: tokens,
      document: document
    )
    var level1 = JaccardLevel(
      classes: classes,
      sketches: sketches,
      threshold: jaccardThreshold,
      hasher: hasher,
      threads: threads,
      tokens: tokens
    )
    await level1.run()
    var assembly = ClusterAssembly(classes: classes, document: document)
    var forest = level1.forest
    var counts = level1.counts
    switch measure {
    case .jaccard:
      for edge in level1.edges { assembly.join(edge.a, edge.b, TextRelation(edge.overlap)) }
    case .coverage:
      var level2 = CoverageLevel(
        classes: classes,
        sketches: sketches,
        forest: forest,
        threshold: threshold,
        hasher: hasher,
        threads: threads,
        tokens: tokens,
        isPage: isPage
      )
      await level2.run()
      forest = level2.forest
      counts += level2.counts
      for (edge, coverage) in zip(level1.edges, await coverages(level1.edges, classes, tokens)) {
        assembly.join(edge.a, edge.b, TextRelation(coverage))
      }
      for edge in level2.edges { assembly.join(edge.longer, edge.shorter, TextRelation(edge.coverage)) }
    }
    return ClusterResult(
      groups: assembly.groups(forest.roots()),
      pairs: assembly.sortedPairs,
      relations: assembly.relations(count: sketches.count),
      differentTexts: classes.count,
      counts: counts
    )
  }

  /// The members of a group with their verified similarity to its representative, by the measure asked for: the
  /// representative first, the others ascending.
  package func members(
    of group: [Int],
    representative: Int,
    known: KnownRelations? = nil,
    tokens: @escaping TokenSource
  ) -> [Cluster.Member] {
    let others = group.filter { $0 != representative }.sorted()
    let unknown = others.filter { known?.relation(representative, $0) == nil }
    var compared: [Int: TextRelation] = [:]
    if !unknown.isEmpty {
      let relations = comparison.compare(
        unknown.lazy.map { tokens($0) },
        with: tokens(representative),
        measure: measure
      )
      compared = Dictionary(uniqueKeysWithValues: zip(unknown, relations))
    }
    var members = [Cluster.Member(witness: representative, similarity: 1, kind: .copy)]
    for other in others {
      guard let relation = known?.relation(representative, other) ?? compared[other] else { continue }
      members.append(Cluster.Member(witness: other, similarity: relation.similarity, kind: relation.kind))
    }
    return members
  }

  /// The coverage of each pair that level 1 joined.
  private func coverages(
    _ edges: [JaccardLevel.Edge],
    _ classes: TextClasses,
    _ tokens: @escaping TokenSource
  ) async -> [OrderedCoverage] {
    let hasher = hasher
    let parts = await ParallelChunks.map(count: edges.count, chunk: 128, threads: threads) { range in
      var comparison = CoverageComparison(hasher: hasher)
      return edges[range].map { edge in
        let a = tokens(classes.representative(edge.a))
        let b = tokens(classes.representative(edge.b))
        return comparison.coverage(a, b)
      }
    }
    return parts.flatMap { $0 }
  }
}
