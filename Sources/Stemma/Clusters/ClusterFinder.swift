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
  /// The number of tasks that work at the same time; it never changes the answer.
  package let threads: Int
  private let comparison: TextComparison
  private var hasher: ShingleHasher { comparison.hasher }

  package init(measure: AnalysisOptions.Measure, threshold: Double, shingleLength: Int, threads: Int) {
    self.measure = measure
    self.threshold = min(1, max(0, threshold))
    self.threads = max(1, threads)
    comparison = TextComparison(shingleLength: shingleLength)
  }

  /// Finds the groups of near-duplicates among `count` witnesses.
  ///
  /// - Parameters:
  ///   - count: The number of witnesses.
  ///   - tokens: The folded tokens of a witness; called any number of times, from several tasks.
  ///   - document: The document that a witness is or stands in. Witnesses of one document are never compared.
  ///   - isPage: Whether a witness is a page of several texts, which are witnesses themselves.
  /// - Complexity: O(tokens + n) time with bounded factors; 512 bytes a witness for signatures.
  package func find(
    count: Int,
    tokens: @escaping TokenSource,
    document: @escaping @Sendable (Int) -> Int,
    isPage: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) async -> ClusterResult {
    let classes = await TextClasses(count: count, threads: threads, tokens: tokens, document: document)
    let signatures = await sign(classes, tokens)
    var level1 = JaccardLevel(
      classes: classes,
      signatures: signatures,
      threshold: measure == .jaccard ? threshold : max(threshold, Self.leastJaccard),
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
      for edge in level1.edges {
        assembly.join(edge.a, edge.b, similarity: edge.jaccard, kind: .nearDuplicate)
      }
    case .coverage:
      var level2 = CoverageLevel(
        classes: classes,
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
      for (edge, similarity) in zip(level1.edges, await coverages(level1.edges, classes, tokens)) {
        assembly.join(edge.a, edge.b, similarity: similarity, kind: .nearDuplicate)
      }
      for edge in level2.edges {
        let kind: Cluster.Kind = edge.isNearDuplicate ? .nearDuplicate : .contained
        assembly.join(edge.longer, edge.shorter, similarity: edge.coverage.shorter, kind: kind)
      }
    }
    return ClusterResult(
      signatures: assembly.signatures(signatures, count: count),
      groups: assembly.groups(forest.roots()),
      pairs: assembly.sortedPairs,
      counts: counts
    )
  }

  /// The members of a group with their verified similarity to its representative, by the measure asked for: the
  /// representative first, the others ascending.
  package func members(of group: [Int], representative: Int, tokens: @escaping TokenSource) -> [Cluster
    .Member]
  {
    let others = group.filter { $0 != representative }.sorted()
    let relations = comparison.compare(
      others.lazy.map { tokens($0) },
      with: tokens(representative),
      measure: measure
    )
    return [Cluster.Member(witness: representative, similarity: 1, kind: .copy)]
      + zip(others, relations).map { Cluster.Member(witness: $0, similarity: $1.similarity, kind: $1.kind) }
  }

  private func sign(_ classes: TextClasses, _ tokens: @escaping TokenSource) async -> SignatureTable {
    let hasher = hasher
    let parts = await ParallelChunks.map(count: classes.count, chunk: 512, threads: threads) { range in
      var part = SignatureTable()
      part.reserve(range.count)
      var hashes: [UInt64] = []
      for text in range {
        hasher.hashes(of: tokens(classes.representative(text)), into: &hashes)
        part.append(hashes)
      }
      return part
    }
    var table = SignatureTable()
    table.reserve(classes.count)
    for part in parts { table.append(part) }
    return table
  }

  /// The coverage of the shorter text of each pair that level 1 joined.
  private func coverages(
    _ edges: [JaccardLevel.Edge],
    _ classes: TextClasses,
    _ tokens: @escaping TokenSource
  ) async -> [Double] {
    let comparison = comparison
    let parts = await ParallelChunks.map(count: edges.count, chunk: 128, threads: threads) { range in
      edges[range].map { edge in
        let (a, b) = (classes.representative(edge.a), classes.representative(edge.b))
        return comparison.coverage(tokens(a), tokens(b)).shorter
      }
    }
    return parts.flatMap { $0 }
  }
}
