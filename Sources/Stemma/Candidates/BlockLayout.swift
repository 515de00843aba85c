/// How the 64 bits of a SimHash are cut into blocks, so that any two hashes within a radius agree well enough in one
/// of the blocks, at the least cost.
///
/// Where blocks allow radii of r1, r2, ... and the sum of (r + 1) is greater than the distance, the distance cannot
/// exceed all of them: the pigeonhole principle of multi-index hashing (Norouzi, Punjani and Fleet, CVPR 2012), with
/// widths and radii of their own for each block (Qin and others, ICDE 2018). The best layout is found by dynamic
/// programming over the bits and the sum.
struct BlockLayout {
  /// The widest block: its table has 2^22 places.
  private static let widest = 22
  private static let largestRadius = 7
  /// What looking up a group of hashes costs, in comparisons of two hashes.
  private static let lookUp = 6.0
  /// What sorting costs for each text and block, in comparisons.
  private static let sorting = 10.0

  /// Block boundaries and sums of (radius + 1) that were reached, with the least cost and the last block.
  private struct Entry {
    var cost = Double.infinity
    var width = 0
    var share = 0
  }

  private let count: Double
  private var entries: [[Entry]]

  /// Lays out blocks for `count` hashes and all radii up to `radius`.
  init(count: Int, radius: Int) {
    self.count = Double(max(1, count))
    entries = Array(repeating: Array(repeating: Entry(), count: radius + 2), count: 65)
    entries[0][0].cost = 0
    let costs = (0...Self.widest).map { width in
      (0...Self.largestRadius).map { cost(width: width, radius: $0) }
    }
    // A table has no more places than there are hashes.
    let widest = min(Self.widest, max(1, count).bitWidth - 1 - max(1, count).leadingZeroBitCount)
    for bit in 0..<64 {
      for sum in 0...radius + 1 where entries[bit][sum].cost < .infinity {
        let cost = entries[bit][sum].cost
        // A bit may be left out.
        relax(bit + 1, sum, Entry(cost: cost, width: 1, share: 0))
        for width in 1...max(1, min(widest, 64 - bit)) {
          for share in 1...min(width, Self.largestRadius + 1) where sum + share <= radius + 1 {
            let total = cost + costs[width][share - 1]
            relax(bit + width, sum + share, Entry(cost: total, width: width, share: share))
          }
        }
      }
    }
  }

  /// The cost of the best blocks for a radius, in comparisons for each text; at most that of comparing all pairs.
  func cost(radius: Int) -> Double { min(count / 2, entries[64][radius + 1].cost) }

  /// The best blocks for a radius, the highest bits first.
  func blocks(radius: Int) -> [HammingBlock] {
    guard entries[64][radius + 1].cost < count / 2 else {
      return [HammingBlock(lowBit: 0, width: 0, radius: 0)]
    }
    var blocks: [HammingBlock] = []
    var bit = 64
    var sum = radius + 1
    while bit > 0 {
      let entry = entries[bit][sum]
      bit -= entry.width
      sum -= entry.share
      if entry.share > 0 {
        blocks.append(HammingBlock(lowBit: bit, width: entry.width, radius: entry.share - 1))
      }
    }
    return blocks
  }

  /// What a block costs for each text with evenly spread hashes: half of the groups in reach are looked up, since a
  /// pair is compared from one side only, and their hashes compared.
  private func cost(width: Int, radius: Int) -> Double {
    let places = Double(UInt64(1) << UInt64(width))
    var reach = 0.0
    var sets = 1.0
    for size in 0...radius {
      reach += sets
      sets *= Double(width - size) / Double(size + 1)
    }
    return Self.sorting + reach / 2 * (Self.lookUp + count / places)
  }

  private mutating func relax(_ bit: Int, _ sum: Int, _ entry: Entry) {
    if entry.cost < entries[bit][sum].cost { entries[bit][sum] = entry }
  }
}
