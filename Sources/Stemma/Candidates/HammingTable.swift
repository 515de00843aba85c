/// Hashes grouped by their bits in a block. 12 bytes a hash and 4 for each place of the table; used again.
package struct HammingTable: Sendable {
  /// The block by which the hashes are grouped.
  package private(set) var block = HammingBlock(lowBit: 0, width: 0, radius: 0)
  /// The hashes, group after group.
  package private(set) var hashes: [UInt64] = []
  /// For each hash the text that it belongs to.
  package private(set) var texts: [UInt32] = []
  /// The most hashes of a group that is compared in full; a larger group is a crowd.
  package private(set) var groupLimit = 0
  /// Where the group of each key starts, and one more.
  private var starts: [UInt32] = []

  package init() {}

  /// Groups hashes by a block; within a group they keep their order. O(n + 2^width).
  package mutating func assign(_ points: [UInt32], of source: [UInt64], by block: HammingBlock) {
    self.block = block
    let keys = 1 << block.width
    groupLimit = max(BucketComparison.smallBucket, 4 * points.count / keys)
    hashes.removeAll(keepingCapacity: true)
    hashes.append(contentsOf: repeatElement(0, count: points.count))
    texts.removeAll(keepingCapacity: true)
    texts.append(contentsOf: repeatElement(0, count: points.count))
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: keys + 1))
    // Counts, then the end of each group; filling from the last hash on turns ends into starts.
    for point in points { starts[block.key(of: source[Int(point)])] += 1 }
    var total: UInt32 = 0
    for key in starts.indices {
      total += starts[key]
      starts[key] = total
    }
    for point in points.reversed() {
      let hash = source[Int(point)]
      let key = block.key(of: hash)
      starts[key] -= 1
      hashes[Int(starts[key])] = hash
      texts[Int(starts[key])] = point
    }
  }

  /// The places of the hashes with a key.
  @inline(__always)
  package func group(_ key: Int) -> Range<Int> { Int(starts[key])..<Int(starts[key + 1]) }
}
