/// Finds the near-duplicates among whole witnesses.
///
/// Equal texts are joined first. Level 1 compares texts whose shingle sets have a high Jaccard index. Under the
/// measure `coverage`, level 2 then compares those that share enough of their samples. A pair is joined if it
/// reaches the threshold by the measure asked for, and is not two instances of one form (``PairJudge``,
/// ``FormResolution``).
package struct ClusterFinder: Sendable {
  /// The least Jaccard index of level 1 where level 2 follows.
  package static let jaccardOfCoverage = 0.7

  /// What similarity means, and from when on texts are near-duplicates.
  package let judge: PairJudge
  /// What proposes the pairs of level 1.
  package let signature: CandidateSignature
  /// The number of tasks that work at the same time; it never changes the answer.
  package let threads: Int
  package var measure: AnalysisOptions.Measure { judge.measure }
  package var threshold: Double { judge.threshold }
  package var hasher: ShingleHasher { judge.hasher }

  package init(
    measure: AnalysisOptions.Measure,
    threshold: Double,
    shingleLength: Int,
    threads: Int,
    signature: CandidateSignature = .minhash
  ) {
    self.signature = signature
    self.threads = max(1, threads)
    judge = PairJudge(measure: measure, threshold: threshold, shingleLength: shingleLength)
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

  /// The least Jaccard index of what level 1 compares further.
  package var jaccardThreshold: Double { measure == .jaccard ? threshold : Self.jaccardOfCoverage }

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
  ///   - texts: The texts of the witnesses; read for those that are compared, from several tasks.
  ///   - document: The document that a witness is or stands in. Witnesses of one document are never compared.
  ///   - isPage: Whether a witness is a page of several texts, which are witnesses themselves.
  /// - Complexity: O(n) with bounded factors, and O(tokens) for each text that is compared.
  package func find(
    _ sketches: SketchTable,
    texts: WitnessSource,
    document: @escaping @Sendable (Int) -> Int,
    isPage: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) async -> ClusterResult {
    let classes = await TextClasses(
      hashes: sketches.textHashes,
      threads: threads,
      tokens: texts.tokens,
      document: document
    )
    var level1 = JaccardLevel(
      classes: classes,
      sketches: sketches,
      threshold: jaccardThreshold,
      judge: judge,
      threads: threads,
      texts: texts
    )
    await level1.run()
    var assembly = ClusterAssembly(classes: classes, document: document)
    for edge in level1.edges { assembly.join(edge.a, edge.b, edge.relation) }
    var counts = level1.counts
    let areInstances = { (a: Int, b: Int) in
      FormFinding(classes.representative(a), classes.representative(b), texts)?.isFirm == true
    }
    var joining = PairJoining(level1.forest, doubtful: level1.doubtful, areInstances: areInstances)
    if measure == .coverage {
      var level2 = CoverageLevel(
        classes: classes,
        sketches: sketches,
        judge: judge,
        threads: threads,
        texts: texts
      )
      await level2.run(roots: joining.roots)
      counts += level2.counts
      joining = PairJoining(
        level1.forest,
        doubtful: level1.doubtful + level2.doubtful,
        covered: level2.pairs,
        threshold: threshold,
        areInstances: areInstances,
        isPage: { classes.members($0).contains(where: isPage) }
      )
    }
    for pair in joining.joined { assembly.join(pair.a, pair.b, pair.relation) }
    return ClusterResult(
      groups: assembly.groups(joining.roots),
      pairs: assembly.sortedPairs,
      relations: assembly.relations(count: sketches.count),
      forms: FormGroups(joining.instances, roots: joining.roots, classes: classes).groups,
      differentTexts: classes.count,
      counts: counts
    )
  }

  /// The members of a group with their verified similarity to its representative, by the measure asked for: the
  /// representative first, the others ascending. A member that is less similar to it than the threshold names the
  /// member that it is most similar to.
  package func members(
    of group: [Int],
    representative: Int,
    found: ClusterResult? = nil,
    tokens: @escaping TokenSource
  ) -> [Cluster.Member] {
    let others = group.filter { $0 != representative }.sorted()
    let unknown = others.filter { found?.relations.relation(representative, $0) == nil }
    var compared: [Int: TextRelation] = [:]
    if !unknown.isEmpty {
      let relations = TextComparison(hasher: hasher).compare(
        unknown.lazy.map { tokens($0) },
        with: tokens(representative),
        judge: judge
      )
      compared = Dictionary(uniqueKeysWithValues: zip(unknown, relations))
    }
    var members = [Cluster.Member(witness: representative, similarity: 1, kind: .copy)]
    for other in others {
      guard let relation = found?.relations.relation(representative, other) ?? compared[other] else {
        continue
      }
      var member = Cluster.Member(witness: other, similarity: relation.similarity, kind: relation.kind)
      if relation.similarity < threshold, let nearest = found?.nearest(to: other) {
        member.nearest = Cluster.Neighbor(
          witness: nearest.a == other ? nearest.b : nearest.a,
          similarity: nearest.similarity
        )
      }
      members.append(member)
    }
    return members
  }
}
