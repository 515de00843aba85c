/// How far apart two SimHashes may be for their texts to be candidates, and by which samples of their bits such pairs
/// are found.
///
/// A bit of two SimHashes differs with a probability of their angle over pi (Charikar, STOC 2002), so the distance of a
/// pair is binomial. Unrelated texts are not at infinity: their distance is that of 64 tossed coins, and there are
/// as many pairs as the square of the texts. The radius that a wanted recall asks for is therefore cut to what
/// ``chanceLimit`` allows, and ``expectedRecall`` says what is left.
///
/// Pairs meet where all bits of a sample agree (Indyk and Motwani, STOC 1998; Gionis, Indyk and Motwani, VLDB 1999).
/// To find every pair within such radii for certain, by multi-index hashing (Norouzi, Punjani and Fleet, CVPR 2012),
/// took two to eleven times as long.
package struct HammingPlan: Sendable, Hashable {
  /// A text may have this many candidates by chance: to refute one takes about as long as to read a text.
  package static let chanceLimit = 1.0
  /// The wanted share of the pairs at the threshold and within the radius that meet in a sample.
  package static let completeness = 0.99
  /// Samples of one batch have no bit in common, so that pairs that differ in fewer bits than there are samples meet.
  package static let batchLimit = 4

  private static let sampleLimit = 512
  private static let widest = 22
  /// What it costs to group a text by a sample, in comparisons of two hashes.
  private static let grouping = 25.0
  /// Up to so many texts, comparing all pairs is considered as well.
  private static let exhaustiveLimit = 4_096

  /// The most bits in which a candidate's hashes differ.
  package let radius: Int
  /// The radius that the wanted recall asks for.
  package let wantedRadius: Int
  /// The share of the pairs at the threshold that are within the radius and meet in a sample.
  package let expectedRecall: Double
  /// The number of candidates that unrelated texts make, for each text.
  package let expectedChance: Double
  /// The bits of each sample, as a mask; all masks have equally many bits. None for a radius of 0, that is for equal
  /// hashes only.
  package let masks: [UInt64]
  /// The number of consecutive masks without a bit in common.
  package let batchSize: Int

  /// Plans the search among `count` texts for pairs whose Jaccard index reaches a threshold.
  ///
  /// - Parameter recall: The wanted share of the pairs at the threshold.
  package init(threshold: Double, recall: Double = 0.999, count: Int) {
    let difference = Self.bitDifference(jaccard: threshold)
    let others = Double(max(1, count) - 1) / 2
    let wanted = (0..<64).first { Self.share(within: $0, bitDifference: difference) >= recall } ?? 64
    let radius = (0...wanted).last {
      others * Self.share(within: $0, bitDifference: 0.5) <= Self.chanceLimit
    }
    self.radius = radius ?? 0
    wantedRadius = wanted
    expectedChance = others * Self.share(within: self.radius, bitDifference: 0.5)
    let choice = Self.choice(radius: self.radius, bitDifference: difference, count: max(1, count))
    expectedRecall = choice.recall
    batchSize = min(Self.batchLimit, 64 / max(1, choice.width))
    masks = Self.masks(count: choice.samples, width: choice.width, batchSize: batchSize)
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

  /// The probability that at most `distance` of 64 bits differ, each with a probability below 1.
  package static func share(within distance: Int, bitDifference: Double) -> Double {
    min(1, distribution(within: distance, bitDifference: bitDifference).reduce(0, +))
  }

  /// The probability that two hashes that differ in `distance` bits agree in all bits of a sample.
  package static func agreement(distance: Int, width: Int) -> Double {
    guard distance + width <= 64 else { return 0 }
    return (0..<width).reduce(1) { $0 * Double(64 - distance - $1) / Double(64 - $1) }
  }

  /// The binomial probabilities of the distances up to one.
  private static func distribution(within distance: Int, bitDifference: Double) -> [Double] {
    var term = 1.0
    for _ in 0..<64 { term *= 1 - bitDifference }
    var terms = [term]
    for bit in 0..<min(64, distance) {
      term *= Double(64 - bit) / Double(bit + 1) * bitDifference / (1 - bitDifference)
      terms.append(term)
    }
    return terms
  }

  /// The width and number of samples that reach ``completeness`` at the least cost; one bit always does.
  private static func choice(radius: Int, bitDifference: Double, count: Int) -> (
    width: Int, samples: Int, recall: Double
  ) {
    let distances = distribution(within: radius, bitDifference: bitDifference)
    let wanted = completeness * distances.reduce(0, +)
    // A sample has at most as many keys as there are texts.
    let most = min(widest, count.bitWidth - 1 - count.leadingZeroBitCount)
    let least = count <= exhaustiveLimit ? 0 : 1
    var best = (width: 0, samples: 0, recall: distances[0])
    if radius == 0 { return best }
    var bestCost = Double.infinity
    for width in least...max(least, most) {
      let agreements = distances.indices.map { agreement(distance: $0, width: width) }
      var missing = distances
      var samples = 0
      var recall = 0.0
      while recall < wanted && samples < sampleLimit {
        samples += 1
        for distance in distances.indices { missing[distance] *= 1 - agreements[distance] }
        recall = zip(distances, missing).reduce(0) { $0 + $1.0 - $1.1 }
      }
      let cost = Double(samples) * (grouping + Double(count) / Double(UInt64(2) << UInt64(width)))
      if recall >= wanted && cost < bestCost {
        best = (width, samples, recall)
        bestCost = cost
      }
    }
    return best
  }

  /// Masks of `width` bits, each batch a part of a random order of all bits.
  private static func masks(count: Int, width: Int, batchSize: Int) -> [UInt64] {
    var masks: [UInt64] = []
    var state: UInt64 = 0
    while masks.count < count {
      // The shuffle of Fisher and Yates.
      var bits = Array(0..<UInt64(64))
      for last in bits.indices.dropFirst().reversed() {
        state &+= 1
        bits.swapAt(last, Int(mix64(state) % UInt64(last + 1)))
      }
      for part in 0..<min(batchSize, count - masks.count) {
        masks.append(bits[(part * width)..<((part + 1) * width)].reduce(0) { $0 | 1 << $1 })
      }
    }
    return masks
  }
}
