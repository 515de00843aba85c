import CKernels

/// What is kept of many texts after they were read once: enough to propose which of them are similar.
///
/// With MinHash at the default threshold 204 bytes a text. The keys of the bands are made of whole slots. Of the
/// slots themselves only the low 4 bits are kept: two slots that differ agree in them once in 16 (b-bit minwise
/// hashing, Li and König 2010), which an estimate can bear because an exact comparison decides.
///
/// Unsafe code: `slots` holds 64 bytes for each text, and an index is checked before its row is read.
package struct SketchTable: Sendable {
  /// What a sketch is made of, besides the hash and the length of the text.
  package struct Parts: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The keys of the bands, and 4 bits of each slot of MinHash.
    package static let minHash = Parts(rawValue: 1)
    /// 64 bits of SimHash.
    package static let simHash = Parts(rawValue: 2)
    /// A sixteenth of the shingles.
    package static let sample = Parts(rawValue: 4)
  }

  /// What the sketches are made of.
  package let parts: Parts
  /// How the slots are cut into bands.
  package let plan: BandingPlan
  /// A hash of the tokens of each text; 0 for a text without shingles.
  package private(set) var textHashes: [UInt64] = []
  /// The number of tokens of each text.
  package private(set) var tokenCounts: [UInt32] = []
  /// The SimHash of each text, if it is wanted.
  package private(set) var simHashes: [UInt64] = []
  /// The sample of each text, if it is wanted.
  package private(set) var samples = SampleTable()
  /// A hash of the slots of each band, text by text, if they are wanted.
  private var bandKeys: [UInt32] = []
  /// The low 4 bits of the slots, two in a byte, if they are wanted.
  private var slots: [UInt8] = []

  /// The bytes that the slots of a text take.
  private static let slotBytes = Signature.slotCount / 2

  package init(_ parts: Parts, plan: BandingPlan) {
    self.parts = parts
    self.plan = plan
  }

  /// The number of texts.
  package var count: Int { textHashes.count }

  /// Adds room for more texts.
  package mutating func reserve(_ count: Int) {
    textHashes.reserveCapacity(self.count + count)
    tokenCounts.reserveCapacity(self.count + count)
    if parts.contains(.minHash) {
      bandKeys.reserveCapacity((self.count + count) * plan.bands)
      slots.reserveCapacity((self.count + count) * Self.slotBytes)
    }
    if parts.contains(.simHash) { simHashes.reserveCapacity(self.count + count) }
  }

  /// Adds the sketch of a text by all its shingles; none for a text that has none.
  ///
  /// - Parameter pairs: What a short text is sampled by besides.
  mutating func append(
    textHash: UInt64,
    tokenCount: Int,
    shingles: [UInt64],
    pairs: [UInt64] = [],
    slots row: inout [UInt32]
  ) {
    textHashes.append(shingles.isEmpty ? 0 : max(1, textHash))
    tokenCounts.append(UInt32(clamping: tokenCount))
    if parts.contains(.minHash) {
      row.removeAll(keepingCapacity: true)
      if shingles.isEmpty {
        row.append(contentsOf: repeatElement(0, count: Signature.slotCount))
      } else {
        MinHashSketcher.append(shingles, to: &row)
      }
      append(row)
    }
    if parts.contains(.simHash) { simHashes.append(SimHasher.hash(shingles)) }
    if parts.contains(.sample) { samples.append(shingles, pairs: pairs) }
  }

  private mutating func append(_ row: [UInt32]) {
    let plan = plan
    bandKeys.append(addingCapacity: plan.bands) { output in
      for band in 0..<plan.bands {
        var key: UInt64 = 0
        for slot in (band * plan.rows)..<((band + 1) * plan.rows) {
          key = (key ^ UInt64(row[slot])) &* 0x9FB2_1C65_1E98_DF25
          key ^= key >> 32
        }
        output.append(UInt32(truncatingIfNeeded: key))
      }
    }
    slots.append(addingCapacity: Self.slotBytes) { output in
      for slot in stride(from: 0, to: Signature.slotCount, by: 2) {
        output.append(UInt8(truncatingIfNeeded: row[slot] & 0xF | row[slot + 1] << 4))
      }
    }
  }

  /// Adds the sketches of another table of the same parts.
  package mutating func append(_ other: SketchTable) {
    precondition(parts == other.parts && plan == other.plan)
    textHashes.append(contentsOf: other.textHashes)
    tokenCounts.append(contentsOf: other.tokenCounts)
    simHashes.append(contentsOf: other.simHashes)
    bandKeys.append(contentsOf: other.bandKeys)
    slots.append(contentsOf: other.slots)
    if parts.contains(.sample) { samples.append(other.samples) }
  }

  /// The sketches of some of the texts, in their order.
  package func selecting(_ texts: some Collection<Int>) -> SketchTable {
    var table = SketchTable(parts, plan: plan)
    table.reserve(texts.count)
    for text in texts {
      table.textHashes.append(textHashes[text])
      table.tokenCounts.append(tokenCounts[text])
      if parts.contains(.minHash) {
        table.bandKeys.append(contentsOf: bandKeys[text * plan.bands..<(text + 1) * plan.bands])
        table.slots.append(contentsOf: slots[text * Self.slotBytes..<(text + 1) * Self.slotBytes])
      }
      if parts.contains(.simHash) { table.simHashes.append(simHashes[text]) }
    }
    if parts.contains(.sample) { table.samples = samples.selecting(texts) }
    return table
  }

  /// Takes a text out: it is as one without shingles.
  package mutating func drop(_ text: Int) { textHashes[text] = 0 }

  /// The number of slots in whose low 4 bits two texts agree, 0...128.
  package func agreement(_ a: Int, _ b: Int) -> Int {
    precondition(a >= 0 && a < count && b >= 0 && b < count && parts.contains(.minHash))
    return unsafe slots.withUnsafeBufferPointer { slots in
      guard let base = slots.baseAddress else { return 0 }
      return unsafe Int(stemma_agreement(base + a * Self.slotBytes, base + b * Self.slotBytes))
    }
  }

  /// The key of a band of a text: equal where all slots of the band are, else by chance once in 2^32.
  @inline(__always)
  package func bandKey(_ text: Int, band: Int) -> UInt32 { bandKeys[text * plan.bands + band] }
}
