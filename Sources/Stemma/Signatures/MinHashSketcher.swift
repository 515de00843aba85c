import CKernels

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
    slots.append(addingCapacity: Signature.slotCount) { output in
      unsafe output.withUnsafeMutableBufferPointer { first, initialized in
        if unsafe !stemma_fill_slots(hashes, hashes.count, first.baseAddress) { unsafe fillEmpty(first, hashes) }
        initialized = Signature.slotCount
      }
    }
  }

  /// Throws the shingles again, and fills what is still empty by a MinHash of its own.
  private static func fillEmpty(_ slots: UnsafeMutableBufferPointer<UInt32>, _ hashes: [UInt64]) {
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Signature.slotCount) { second in
      unsafe second.initialize(repeating: empty)
      for hash in hashes {
        let hash = mix64(hash ^ secondThrow)
        let slot = Int(truncatingIfNeeded: hash & UInt64(Signature.slotCount - 1))
        unsafe second[slot] = min(second[slot], UInt32(truncatingIfNeeded: hash >> 32))
      }
      for slot in 0..<Signature.slotCount where unsafe slots[slot] == empty {
        unsafe slots[slot] = second[slot] != empty ? second[slot] : minimum(hashes, slot: slot)
      }
    }
  }

  private static func minimum(_ hashes: [UInt64], slot: Int) -> UInt32 {
    let seed = mix64(UInt64(slot) &+ secondThrow)
    var least = empty
    for hash in hashes { least = min(least, UInt32(truncatingIfNeeded: mix64(hash ^ seed) >> 32)) }
    return least
  }
}
