/// How much of each text of a family no other of them has.
struct PrivateText {
  /// Fewer shingles are edits, not a passage from elsewhere.
  private static let minimumShingles = 40

  private let texts: [Int]
  private var counts: [Int]

  /// O(t log t) in the tokens of the texts.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - tokens: The tokens of a text.
  init(of texts: [Int], tokens: TokenSource) {
    self.texts = texts
    counts = [Int](repeating: 0, count: texts.count)
    let sample = ShingleSample(texts, tokens: tokens)
    for run in EqualRuns.all(sample.entries) where run.count == 1 {
      counts[Int(sample.entries[run.lowerBound].index)] += sample.scale
    }
  }

  /// The texts with the most, at most so many.
  func richest(_ count: Int) -> [Int] {
    texts.indices.filter { counts[$0] >= Self.minimumShingles }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .prefix(count).map { texts[$0] }
  }
}
