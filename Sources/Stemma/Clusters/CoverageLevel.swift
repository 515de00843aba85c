/// Finds the texts that cover each other in the same order, in spite of heavy edits, and those that hold another:
/// level 2.
package struct CoverageLevel: Sendable {
  /// What was found, before it is decided which pairs are instances of a form.
  package private(set) var pairs: [CoveragePair] = []
  /// Those of the pairs that differ in values.
  package private(set) var doubtful: [DoubtfulPair] = []
  /// What it took.
  package private(set) var counts = ComparisonCounts()

  private let classes: TextClasses
  private let judge: PairJudge
  private let threads: Int
  private let texts: WitnessSource
  /// The samples and the lengths of the classes' texts.
  private let samples: SampleTable
  private let lengths: [UInt32]

  package init(
    classes: TextClasses,
    sketches: SketchTable,
    judge: PairJudge,
    threads: Int,
    texts: WitnessSource
  ) {
    self.classes = classes
    self.judge = judge
    self.threads = threads
    self.texts = texts
    samples = sketches.samples.selecting((0..<classes.count).lazy.map { classes.representative($0) })
    lengths = (0..<classes.count).map { sketches.tokenCounts[classes.representative($0)] }
  }

  /// Proposes pairs of different clusters and verifies them.
  ///
  /// - Parameter roots: For each class its cluster so far.
  package mutating func run(roots: [Int]) async {
    let index = SampleIndex(samples, roots: roots)
    let candidates = await propose(index: index, roots: roots)
    counts.coverages += candidates.count
    let found = await verify(candidates)
    pairs = found.map(\.pair).sorted { ($0.longer, $0.shorter) < ($1.longer, $1.shorter) }
    doubtful = found.compactMap(\.doubt)
  }

  /// Candidate pairs such that those that hang together by pairs follow each other, each family by its longer
  /// texts: a text is needed again soon after it was read.
  private func inFamilies(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var families = UnionFind(count: classes.count)
    for (longer, shorter) in pairs { _ = families.union(longer, shorter) }
    return pairs.map { (families.find($0.0), $0.0, $0.1) }.sorted { $0 < $1 }.map { ($0.1, $0.2) }
  }

  /// The candidate pairs as (longer, shorter), in families.
  private func propose(index: SampleIndex, roots: [Int]) async -> [(Int, Int)] {
    let (classes, samples) = (classes, samples)
    // At most 64 chunks: each has a counter for every text.
    let chunk = max(256, classes.count / 64)
    let parts = await ParallelChunks.map(count: classes.count, chunk: chunk, threads: threads) { range in
      var search = SampleCandidates(index: index, samples: samples, roots: roots)
      var found: [(Int, Int)] = []
      for text in range {
        for other in search.candidates(of: text) where classes.areComparable(text, other) {
          found.append(isLonger(text, than: other) ? (text, other) : (other, text))
        }
      }
      return found
    }
    return inFamilies(parts.flatMap { $0 })
  }

  private func isLonger(_ a: Int, than b: Int) -> Bool {
    if lengths[a] != lengths[b] { return lengths[a] > lengths[b] }
    return OrderedCoverage.isLonger(
      texts.tokens(classes.representative(a)),
      than: texts.tokens(classes.representative(b))
    )
  }

  private typealias Found = (pair: CoveragePair, doubt: DoubtfulPair?)

  /// The pairs that are covered well enough. Each longer text is prepared once a chunk.
  private func verify(_ pairs: [(Int, Int)]) async -> [Found] {
    let (classes, texts, judge) = (classes, texts, judge)
    let parts = await ParallelChunks.map(count: pairs.count, chunk: 256, threads: threads) { range in
      var comparison = CoverageComparison(hasher: judge.hasher)
      var recent = RecentTexts { texts.tokens(classes.representative($0)) }
      var values = RecentValues { texts.values(classes.representative($0)) }
      var current = -1
      var found: [Found] = []
      for (longer, shorter) in pairs[range] {
        if longer != current {
          comparison.setLonger(recent.tokens(of: longer))
          current = longer
        }
        let text = recent.tokens(of: shorter)
        guard let coverage = comparison.coverage(shorter: text, atLeast: judge.threshold) else { continue }
        let pair = CoveragePair(longer: longer, shorter: shorter, coverage: coverage)
        let finding = FormFinding(recent.tokens(of: longer), text) {
          (values.values(of: longer), values.values(of: shorter))
        }
        let relation = TextRelation(coverage, threshold: judge.threshold)
        let doubt = finding.map { DoubtfulPair(longer, shorter, relation, $0) }
        found.append((pair, doubt))
      }
      return found
    }
    return parts.flatMap { $0 }
  }
}
