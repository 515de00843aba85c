/// The signatures of many texts in one block of memory.
///
/// Unsafe code: `slots` holds 128 elements for each text, and an index is checked before its row is read.
package struct SignatureTable: Sendable {
  /// The slots, ``Signature/slotCount`` for each text.
  package private(set) var slots: [UInt32] = []
  /// The SimHash of each text.
  package private(set) var simHashes: [UInt64] = []

  package init() {}

  /// The number of texts.
  package var count: Int { simHashes.count }

  /// Adds room for more texts.
  package mutating func reserve(_ count: Int) {
    slots.reserveCapacity(count * Signature.slotCount)
    simHashes.reserveCapacity(count)
  }

  /// Adds the signature of a text with at least one shingle.
  package mutating func append(_ hashes: [UInt64]) {
    MinHashSketcher.append(hashes, to: &slots)
    simHashes.append(SimHasher.hash(hashes))
  }

  /// Adds the signatures of another table.
  package mutating func append(_ other: SignatureTable) {
    slots.append(contentsOf: other.slots)
    simHashes.append(contentsOf: other.simHashes)
  }

  /// The signature of a text.
  package subscript(text: Int) -> Signature {
    let start = text * Signature.slotCount
    return Signature(slots: Array(slots[start..<(start + Signature.slotCount)]), simHash: simHashes[text])
  }

  /// The number of slots in which two texts agree, 0...128.
  package func agreement(_ a: Int, _ b: Int) -> Int {
    precondition(a >= 0 && a < count && b >= 0 && b < count)
    return unsafe slots.withUnsafeBufferPointer { slots in
      var equal: UInt32 = 0
      for slot in 0..<Signature.slotCount {
        let left = unsafe slots[a &* Signature.slotCount &+ slot]
        let right = unsafe slots[b &* Signature.slotCount &+ slot]
        equal &+= left == right ? 1 : 0
      }
      return Int(equal)
    }
  }

  /// A hash of some of a text's slots.
  package func bandKey(_ text: Int, slots range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for slot in range { key = mix64(key ^ UInt64(slots[text * Signature.slotCount + slot])) }
    return key
  }
}
