/// Finds the boxes of like sentences of two texts: passages that were reworded, and summaries.
struct BoxFinder {
  /// The fewest tokens of the shorter side of a box, times its similarity.
  static let minimumSize = 15.0
  /// The numbers of sentences between neighbouring seeds of a passage, tried in turn.
  private static let gaps = [3, 2, 1, 0]
  private static let minimumSimilarity = 0.30

  private let weights: SentenceWeights
  private var sums = TermSums()

  init(_ weights: SentenceWeights) { self.weights = weights }

  /// The boxes of some seeds; no two overlap in both texts. O(n log n) in the size of the texts and the number of
  /// seeds.
  mutating func boxes(of seeds: [SentenceSeed]) -> [SentenceBox] {
    guard !seeds.isEmpty else { return [] }
    let close = SeedClusters(gaps: Self.gaps, minimumSimilarity: Self.minimumSimilarity)
    var boxes = apart(clusters(of: seeds, with: close).map(\.box))
    for isALong in [true, false] {
      let wide = SeedClusters(
        gaps: SummaryRule.gaps,
        limitA: isALong ? Int.max : SummaryRule.gap,
        limitB: isALong ? SummaryRule.gap : Int.max,
        minimumSimilarity: SummaryRule.minimumSimilarity
      )
      let found = clusters(of: seeds, with: wide).map { isALong ? $0 : $0.turned }
      boxes = replacing(boxes.map { isALong ? $0 : $0.turned }, with: found, isALong: isALong)
        .map { isALong ? $0 : $0.turned }
    }
    return boxes
  }

  private mutating func clusters(of seeds: [SentenceSeed], with clusters: SeedClusters) -> [SeedClusters
    .Cluster]
  {
    var sums = exchange(&sums, with: TermSums())
    defer { self.sums = sums }
    let found = clusters.clusters(of: seeds) { weights.similarity($0.a, $0.b, &sums) }
    return found.filter { size($0.box) >= Self.minimumSize }
  }

  /// Puts summaries in place of the boxes that they overlap; the first text is the long one.
  private func replacing(_ boxes: [SentenceBox], with clusters: [SeedClusters.Cluster], isALong: Bool)
    -> [SentenceBox]
  {
    let rule = SummaryRule(
      long: isALong ? weights.a : weights.b,
      short: isALong ? weights.b : weights.a,
      boxes: boxes
    )
    var isReplaced = [Bool](repeating: false, count: boxes.count)
    var summaries: [SentenceBox] = []
    for cluster in clusters where rule.isSummary(cluster) {
      for rival in rule.rivals(of: cluster.box) { isReplaced[rival] = true }
      summaries.append(cluster.box)
    }
    return boxes.indices.filter { !isReplaced[$0] }.map { boxes[$0] } + summaries
  }

  /// The tokens of the shorter side, times the similarity.
  private func size(_ box: SentenceBox) -> Double {
    Double(min(weights.a.tokens(of: box.a).count, weights.b.tokens(of: box.b).count)) * box.similarity
  }

  /// Makes boxes disjoint in each text, the largest first: a box keeps what no other has, if that is half of it.
  private func apart(_ boxes: [SentenceBox]) -> [SentenceBox] {
    let ordered = boxes.map { (size: size($0), box: $0) }.sorted { left, right in
      (right.size, left.box.b.lowerBound, left.box.a.lowerBound)
        < (left.size, right.box.b.lowerBound, right.box.a.lowerBound)
    }
    var isTakenA = [Bool](repeating: false, count: weights.a.count)
    var isTakenB = [Bool](repeating: false, count: weights.b.count)
    var kept: [SentenceBox] = []
    for (_, box) in ordered {
      guard let a = Self.free(of: box.a, isTakenA), let b = Self.free(of: box.b, isTakenB) else { continue }
      for sentence in a { isTakenA[sentence] = true }
      for sentence in b { isTakenB[sentence] = true }
      kept.append(SentenceBox(a: a, b: b, similarity: box.similarity))
    }
    return kept
  }

  /// The longest stretch of a range that is not taken; nil if more than half of it is.
  private static func free(of range: Range<Int>, _ isTaken: [Bool]) -> Range<Int>? {
    let taken = range.count { isTaken[$0] }
    guard 2 * taken <= range.count else { return nil }
    var best = range.lowerBound..<range.lowerBound
    var start = range.lowerBound
    for sentence in range {
      if isTaken[sentence] {
        start = sentence + 1
      } else if sentence + 1 - start > best.count {
        best = start..<sentence + 1
      }
    }
    return best
  }
}

extension SeedClusters.Cluster {
  /// The same with the texts exchanged.
  var turned: SeedClusters.Cluster { .init(box: box.turned, seeds: seeds.map(\.turned)) }
}
