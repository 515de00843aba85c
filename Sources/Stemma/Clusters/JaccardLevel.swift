/// Joins text classes whose shingle sets have a Jaccard index of at least a threshold: level 1.
///
/// Signatures propose by LSH, band after band, or by their Hamming distance, sample after sample; the exact index
/// decides. Within a band or sample the candidates are compared in parallel against the forest as it was before it,
/// so the outcome is the same for any number of threads.
package struct JaccardLevel: Sendable {
  /// A verified pair of classes.
  package struct Edge: Sendable, Hashable {
    package var a: Int
    package var b: Int
    /// By the measure asked for.
    package var relation: TextRelation
  }

  /// What all buckets of a band are compared against.
  package struct Snapshot: Sendable {
    let classes: TextClasses
    let sketches: SketchTable
    let texts: WitnessSource
    /// The measure and the threshold asked for.
    let judge: PairJudge
    /// The least Jaccard index.
    let threshold: Double
    var floor: Int
    var outcomes = AgreementOutcomes()
    var forest: UnionFind
    /// Pairs that need not be compared again.
    var refuted = PairCache()
    /// For each text, how many other instances of its form it has met, up to 255.
    var instanceCounts: [UInt8]
  }

  /// The sets of classes joined so far.
  package var forest: UnionFind { snapshot.forest }
  /// The pairs that joined them, in an order that depends on the texts only.
  package private(set) var edges: [Edge] = []
  /// Pairs that are alike enough and differ in values; they join nothing yet.
  package private(set) var doubtful: [DoubtfulPair] = []
  /// What it took.
  package private(set) var counts = ComparisonCounts()

  private var snapshot: Snapshot
  /// For each row of the sketches the class that it represents; ``BandBuckets/none`` for other rows.
  private let classesByRow: [UInt32]
  private let threads: Int

  package init(
    classes: TextClasses,
    sketches: SketchTable,
    threshold: Double,
    judge: PairJudge,
    threads: Int,
    texts: WitnessSource
  ) {
    self.threads = threads
    var classesByRow = [UInt32](repeating: BandBuckets.none, count: sketches.count)
    for index in 0..<classes.count { classesByRow[classes.representative(index)] = UInt32(index) }
    self.classesByRow = classesByRow
    snapshot = Snapshot(
      classes: classes,
      sketches: sketches,
      texts: texts,
      judge: judge,
      threshold: threshold,
      floor: sketches.plan.agreementFloor,
      forest: UnionFind(count: classes.count),
      instanceCounts: Array(repeating: 0, count: classes.count)
    )
  }

  /// Compares all candidates: those of MinHash if the sketches have it, else those of SimHash.
  ///
  /// O(bands n) sorting, or what the ``HammingPlan`` says, and a bounded number of comparisons for each class and
  /// band.
  package mutating func run() async {
    if snapshot.sketches.parts.contains(.minHash) {
      await compareBands()
    } else {
      await compareNeighbours()
    }
  }

  private mutating func compareBands() async {
    var band = BandBuckets()
    for index in 0..<snapshot.sketches.plan.bands {
      let sketches = snapshot.sketches
      band.assign(classesByRow) { sketches.bandKey($0, band: index) }
      await compare(band.entries, in: band.buckets)
      snapshot.floor = snapshot.outcomes.floor(
        from: sketches.plan.agreementFloor,
        texts: snapshot.classes.count
      )
    }
  }

  private mutating func compareNeighbours() async {
    let (classes, sketches) = (snapshot.classes, snapshot.sketches)
    let hashes = (0..<classes.count).map { sketches.simHashes[classes.representative($0)] }
    var index = HammingIndex(hashes, plan: HammingPlan(threshold: snapshot.threshold, count: classes.count))
    await compare(index.equalTexts.map { UInt64($0.index) }, in: index.equalBuckets)
    while let candidates = await index.nextCandidates(threads: threads) {
      let snapshot = snapshot
      let findings = await ParallelChunks.map(count: candidates.count, chunk: 256, threads: threads) {
        range in
        var comparison = BucketComparison(snapshot)
        for candidate in candidates[range] { comparison.compare(Int(candidate.a), Int(candidate.b)) }
        return comparison.findings
      }
      for finding in findings { merge(finding) }
    }
  }

  private mutating func compare(_ entries: [UInt64], in buckets: [Range<Int>]) async {
    let snapshot = snapshot
    let findings = await ParallelChunks.map(count: buckets.count, chunk: 256, threads: threads) { range in
      var comparison = BucketComparison(snapshot)
      for bucket in buckets[range] { comparison.compare(entries[bucket]) }
      return comparison.findings
    }
    for finding in findings { merge(finding) }
  }

  private mutating func merge(_ findings: BucketComparison.Findings) {
    for edge in findings.edges where snapshot.forest.union(edge.a, edge.b) { edges.append(edge) }
    for pair in findings.refuted { snapshot.refuted.insert(pair.a, pair.b) }
    for pair in findings.doubtful {
      doubtful.append(pair)
      guard pair.finding.isForm else { continue }
      for text in [pair.a, pair.b] where snapshot.instanceCounts[text] < .max {
        snapshot.instanceCounts[text] += 1
      }
    }
    counts += findings.counts
    snapshot.outcomes += findings.outcomes
  }
}
