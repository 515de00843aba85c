/// Joins level-1 clusters whose texts cover each other in the same order, in spite of heavy edits: level 2.
package struct CoverageLevel: Sendable {
  /// Acceptances below this merge the instances of templates (measured), so a lower threshold does not lower it.
  package static let leastAcceptance = 0.8

  /// The clusters after joining.
  package private(set) var forest: UnionFind
  /// The verified pairs that joined level-1 clusters.
  package private(set) var edges: [CoveragePair] = []
  /// What it took.
  package private(set) var counts = ComparisonCounts()

  private let classes: TextClasses
  private let hasher: ShingleHasher
  private let acceptance: Double
  private let threads: Int
  private let tokens: TokenSource
  private let isPage: @Sendable (Int) -> Bool
  /// The samples and the lengths of the classes' texts.
  private let samples: SampleTable
  private let lengths: [UInt32]

  package init(
    classes: TextClasses,
    sketches: SketchTable,
    forest: UnionFind,
    threshold: Double,
    hasher: ShingleHasher,
    threads: Int,
    tokens: @escaping TokenSource,
    isPage: @escaping @Sendable (Int) -> Bool
  ) {
    self.classes = classes
    self.forest = forest
    self.hasher = hasher
    self.threads = threads
    self.tokens = tokens
    self.isPage = { classes.members($0).contains(where: isPage) }
    samples = sketches.samples.selecting((0..<classes.count).lazy.map { classes.representative($0) })
    lengths = (0..<classes.count).map { sketches.tokenCounts[classes.representative($0)] }
    acceptance = max(threshold, Self.leastAcceptance)
  }

  /// Samples, proposes, verifies and joins.
  package mutating func run() async {
    let roots = forest.roots()
    let index = SampleIndex(samples, roots: roots)
    let candidates = await propose(index: index, roots: roots)
    counts.coverages += candidates.count
    let (samples, acceptance) = (samples, acceptance)
    var pairs = await verify(candidates) { comparison, pair in
      let share = Double(index.commonCounts[pair.shorter]) / Double(max(1, samples[pair.shorter].count))
      return share < TemplateMask.templateShare
        || comparison.isCoveredOutsideTemplate(acceptance: acceptance, isCommon: index.isCommon)
    }
    pairs = await withoutForms(pairs, roots: roots)
    for pair in pairs where pair.isNearDuplicate && forest.union(pair.longer, pair.shorter) {
      edges.append(pair)
    }
    for pair in ContainmentRule.joining(pairs, roots: forest.roots(), isPage: isPage)
    where forest.union(pair.longer, pair.shorter) {
      edges.append(pair)
    }
  }

  /// Candidate pairs such that those that hang together by pairs follow each other, each family by its longer texts: a
  /// text is needed again soon after it was read.
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
      tokens(classes.representative(a)),
      than: tokens(classes.representative(b))
    )
  }

  /// The pairs that are covered well enough and that `isAccepted` accepts. Each longer text is prepared once a chunk.
  private func verify(
    _ pairs: [(Int, Int)],
    isAccepted: @escaping @Sendable (CoverageComparison, CoveragePair) -> Bool
  ) async -> [CoveragePair] {
    let (classes, tokens, hasher, acceptance) = (classes, tokens, hasher, acceptance)
    let parts = await ParallelChunks.map(count: pairs.count, chunk: 256, threads: threads) { range in
      var comparison = CoverageComparison(hasher: hasher)
      var texts = RecentTexts { tokens(classes.representative($0)) }
      var current = -1
      var accepted: [CoveragePair] = []
      for (longer, shorter) in pairs[range] {
        if longer != current {
          comparison.setLonger(texts.tokens(of: longer))
          current = longer
        }
        let coverage = comparison.coverage(shorter: texts.tokens(of: shorter))
        guard coverage.shorter >= acceptance else { continue }
        let pair = CoveragePair(longer: longer, shorter: shorter, coverage: coverage)
        if isAccepted(comparison, pair) { accepted.append(pair) }
      }
      return accepted
    }
    return parts.joined().sorted { ($0.longer, $0.shorter) < ($1.longer, $1.shorter) }
  }

  /// The pairs without those that would join nothing but the instances of a form: they must be covered outside of it.
  private func withoutForms(_ pairs: [CoveragePair], roots: [Int]) async
    -> [CoveragePair]
  {
    var joined = forest
    for pair in pairs where pair.isNearDuplicate { _ = joined.union(pair.longer, pair.shorter) }
    // The clusters of each group, one text for each.
    var groups: [Int: [Int]] = [:]
    for text in roots.indices where roots[text] == text {
      groups[joined.find(text), default: []].append(text)
    }
    let forms = groups.filter { TemplateGuard.isForm($0.value, samples: samples) }
      .mapValues { clusters in
        TemplateGuard.form(of: clusters, hasher: hasher) { tokens(classes.representative($0)) }
      }
    if forms.isEmpty { return pairs }
    let groupRoots = joined.roots()
    let isDoubted = { (pair: CoveragePair) in pair.isNearDuplicate && forms[groupRoots[pair.longer]] != nil }
    let doubted = pairs.filter(isDoubted).map { ($0.longer, $0.shorter) }
    let kept = await verify(doubted) { [acceptance] comparison, pair in
      guard let form = forms[groupRoots[pair.longer]] else { return true }
      return comparison.isCoveredOutsideForm(form, acceptance: acceptance)
    }
    return pairs.filter { !isDoubted($0) } + kept
  }
}
