/// Makes MinHash slots by Fast Similarity Sketching (Dahlgaard, Knudsen and Thorup, FOCS 2017).
///
/// Each shingle falls into one slot by its hash; a slot keeps the least value. Slots that stay empty are filled by a
/// second throw with fresh hashes, and what is still empty then by a MinHash of its own. For any two sets each slot
/// agrees with a probability of exactly their Jaccard index (but for 2^-32), and the slots are less dispersed than
/// independent ones.
/// Unsafe code: a slot's number is 7 bits of a hash, and all slot buffers hold 128 elements.
package enum MinHashSketcher {
  private static let empty = UInt32.max
  private static let secondThrow: UInt64 = 0x5851_F42D_4C95_7F2D

  /// Appends ``Signature/slotCount`` slots of the shingles `hashes`, in any order and with repetitions; at least one.
  ///
  /// O(n) for n > 100, and at most 128 n.
  package static func append(_ hashes: [UInt64], to slots: inout [UInt32]) {
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Signature.slotCount) { first in
      unsafe first.initialize(repeating: empty)
      let throwAgain = unsafe !fill(first, hashes, seed: nil)
      if throwAgain {
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Signature.slotCount) { second in
          unsafe second.initialize(repeating: empty)
          _ = unsafe fill(second, hashes, seed: secondThrow)
          for slot in 0..<Signature.slotCount where unsafe first[slot] == empty {
            unsafe first[slot] = second[slot] != empty ? second[slot] : minimum(hashes, slot: slot)
          }
        }
      }
      unsafe slots.append(contentsOf: first)
    }
  }

  /// Throws each shingle into a slot; whether no slot is empty.
  @inline(__always)
  private static func fill(_ slots: UnsafeMutableBufferPointer<UInt32>, _ hashes: [UInt64], seed: UInt64?)
    -> Bool
  {
    unsafe hashes.withUnsafeBufferPointer { hashes in
      for index in 0..<hashes.count {
        var hash = unsafe hashes[index]
        if let seed { hash = mix64(hash ^ seed) }
        let slot = Int(truncatingIfNeeded: hash & UInt64(Signature.slotCount - 1))
        let value = UInt32(truncatingIfNeeded: hash >> 32)
        unsafe slots[slot] = min(slots[slot], value)
      }
    }
    return unsafe !slots.contains(empty)
  }

  private static func minimum(_ hashes: [UInt64], slot: Int) -> UInt32 {
    let seed = mix64(UInt64(slot) &+ secondThrow)
    var least = empty
    for hash in hashes { least = min(least, UInt32(truncatingIfNeeded: mix64(hash ^ seed) >> 32)) }
    return least
  }
}
