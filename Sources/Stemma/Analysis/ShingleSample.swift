/// The 5-token shingles of the texts of a family, sorted; of a large family a sample by hash.
struct ShingleSample {
  /// Shingles kept of one family.
  private static let maximum = 1 << 23

  /// The hash of each shingle and the place of its text, each once, by hash and place.
  let entries: [KeyedIndex]
  /// The shingles for which each stands.
  let scale: Int

  /// O(t log t) in the tokens of the texts.
  init(_ texts: [Int], tokens: TokenSource) {
    let hasher = ShingleHasher(length: 5)
    let total = texts.reduce(0) { $0 + tokens($1).count }
    var shift = 0
    while total >> shift > Self.maximum { shift += 1 }
    let mask = (UInt64(1) << UInt64(shift)) - 1
    var entries: [KeyedIndex] = []
    entries.reserveCapacity(total >> shift)
    for (index, text) in texts.enumerated() {
      var own: [UInt64] = []
      hasher.forEach(in: tokens(text)) { hash, _ in
        if hash & mask == 0 { own.append(hash) }
      }
      own.sort()
      for (place, hash) in own.enumerated() where place == 0 || own[place - 1] != hash {
        entries.append(KeyedIndex(key: hash, index: UInt32(index)))
      }
    }
    var scratch: [KeyedIndex] = []
    RadixSort.sort(&entries, scratch: &scratch)
    self.entries = entries
    scale = 1 << shift
  }
}
