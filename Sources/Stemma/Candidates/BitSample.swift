/// Some of the 64 bits of a hash, moved together.
package struct BitSample: Sendable {
  /// The bits that are taken.
  package let mask: UInt64
  /// The bits that move down by 1, 2, 4, 8, 16 and 32 places.
  private var moves = InlineArray<6, UInt64>(repeating: 0)

  /// Prepares to take the bits of a mask, by the parallel-suffix method (Warren, Hacker's Delight, 2nd ed., 7-4).
  package init(mask: UInt64) {
    self.mask = mask
    var moving = mask
    // Where an odd number of bits to the right is left out.
    var gaps = ~mask << 1
    for step in 0..<6 {
      var odd = gaps
      for shift in 0..<6 { odd ^= odd << (UInt64(1) << UInt64(shift)) }
      let move = odd & moving
      moves[step] = move
      moving = (moving ^ move) | (move >> (UInt64(1) << UInt64(step)))
      gaps &= ~odd
    }
  }

  /// The number of bits.
  package var width: Int { mask.nonzeroBitCount }

  /// The bits of a hash, in their order, below 2^``width``.
  @inline(__always)
  package func key(of hash: UInt64) -> Int {
    var bits = hash & mask
    for step in 0..<6 {
      let moved = bits & moves[step]
      bits = (bits ^ moved) | (moved >> (UInt64(1) << UInt64(step)))
    }
    return Int(truncatingIfNeeded: bits)
  }
}
