/// Finds the passages that one text shares with others, one pair at a time and each without the rest of a corpus: every
/// token counts in full, and the same passages are found as in a corpus of the two texts (``PassageFinder``).
package struct PairFinder: Sendable {
  /// The text, second in all pairs.
  private let text: WeighedText
  /// Where its seeds begin.
  private let starts: [UInt32]
  private let seeds: HashIndex

  /// Prepares a text. O(n).
  package init(_ tokens: [UInt32]) {
    text = WeighedText(uniform: tokens)
    var starts: [UInt32] = []
    var hashes: [UInt64] = []
    starts.reserveCapacity(tokens.count)
    hashes.reserveCapacity(tokens.count)
    Seed.forEach(in: tokens) { start, _, hash in
      starts.append(UInt32(start))
      hashes.append(hash)
    }
    var index = HashIndex()
    index.assign(hashes)
    self.starts = starts
    seeds = index
  }

  /// The passages that another text shares with this one, in order of this one: `a` of a passage is in the other text.
  /// O(n log n); nearly nothing but a look-up for each token where the texts share no seed.
  package func passages(from other: [UInt32]) -> [Passage] {
    let anchors = anchors(in: other)
    guard !anchors.isEmpty else { return [] }
    let rule = PassageRule(unitCount: 2, tokenCount: other.count + text.tokens.count)
    let pair = PairAlignment(WeighedText(uniform: other), text, costs: rule.costs(of: text), rule: rule)
    return pair.joined(pair.passages(of: pair.runs(of: anchors)).passages)
  }

  /// The seeds that both texts have in few enough places (``SeedIndex/maximumPlaces``).
  private func anchors(in other: [UInt32]) -> [AnchorCollector.Anchor] {
    var found: [(head: Int32, place: UInt32)] = []
    Seed.forEach(in: other) { start, _, hash in
      let head = seeds.first(hash)
      if head != HashIndex.none { found.append((head, UInt32(start))) }
    }
    found.sort { ($0.head, $0.place) < ($1.head, $1.place) }
    var anchors: [AnchorCollector.Anchor] = []
    var start = 0
    while start < found.count {
      let head = found[start].head
      var end = start + 1
      while end < found.count, found[end].head == head { end += 1 }
      defer { start = end }
      var count = end - start
      var seed = head
      while seed != HashIndex.none, count <= SeedIndex.maximumPlaces {
        count += 1
        seed = seeds.next(seed)
      }
      guard count <= SeedIndex.maximumPlaces else { continue }
      seed = head
      while seed != HashIndex.none {
        for place in found[start..<end].prefix(AnchorCollector.maximumPlacesInText) {
          anchors.append(.init(a: place.place, b: starts[Int(seed)]))
        }
        seed = seeds.next(seed)
      }
    }
    return anchors
  }
}
