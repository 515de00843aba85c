/// Groups seeds that lie close together in both texts into boxes.
struct SeedClusters {
  /// A box and the seeds in it.
  struct Cluster {
    var box: SentenceBox
    var seeds: [SentenceSeed]
  }

  /// How often a group is split on one text after the other; more takes seeds that a hostile text laid out in a spiral.
  private static let maximumSplits = 16

  /// The numbers of sentences that may lie between neighbouring seeds, tried in turn until a box is alike enough.
  var gaps: [Int]
  /// The most sentences between neighbours in the first text, whatever the gap.
  var limitA = Int.max
  /// The most sentences between neighbours in the second text, whatever the gap.
  var limitB = Int.max
  /// The least similarity of a box.
  var minimumSimilarity: Double

  /// The boxes of some seeds. O(n log n) in the number of seeds and of sentences about them.
  func clusters(of seeds: [SentenceSeed], similarity: (SentenceBox) -> Double) -> [Cluster] {
    var found: [Cluster] = []
    var rest = [seeds]
    for gap in gaps {
      var unlike: [[SentenceSeed]] = []
      for group in rest.flatMap({ split($0, gap: gap) }) {
        guard var box = Self.box(around: group) else { continue }
        box.similarity = similarity(box)
        if box.similarity >= minimumSimilarity {
          found.append(Cluster(box: box, seeds: group))
        } else {
          unlike.append(group)
        }
      }
      rest = unlike
    }
    return found
  }

  private static func box(around seeds: [SentenceSeed]) -> SentenceBox? {
    guard let first = seeds.first else { return nil }
    var box = SentenceBox(a: first.a..<first.a + 1, b: first.b..<first.b + 1, similarity: 0)
    for seed in seeds {
      box.a = min(box.a.lowerBound, seed.a)..<max(box.a.upperBound, seed.a + 1)
      box.b = min(box.b.lowerBound, seed.b)..<max(box.b.upperBound, seed.b + 1)
    }
    return box
  }

  /// Splits seeds wherever too many sentences lie between neighbours, in one text and the other in turn.
  private func split(_ seeds: [SentenceSeed], gap: Int) -> [[SentenceSeed]] {
    var open = [seeds]
    var closed: [[SentenceSeed]] = []
    for _ in 0..<Self.maximumSplits {
      var parts: [[SentenceSeed]] = []
      for group in open {
        let inA = Self.parts(of: group, gap: min(gap, limitA), by: \.a)
        let inBoth = inA.flatMap { Self.parts(of: $0, gap: min(gap, limitB), by: \.b) }
        if inBoth.count == 1 { closed += inBoth } else { parts += inBoth }
      }
      open = parts
      if open.isEmpty { break }
    }
    return closed + open
  }

  private static func parts(of seeds: [SentenceSeed], gap: Int, by place: KeyPath<SentenceSeed, Int>)
    -> [[SentenceSeed]]
  {
    guard seeds.count > 1 else { return [seeds] }
    let sorted = seeds.sorted { ($0[keyPath: place], $0.a, $0.b) < ($1[keyPath: place], $1.a, $1.b) }
    var parts: [[SentenceSeed]] = []
    var start = 0
    for index in sorted.indices {
      let next = index + 1
      if next == sorted.count || sorted[next][keyPath: place] - sorted[index][keyPath: place] - 1 > gap {
        parts.append(Array(sorted[start..<next]))
        start = next
      }
    }
    return parts
  }
}
