/// Which pairs of texts may share a reworded passage.
///
/// The rare word pairs that a text shares with another are added up in the order of the text; the sum falls with the
/// distance between them, so its peak tells a passage apart from what two long texts on one subject share here and
/// there.
struct RewordingCandidates {
  /// The least peak of a candidate.
  static let minimumPeak: Float = 2.2
  /// How much the sum falls from one token to the next.
  private static let decay: Float = 0.05
  /// The most candidates that one text proposes.
  static let maximumPerText = 8
  private static let chunkSize = 64

  private struct Tally {
    var sum: Float = 0
    var peak: Float = 0
    var last: UInt32 = 0
  }

  let index: WordPairIndex
  let textCount: Int
  let threads: Int

  /// The candidates, each `second text << 32 | first text`, ascending. Near-linear.
  func pairs() async -> [UInt64] {
    // Each task counts in an array with a place for each text, so there are 64 tasks at most.
    let chunks = await ParallelChunks.map(
      count: textCount,
      chunk: max(Self.chunkSize, textCount / 64),
      threads: threads
    ) { range in
      var tallies = [Tally](repeating: Tally(), count: textCount)
      return range.flatMap { candidates(of: $0, tallies: &tallies) }
    }
    var pairs = chunks.flatMap { $0 }
    pairs.sort()
    return pairs.indices.filter { $0 == 0 || pairs[$0] != pairs[$0 - 1] }.map { pairs[$0] }
  }

  private func candidates(of text: Int, tallies: inout [Tally]) -> [UInt64] {
    var touched: [Int] = []
    for entry in index.entries(of: text) {
      let weight = index.weights[Int(entry.group)]
      for place in index.places(of: entry.group) {
        let other = Int(place >> 32)
        guard other != text else { continue }
        var tally = tallies[other]
        if tally.peak == 0 {
          touched.append(other)
          tally.last = entry.position
        }
        tally.sum = max(0, tally.sum - Self.decay * Float(entry.position - tally.last)) + weight
        tally.peak = max(tally.peak, tally.sum)
        tally.last = entry.position
        tallies[other] = tally
      }
    }
    var found: [(peak: Float, other: Int)] = []
    for other in touched {
      if tallies[other].peak >= Self.minimumPeak { found.append((tallies[other].peak, other)) }
      tallies[other] = Tally()
    }
    found.sort { ($1.peak, $0.other) < ($0.peak, $1.other) }
    return found.prefix(Self.maximumPerText).map {
      UInt64(max($0.other, text)) << 32 | UInt64(min($0.other, text))
    }
  }
}
