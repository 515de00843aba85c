/// Tells the summary of a long stretch from passages of like length that stand in it.
///
/// The first text is the one with the long stretch.
struct SummaryRule {
  /// The numbers of sentences between neighbouring seeds in the long text, tried in turn.
  static let gaps = [40, 20, 10, 5, 2]
  /// The most sentences between neighbouring seeds in the summary.
  static let gap = 3
  /// The least similarity of a summary and what it sums up.
  static let minimumSimilarity = 0.25
  /// A summary is at least so much shorter than what it sums up.
  private static let compression = 2.5
  /// No box of close sentences explains more of a summary than this share of the weight of its seeds.
  private static let explainedShare = 0.8
  /// The seeds of a summary come from at least so many places, counted by the inverse of their concentration.
  private static let minimumSpread = 1.5
  /// The sides of a passage that speaks against a summary differ in length by less than this factor.
  private static let likeLength = 1.5
  /// The fewest tokens of a passage that speaks against a summary.
  private static let minimumRival = 35
  /// A stretch is no summary if passages cover this share of it.
  private static let coveredShare = 0.75

  let long: SentenceTerms
  let short: SentenceTerms
  /// Boxes of close sentences.
  let boxes: [SentenceBox]
  /// For each sentence of the short text the box that it is in, or -1.
  private var owners: [Int32]

  init(long: SentenceTerms, short: SentenceTerms, boxes: [SentenceBox]) {
    self.long = long
    self.short = short
    self.boxes = boxes
    owners = [Int32](repeating: -1, count: short.count)
    for (index, box) in boxes.enumerated() {
      for sentence in box.b { owners[sentence] = Int32(index) }
    }
  }

  /// The boxes that overlap one in both texts, in order. O(length of the box).
  func rivals(of box: SentenceBox) -> [Int] {
    var rivals: [Int] = []
    for sentence in box.b {
      let owner = Int(owners[sentence])
      if owner >= 0, rivals.last != owner, boxes[owner].overlaps(box) { rivals.append(owner) }
    }
    return rivals
  }

  /// Whether the seeds of a box come from places far apart, and no passages of like length explain them better.
  func isSummary(_ cluster: SeedClusters.Cluster) -> Bool {
    let box = cluster.box
    let length = short.tokens(of: box.b).count
    guard Double(long.tokens(of: box.a).count) >= Self.compression * Double(length) else { return false }
    let best = bestSeeds(of: cluster.seeds)
    let total = best.reduce(0) { $0 + Double($1.weight) }
    guard best.count >= 2, spread(of: best, total: total) >= Self.minimumSpread else { return false }
    guard explained(by: cluster.seeds, best: best) < Self.explainedShare * total else { return false }
    let covered = rivals(of: box).reduce(0) { covered, index in
      let lengths = (long.tokens(of: boxes[index].a).count, short.tokens(of: boxes[index].b).count)
      let shorter = min(lengths.0, lengths.1)
      let ratio = Double(max(lengths.0, lengths.1)) / Double(max(1, shorter))
      guard ratio <= Self.likeLength, shorter >= Self.minimumRival else { return covered }
      return covered + short.tokens(of: boxes[index].b.clamped(to: box.b)).count
    }
    return Double(covered) < Self.coveredShare * Double(length)
  }

  /// For each sentence of the summary its heaviest seed, by place in the long text.
  private func bestSeeds(of seeds: [SentenceSeed]) -> [SentenceSeed] {
    var best: [SentenceSeed] = []
    let ordered = seeds.sorted { ($0.b, $1.weight, $0.a) < ($1.b, $0.weight, $1.a) }
    for seed in ordered where best.last?.b != seed.b { best.append(seed) }
    return best.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// From how many places in the long text the seeds come: the inverse of the summed squares of their shares.
  private func spread(of seeds: [SentenceSeed], total: Double) -> Double {
    var squares: Double = 0
    var weight: Double = 0
    for (index, seed) in seeds.enumerated() {
      if index > 0, seed.a - seeds[index - 1].a - 1 > Self.gap {
        squares += weight * weight
        weight = 0
      }
      weight += Double(seed.weight)
    }
    squares += weight * weight
    return squares > 0 ? total * total / squares : 0
  }

  /// The most weight of best seeds whose sentences have a seed in the same box.
  private func explained(by seeds: [SentenceSeed], best: [SentenceSeed]) -> Double {
    var weights: [Int: Double] = [:]
    for seed in best { weights[seed.b] = Double(seed.weight) }
    var explained: [Int: Double] = [:]
    for seed in seeds {
      let owner = Int(owners[seed.b])
      guard owner >= 0, boxes[owner].a.contains(seed.a), let weight = weights.removeValue(forKey: seed.b)
      else {
        continue
      }
      explained[owner, default: 0] += weight
    }
    return explained.values.max() ?? 0
  }
}
