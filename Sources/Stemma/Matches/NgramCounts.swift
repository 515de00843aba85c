/// In how many units of a corpus each run of one to four tokens stands; a unit is a family of near-duplicates, or a
/// site, so that what was copied often, or within one site, does not look like common wording.
///
/// An open-addressing table of 4 bytes a slot: 10 bits that tell most of the n-grams of one bucket apart, 6 bits of the
/// last unit that was counted, 16 bits of the count. So a count may be a little too high (two n-grams in one slot, well
/// below 1 %) or too low (a unit that looks like the one before, 1 %); a full bucket counts no new n-grams.
package struct NgramCounts: Sendable {
  /// The longest n-grams that are counted.
  package static let longest = 4

  /// The slots that are tried for one n-gram: a cache line's worth.
  private static let probes = 16
  private static let maximumBits = 25
  private static let maximumCount: UInt32 = 0xFFFF

  private var slots: [UInt32]
  private let bits: Int

  /// Creates an empty table.
  ///
  /// - Parameter tokenCount: About how many tokens will be added; a text of n tokens has up to 4 n n-grams, most of
  ///   them not for the first time. The table takes 8 to 16 bytes a token, 128 MB at most.
  package init(tokenCount: Int) {
    bits = Self.bits(tokenCount)
    slots = [UInt32](repeating: 0, count: 1 << bits)
  }

  /// The bytes that a table for so many tokens takes.
  static func byteCount(tokens: Int) -> Int { MemoryLayout<UInt32>.size << bits(tokens) }

  private static func bits(_ tokenCount: Int) -> Int {
    var bits = 12
    while bits < maximumBits, 1 << bits < 2 * tokenCount { bits += 1 }
    return bits
  }

  /// Counts the n-grams of a text. O(n).
  ///
  /// - Parameter unit: The unit that the text belongs to; the texts of one unit must be added one after the other.
  package mutating func add(_ tokens: [UInt32], unit: Int) {
    let stamp = UInt32(truncatingIfNeeded: unit) & 63
    for start in tokens.indices {
      var hash: UInt64 = 0
      for token in tokens[start..<min(tokens.count, start + Self.longest)] {
        if Token.isSeedless(token) { break }
        hash = Self.hash(hash, token)
        count(hash, stamp: stamp)
      }
    }
  }

  /// The hash of an n-gram, from that of all but its last token; 0 before the first one.
  @inline(__always)
  static func hash(_ hash: UInt64, _ token: UInt32) -> UInt64 {
    var mixed = (hash ^ UInt64(token) ^ 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 32
    return mixed &* 0xC4CE_B9FE_1A85_EC53
  }

  /// The number of units that have an n-gram of at most ``longest`` tokens. O(1).
  package func count(of ngram: [UInt32]) -> UInt32 { count(of: ngram.reduce(0, Self.hash)) }

  /// The number of units that have the n-gram of a hash; 0 if it was never counted. O(1).
  @inline(__always)
  func count(of hash: UInt64) -> UInt32 {
    let tag = Self.tag(of: hash)
    var index = Int(hash >> UInt64(64 - bits))
    for _ in 0..<Self.probes {
      let slot = slots[index]
      if slot == 0 { return 0 }
      if slot >> 22 == tag { return slot & Self.maximumCount }
      index = (index + 1) & (slots.count - 1)
    }
    return 0
  }

  @inline(__always)
  private mutating func count(_ hash: UInt64, stamp: UInt32) {
    let tag = Self.tag(of: hash)
    var index = Int(hash >> UInt64(64 - bits))
    for _ in 0..<Self.probes {
      let slot = slots[index]
      if slot == 0 {
        slots[index] = tag << 22 | stamp << 16 | 1
        return
      }
      if slot >> 22 == tag {
        let count = slot & Self.maximumCount
        if (slot >> 16) & 63 != stamp, count < Self.maximumCount {
          slots[index] = tag << 22 | stamp << 16 | (count + 1)
        }
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
  }

  /// From bits that do not choose the slot.
  @inline(__always)
  private static func tag(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 8) & 1023 }
}
