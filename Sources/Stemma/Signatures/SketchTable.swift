import CKernels

/// What is kept of many texts after they were read once: enough to propose which of them are similar.
///
/// With MinHash 140 bytes a text. A slot is kept as its low 8 bits: two slots that differ agree in them once in 256
/// (b-bit minwise hashing, Li and König 2010), which candidates can bear because an exact comparison decides.
///
/// Unsafe code: `slots` holds 128 bytes for each text, and an index is checked before its row is read.
package struct SketchTable: Sendable {
  /// What a sketch is made of, besides the hash and the length of the text.
  package struct Parts: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// 128 slots of MinHash, 8 bits each.
    package static let minHash = Parts(rawValue: 1)
    /// 64 bits of SimHash.
    package static let simHash = Parts(rawValue: 2)
    /// A sixteenth of the shingles.
    package static let sample = Parts(rawValue: 4)
  }

  /// What the sketches are made of.
  package let parts: Parts
  /// A hash of the tokens of each text; 0 for a text without shingles.
  package private(set) var textHashes: [UInt64] = []
  /// The number of tokens of each text.
  package private(set) var tokenCounts: [UInt32] = []
  /// The SimHash of each text, if it is wanted.
  package private(set) var simHashes: [UInt64] = []
  /// The sample of each text, if it is wanted.
  package private(set) var samples = SampleTable()
  /// The low bits of the slots, ``Signature/slotCount`` for each text, if they are wanted.
  private var slots: [UInt8] = []

  package init(_ parts: Parts) { self.parts = parts }

  /// The number of texts.
  package var count: Int { textHashes.count }

  /// Adds room for more texts.
  package mutating func reserve(_ count: Int) {
    textHashes.reserveCapacity(self.count + count)
    tokenCounts.reserveCapacity(self.count + count)
    if parts.contains(.minHash) { slots.reserveCapacity((self.count + count) * Signature.slotCount) }
    if parts.contains(.simHash) { simHashes.reserveCapacity(self.count + count) }
  }

  /// Adds the sketch of a text by all its shingles; none for a text that has none.
  mutating func append(textHash: UInt64, tokenCount: Int, shingles: [UInt64], slots row: inout [UInt32]) {
    textHashes.append(shingles.isEmpty ? 0 : max(1, textHash))
    tokenCounts.append(UInt32(clamping: tokenCount))
    if parts.contains(.minHash) {
      row.removeAll(keepingCapacity: true)
      if shingles.isEmpty {
        slots.append(contentsOf: repeatElement(0, count: Signature.slotCount))
      } else {
        MinHashSketcher.append(shingles, to: &row)
        for slot in row { slots.append(UInt8(truncatingIfNeeded: slot)) }
      }
    }
    if parts.contains(.simHash) { simHashes.append(SimHasher.hash(shingles)) }
    if parts.contains(.sample) { samples.append(shingles) }
  }

  /// Adds the sketches of another table of the same parts.
  package mutating func append(_ other: SketchTable) {
    precondition(parts == other.parts)
    textHashes.append(contentsOf: other.textHashes)
    tokenCounts.append(contentsOf: other.tokenCounts)
    simHashes.append(contentsOf: other.simHashes)
    slots.append(contentsOf: other.slots)
    if parts.contains(.sample) { samples.append(other.samples) }
  }

  /// Takes a text out: it is as one without shingles.
  package mutating func drop(_ text: Int) { textHashes[text] = 0 }

  /// The number of slots in which two texts agree, 0...128.
  package func agreement(_ a: Int, _ b: Int) -> Int {
    precondition(a >= 0 && a < count && b >= 0 && b < count && parts.contains(.minHash))
    return unsafe slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return 0 }
      return unsafe Int(stemma_agreement(base + a * Signature.slotCount, base + b * Signature.slotCount))
    }
  }

  /// 32 bits of some of a text's slots: the slots themselves up to four, else a hash of them.
  @inline(__always)
  package func bandKey(_ text: Int, slots range: Range<Int>) -> UInt32 {
    let row = slots.span.extracting((text * Signature.slotCount)..<((text + 1) * Signature.slotCount))
    if range.count <= 4 {
      // The first slots on top: these bits are sorted first.
      var key: UInt32 = 0
      for slot in range { key = key << 8 | UInt32(row[slot]) }
      return key << UInt32(8 * (4 - range.count))
    }
    var key: UInt64 = 0
    for slot in range { key = mix64(key ^ UInt64(row[slot])) }
    return UInt32(truncatingIfNeeded: key)
  }
}
