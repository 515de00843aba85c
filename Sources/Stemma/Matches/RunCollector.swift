/// Joins seeds that follow each other on one diagonal into runs.
package enum RunCollector {
  /// A seed that stands in both texts.
  package struct Anchor: Sendable, Hashable {
    package var a: Int
    package var b: Int
    package var length: Int
    /// How rare the seed is, 0...1.
    package var rarity: Double

    package init(a: Int, b: Int, length: Int, rarity: Double) {
      self.a = a
      self.b = b
      self.length = length
      self.rarity = rarity
    }
  }

  /// The runs of some anchors, ordered by place in the second text, then in the first. O(n log n).
  ///
  /// - Parameter b: The tokens of the second text, for their weights.
  package static func runs(of anchors: [Anchor], b tokens: [UInt32]) -> [Run] {
    let ordered = anchors.sorted { ($0.b - $0.a, $0.b) < ($1.b - $1.a, $1.b) }
    var runs: [Run] = []
    for anchor in ordered {
      if let last = runs.last, last.b - last.a == anchor.b - anchor.a, anchor.b <= last.endB {
        let added = max(0, anchor.b + anchor.length - last.endB)
        let weight = Seed.weight(of: tokens[last.endB..<last.endB + added])
        runs[runs.count - 1].length += added
        runs[runs.count - 1].score += Double(weight) * anchor.rarity
      } else {
        let weight = Seed.weight(of: tokens[anchor.b..<anchor.b + anchor.length])
        runs.append(
          Run(a: anchor.a, b: anchor.b, length: anchor.length, score: Double(weight) * anchor.rarity)
        )
      }
    }
    return runs.sorted { ($0.b, $0.a) < ($1.b, $1.a) }
  }
}
