/// How far apart two SimHashes may be for their texts to be candidates, and by which blocks of bits such pairs are
/// found.
///
/// A bit of two SimHashes differs with a probability of their angle over pi (Charikar, STOC 2002), so the distance of a
/// pair is binomial. Unrelated texts are not at infinity: their distance is that of 64 tossed coins, and pairs of texts
/// grow with the square of their number. The radius that a wanted recall asks for is therefore cut to what
/// ``chanceLimit`` and ``costLimit`` allow, and ``expectedRecall`` says what is left.
package struct HammingPlan: Sendable, Hashable {
  /// A text may have this many candidates by chance: to refute one takes about as long as to read a text.
  package static let chanceLimit = 1.0
  /// A text may be compared with this many hashes, look-ups included.
  package static let costLimit = 8_000.0

  /// The most bits in which a candidate's hashes differ.
  package let radius: Int
  /// The radius that the wanted recall asks for.
  package let wantedRadius: Int
  /// The share of the pairs at the threshold that are within the radius.
  package let expectedRecall: Double
  /// The number of candidates for each text that unrelated texts make.
  package let expectedChance: Double
  /// The number of hashes that a text is compared with, look-ups included.
  package let expectedCost: Double
  /// The blocks that find all pairs within the radius; none for a radius of 0, that is for equal hashes only.
  package let blocks: [HammingBlock]

  /// Plans the search among `count` texts for pairs whose Jaccard index reaches a threshold.
  ///
  /// - Parameter recall: The wanted share of the pairs at the threshold.
  package init(threshold: Double, recall: Double = 0.999, count: Int) {
    let difference = Self.bitDifference(jaccard: threshold)
    let wanted = (0..<64).first { Self.share(within: $0, bitDifference: difference) >= recall } ?? 64
    let partners = Double(max(1, count)) / 2
    let layout = BlockLayout(count: count, radius: wanted)
    let radius = (0...wanted).last {
      partners * Self.share(within: $0, bitDifference: 0.5) <= Self.chanceLimit
        && layout.cost(radius: $0) <= Self.costLimit
    }
    self.radius = radius ?? 0
    wantedRadius = wanted
    expectedRecall = Self.share(within: self.radius, bitDifference: difference)
    expectedChance = partners * Self.share(within: self.radius, bitDifference: 0.5)
    expectedCost = self.radius == 0 ? 0 : layout.cost(radius: self.radius)
    blocks = self.radius == 0 ? [] : layout.blocks(radius: self.radius)
  }

  /// The probability that a bit of the SimHashes of two sets differs, 0...0.5: their angle over pi.
  ///
  /// Of sets with a Jaccard index of J those of equal size have the least cosine, 2J / (1 + J); to them the plan
  /// is made.
  package static func bitDifference(jaccard: Double) -> Double {
    let jaccard = min(1, max(0, jaccard))
    // 1 - cos of half the angle, again and again; of a small angle a it is a^2 / 2.
    let halvings = 20
    var versine = 1 - 2 * jaccard / (1 + jaccard)
    for _ in 0..<halvings { versine = versine / 2 / (1 + (1 - versine / 2).squareRoot()) }
    return (2 * versine).squareRoot() * Double(1 << halvings) / .pi
  }

  /// The probability that at most `distance` of 64 bits differ, when each does with a probability below 1 of its own.
  package static func share(within distance: Int, bitDifference: Double) -> Double {
    guard distance < 64 else { return 1 }
    var term = 1.0
    for _ in 0..<64 { term *= 1 - bitDifference }
    var sum = term
    for bit in 0..<distance {
      term *= Double(64 - bit) / Double(bit + 1) * bitDifference / (1 - bitDifference)
      sum += term
    }
    return min(1, sum)
  }
}
