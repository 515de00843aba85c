/// Texts grouped by a sample of the bits of their hashes. 4 bytes a text and 4 for each key.
package struct HammingTable: Sendable {
  /// About so many texts are in a section.
  private static let sectionSize = 1_024

  /// The place of the sample among those of the plan.
  package let number: Int
  /// The texts, group after group; ascending in a group.
  package private(set) var texts: [UInt32]
  /// The most texts of a group in which all pairs are compared; a larger group is a crowd.
  package let groupLimit: Int
  /// Where the group of each key starts, and the end.
  private var starts: [UInt32]

  /// Groups the texts that are not left out by the bits of a mask. O(n + keys).
  package init(_ hashes: [UInt64], leavingOut isLeftOut: [Bool], mask: UInt64, number: Int) {
    self.number = number
    let sample = BitSample(mask: mask)
    let keyCount = 1 << mask.nonzeroBitCount
    starts = Array(repeating: 0, count: keyCount + 1)
    var count = 0
    for text in hashes.indices where !isLeftOut[text] {
      starts[sample.key(of: hashes[text])] += 1
      count += 1
    }
    groupLimit = max(BucketComparison.smallBucket, 4 * count / keyCount)
    var total: UInt32 = 0
    for key in starts.indices {
      total += starts[key]
      starts[key] = total
    }
    // The ends of the groups become their starts as the texts are filled in from the last.
    texts = Array(repeating: 0, count: count)
    for text in hashes.indices.reversed() where !isLeftOut[text] {
      let key = sample.key(of: hashes[text])
      starts[key] -= 1
      texts[Int(starts[key])] = UInt32(text)
    }
  }

  /// The number of keys.
  package var keyCount: Int { starts.count - 1 }

  /// The texts with a key.
  @inline(__always)
  package func group(_ key: Int) -> ArraySlice<UInt32> { texts[Int(starts[key])..<Int(starts[key + 1])] }

  /// The groups that are crowds, by ascending keys.
  package var crowds: [ArraySlice<UInt32>] {
    (0..<keyCount).lazy.map { group($0) }.filter { $0.count > groupLimit }
  }

  /// Ranges of keys that can be searched at the same time.
  package var sections: [Range<Int>] {
    let count = max(1, min(keyCount, texts.count / Self.sectionSize))
    return (0..<count).map { (keyCount * $0 / count)..<(keyCount * ($0 + 1) / count) }
  }
}
