/// Documents that are equal after folding.
package struct CopyClasses: Sendable {
  /// For each document, the one that stands for its copies: the earliest by date, else by id.
  package let leaders: [Int]
  /// For each leader of two or more, all of them in order.
  private let copies: [Int: [Int]]

  /// A leader and its copies.
  package func members(of leader: Int) -> [Int] { copies[leader] ?? [leader] }

  /// O(n log n) in the number of documents, and one comparison of tokens for each copy.
  ///
  /// - Parameters:
  ///   - texts: The folded texts.
  ///   - precedes: Whether one document is a better leader than another.
  package init(texts: [FoldedText], precedes: (Int, Int) -> Bool) {
    var keyed = texts.indices.map { KeyedIndex(key: Self.hash(texts[$0].tokens), index: UInt32($0)) }
    keyed.sort()
    var leaders = Array(texts.indices)
    var membersOfLeaders: [Int: [Int]] = [:]
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
        if copies.count > 1 { membersOfLeaders[leader] = copies.sorted() }
      }
    }
    self.leaders = leaders
    self.copies = membersOfLeaders
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
