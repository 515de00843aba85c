/// Proposes pairs of texts in different level-1 clusters that share enough of their samples.
package struct SampleCandidates {
  /// The least number of sampled shingles two texts must share.
  package static let leastShared = 3
  /// The least share of the smaller sample, common shingles left out.
  package static let leastShare = 0.12
  /// A text proposes at most this many pairs, and one more for each eight shingles of its sample.
  package static let proposalLimit = 32

  private let index: SampleIndex
  private let samples: SampleTable
  private let roots: [Int]
  private var counters: [UInt16]
  private var touched: [Int] = []

  package init(index: SampleIndex, samples: SampleTable, roots: [Int]) {
    self.index = index
    self.samples = samples
    self.roots = roots
    counters = Array(repeating: 0, count: samples.count)
  }

  /// The texts below `text` that share enough with it, those with the largest share first.
  ///
  /// O(s) for a sample of s shingles, with a factor of at most 200: the most texts a posting names.
  package mutating func candidates(of text: Int) -> [Int] {
    for posting in index.postings(of: text) {
      // Ascending: all that follow are above, too.
      for other in index.texts(of: posting) {
        guard other < text else { break }
        let other = Int(other)
        if counters[other] == 0 { touched.append(other) }
        counters[other] &+= counters[other] < .max ? 1 : 0
      }
    }
    let own = keptCount(text)
    var found: [(text: Int, share: Double)] = []
    for other in touched {
      let shared = Int(counters[other])
      counters[other] = 0
      guard shared >= Self.leastShared && roots[other] != roots[text] else { continue }
      let least = min(
        samples.count(own, of: text, alsoSampledIn: other),
        samples.count(keptCount(other), of: other, alsoSampledIn: text)
      )
      let share = Double(shared) / Double(max(1, least))
      if share >= Self.leastShare { found.append((other, share)) }
    }
    touched.removeAll(keepingCapacity: true)
    found.sort { $0.share != $1.share ? $0.share > $1.share : $0.text < $1.text }
    return found.prefix(Self.proposalLimit + own / 8).map { $0.text }
  }

  private func keptCount(_ text: Int) -> Int { samples[text].count - Int(index.commonCounts[text]) }
}
