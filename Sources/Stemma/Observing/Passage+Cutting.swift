extension Passage {
  /// The part whose equal tokens stand in a stretch of the first text; nil if none do. The score stays that of the whole.
  /// O(blocks).
  func cut(to range: Range<Int>) -> Passage? {
    guard a.overlaps(range) else { return nil }
    let blocks = blocks.compactMap { block -> Block? in
      let kept = (block.a..<block.endA).clamped(to: range)
      return kept.isEmpty
        ? nil : Block(a: kept.lowerBound, b: block.b + kept.lowerBound - block.a, length: kept.count)
    }
    return blocks.isEmpty ? nil : Passage(blocks: blocks, score: score, identity: identity)
  }
}
