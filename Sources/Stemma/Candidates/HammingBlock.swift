/// Some neighbouring bits of a SimHash, and how many of them may differ for a pair to be found by them.
package struct HammingBlock: Sendable, Hashable {
  /// The place of the block's lowest bit.
  package let lowBit: Int
  /// The number of bits; 0 for a block in which all hashes agree, that is for comparing all pairs.
  package let width: Int
  /// The most bits that may differ.
  package let radius: Int

  package init(lowBit: Int, width: Int, radius: Int) {
    self.lowBit = lowBit
    self.width = width
    self.radius = radius
  }

  /// The block's bits of a hash.
  @inline(__always)
  package func key(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash >> UInt64(lowBit)) & ((1 << UInt64(width)) - 1))
  }

  /// What differs between the keys of a pair that the block finds: all sets of up to ``radius`` bits, those with the
  /// fewest first, then ascending.
  package var differences: [UInt32] {
    var differences: [UInt32] = [0]
    for size in 0..<min(radius, width) {
      var set = (UInt32(1) << UInt32(size + 1)) - 1
      while set >> UInt32(width) == 0 {
        differences.append(set)
        // The next larger number with as many bits (Gosper; Beeler, Gosper and Schroeppel, HAKMEM 1972, item 175).
        let lowest = set & (0 &- set)
        let ripple = set &+ lowest
        set = ripple | ((set ^ ripple) >> 2) / lowest
      }
    }
    return differences
  }
}
