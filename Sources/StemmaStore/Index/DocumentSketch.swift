import Stemma

/// By what a document is found: the keys of its seeds, and a small signature.
///
/// Seeds are the minimizers of a window (``Stemma/SeedSampling``), so two texts that share 24 characters in a row share a
/// seed; the least seeds of the text, so that short texts have some; and the hash of the whole text, so that copies of
/// the shortest are found. O(n).
package struct DocumentSketch: Sendable, Hashable {
  /// The window of minimizers. A seed weighs 5, so a common run of weight 24 holds a common seed.
  package static let window = 20
  /// So many of the least seeds are kept besides.
  static let leastSeeds = 8
  static let slotCount = 16
  /// The words of 32 bits that the slots of a signature take.
  static let wordCount = slotCount / 4

  /// The keys, ascending, each once.
  package var keys: [UInt64] = []
  /// Slots of 8 bits, four a word: the least hash of the seeds that fall into the slot, cut to its low bits (one
  /// permutation hashing, Li, Owen and Zhang 2012; b-bit minwise hashing, Li and König 2010). 0 where none does.
  package var signature = [UInt32](repeating: 0, count: wordCount)

  /// A seed's key.
  package static func key(of hash: UInt64) -> UInt64 { hash >> UInt64(64 - FormatConstants.keyBits) }

  /// - Parameter tokens: The folded text.
  package init(_ tokens: [UInt32]) {
    self.init(tokens, minimizers: Self.minimizers(of: tokens))
  }

  /// The keys of the minimizers, in the order of the text.
  static func minimizers(of tokens: [UInt32]) -> [UInt64] {
    var keys: [UInt64] = []
    SeedSampling(window: Self.window).forEach(in: tokens) { _, hash in keys.append(Self.key(of: hash)) }
    return keys
  }

  /// - Parameter minimizers: As ``minimizers(of:)`` of the tokens.
  init(_ tokens: [UInt32], minimizers: [UInt64]) {
    guard !tokens.isEmpty else { return }
    keys = minimizers
    var least = [UInt64](repeating: .max, count: Self.slotCount)
    var smallest: [UInt64] = []
    Seed.forEach(in: tokens) { _, _, hash in
      let slot = Int(hash & UInt64(Self.slotCount - 1))
      least[slot] = min(least[slot], hash)
      Self.insert(hash, into: &smallest)
    }
    keys += smallest.map(Self.key)
    keys.append(Self.wholeKey(of: tokens))
    keys.sort()
    var count = 0
    for key in keys where count == 0 || keys[count - 1] != key {
      keys[count] = key
      count += 1
    }
    keys.removeSubrange(count...)
    for (slot, hash) in least.enumerated() where hash != .max {
      // From 1: 0 stands for an empty slot.
      let value = UInt32(truncatingIfNeeded: (hash >> 4) % 255) + 1
      signature[slot >> 2] |= value << UInt32(8 * (slot & 3))
    }
  }

  /// The key of a text as a whole.
  static func wholeKey(of tokens: [UInt32]) -> UInt64 {
    key(of: hash64(tokens.span) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Whether two signatures are likely those of near-duplicates: half of the slots agree.
  static func areAlike(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    var agreeing = 0
    var filled = 0
    for (a, b) in zip(left, right) {
      var (a, b) = (a, b)
      for _ in 0..<4 {
        if a & 0xFF != 0 || b & 0xFF != 0 { filled += 1 }
        if a & 0xFF != 0 && a & 0xFF == b & 0xFF { agreeing += 1 }
        a >>= 8
        b >>= 8
      }
    }
    return 2 * agreeing >= filled
  }

  private static func insert(_ hash: UInt64, into smallest: inout [UInt64]) {
    if smallest.count == leastSeeds, let last = smallest.last, hash >= last { return }
    guard let place = smallest.firstIndex(where: { $0 >= hash }) else { return smallest.append(hash) }
    if smallest[place] == hash { return }
    if smallest.count == leastSeeds { smallest.removeLast() }
    smallest.insert(hash, at: place)
  }
}
