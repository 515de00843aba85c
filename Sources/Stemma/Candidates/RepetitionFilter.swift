/// Tells keys that were inserted once from those that may have been inserted more often: two bits for each of a power
/// of two of places, eight times as many as keys or more (a Bloom filter with one hash that counts to two).
struct RepetitionFilter {
  private var seen: [UInt64]
  private var repeated: [UInt64]
  private let mask: UInt32

  init(count: Int) {
    var places = 1024
    while places < 8 * count && places < 1 << 31 { places *= 2 }
    mask = UInt32(places - 1)
    seen = Array(repeating: 0, count: places / 64)
    repeated = seen
  }

  /// Counts a well mixed key.
  @inline(__always)
  mutating func insert(_ key: UInt32) {
    let place = key & mask
    let bit: UInt64 = 1 << UInt64(place & 63)
    let word = Int(place >> 6)
    repeated[word] |= seen[word] & bit
    seen[word] |= bit
  }

  /// False if the key was inserted once at most.
  @inline(__always)
  func mayRepeat(_ key: UInt32) -> Bool {
    let place = key & mask
    return repeated[Int(place >> 6)] >> UInt64(place & 63) & 1 != 0
  }
}
