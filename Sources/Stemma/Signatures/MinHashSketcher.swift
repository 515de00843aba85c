import CKernels

/// Makes MinHash slots by Fast Similarity Sketching (Dahlgaard, Knudsen and Thorup, FOCS 2017).
///
/// Each shingle falls into one slot by its hash; a slot keeps the least value. Slots that stay empty are filled by
/// further throws with fresh hashes, and what is empty after ``roundLimit`` of them by a MinHash of its own. For any two
/// sets each slot agrees with a probability of exactly their Jaccard index (but for 2^-32), and the slots are less
/// dispersed than independent ones.
///
/// Unsafe code: all slot buffers hold 128 elements, as the kernels ask for.
package enum MinHashSketcher {
  /// The most throws. One shingle alone leaves a slot empty after so many once in 70,000 texts.
  private static let roundLimit: UInt64 = 2048
  /// More shingles than this that leave a slot empty are repetitions of few.
  private static let repetitionLimit = 2048

  /// Appends ``Signature/slotCount`` slots of the shingles `hashes`, in any order and with repetitions; at least one.
  ///
  /// O(n) for n > 1,000 different shingles, and O(n + 128 log 128) for fewer.
  package static func append(_ hashes: [UInt64], to slots: inout [UInt32]) {
    slots.append(addingCapacity: Signature.slotCount) { output in
      unsafe output.withUnsafeMutableBufferPointer { slots, initialized in
        if unsafe !stemma_fill_slots(hashes, hashes.count, slots.baseAddress) {
          unsafe fillEmpty(slots, hashes)
        }
        initialized = Signature.slotCount
      }
    }
  }

  private static func fillEmpty(_ slots: UnsafeMutableBufferPointer<UInt32>, _ hashes: [UInt64]) {
    var hashes = hashes
    if hashes.count > repetitionLimit {
      var table = ShingleTable()
      table.assign(&hashes)
    }
    if unsafe stemma_fill_empty(hashes, hashes.count, roundLimit, slots.baseAddress) { return }
    for slot in 0..<Signature.slotCount where unsafe slots[slot] == .max {
      let seed = mix64(roundLimit + 1 + UInt64(slot))
      for hash in hashes {
        unsafe slots[slot] = min(slots[slot], UInt32(truncatingIfNeeded: mix64(hash ^ seed) >> 32))
      }
    }
  }
}
