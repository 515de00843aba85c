/// The pairs of a range of the exact Jaccard index, and how many of them were found.
struct RecallBin {
  static let width = 0.05

  let lower: Double
  private(set) var pairs = 0
  /// The pairs that share a band of their signatures.
  private(set) var candidates = 0
  /// The pairs that are in one cluster.
  private(set) var clustered = 0
  private var jaccards = 0.0
  private var expected = 0.0

  init(lower: Double) { self.lower = lower }

  mutating func add(jaccard: Double, expected: Double, isCandidate: Bool, isClustered: Bool) {
    pairs += 1
    jaccards += jaccard
    self.expected += expected
    if isCandidate { candidates += 1 }
    if isClustered { clustered += 1 }
  }

  /// The mean Jaccard index of the pairs.
  var jaccard: Double { jaccards / Double(max(1, pairs)) }
  /// The share that the theory of banding expects among the candidates.
  var expectedShare: Double { expected / Double(max(1, pairs)) }
  var candidateShare: Double { Double(candidates) / Double(max(1, pairs)) }
  var clusteredShare: Double { Double(clustered) / Double(max(1, pairs)) }
}
