/// Documents that are equal after folding.
struct CopyClasses: Sendable {
  /// For each document, the one that stands for its copies: the earliest by date, else by id.
  let leaders: [Int]

  /// O(n log n) in the number of documents, and one comparison of tokens for each copy.
  ///
  /// - Parameters:
  ///   - texts: The folded texts.
  ///   - precedes: Whether one document is a better leader than another.
  init(texts: [FoldedText], precedes: (Int, Int) -> Bool) {
    var keyed = texts.indices.map { KeyedIndex(key: Self.hash(texts[$0].tokens), index: UInt32($0)) }
    keyed.sort()
    var leaders = Array(texts.indices)
    for range in EqualRuns.ranges(keyed) {
      // Texts of one hash that differ (a collision) are told apart by comparison.
      var representatives: [Int] = []
      var members: [Int: [Int]] = [:]
      for entry in keyed[range] {
        let document = Int(entry.index)
        guard !texts[document].tokens.isEmpty else { continue }
        if let known = representatives.first(where: { texts[$0].tokens == texts[document].tokens }) {
          members[known]?.append(document)
        } else {
          representatives.append(document)
          members[document] = [document]
        }
      }
      for representative in representatives {
        let copies = members[representative] ?? []
        guard let leader = copies.min(by: precedes) else { continue }
        for copy in copies { leaders[copy] = leader }
      }
    }
    self.leaders = leaders
  }

  private static func hash(_ tokens: [UInt32]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in tokens {
      hash = (hash ^ UInt64(token)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
