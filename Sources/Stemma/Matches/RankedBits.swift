/// Bits, and once they are ranked how many are set before each: 17 bits for 16.
struct RankedBits: Sendable {
  private static let wordsInBlock = 8

  private var words: [UInt64]
  /// For each block of words, the bits that are set before it.
  private var ranks: [UInt32] = []

  /// Bits that are all clear.
  init(count: Int) { words = [UInt64](repeating: 0, count: count / 64 + 1) }

  /// Leaves the first bits only.
  mutating func cut(to count: Int) { words.removeLast(words.count - count / 64 - 1) }

  /// Whether a bit is set.
  @inline(__always)
  func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 != 0 }

  @inline(__always)
  mutating func set(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  /// Counts the bits; ranks are those of this moment. O(n).
  mutating func rank() {
    ranks.removeAll()
    ranks.reserveCapacity(words.count / Self.wordsInBlock + 1)
    var count: UInt32 = 0
    for (index, word) in words.enumerated() {
      if index % Self.wordsInBlock == 0 { ranks.append(count) }
      count += UInt32(word.nonzeroBitCount)
    }
  }

  /// The bits set before an index. O(1).
  @inline(__always)
  func rank(of index: Int) -> Int {
    let word = index >> 6
    let block = word / Self.wordsInBlock
    var count = Int(ranks[block])
    for earlier in block * Self.wordsInBlock..<word { count += words[earlier].nonzeroBitCount }
    return count + (words[word] & ((1 << UInt64(index & 63)) - 1)).nonzeroBitCount
  }

  /// The last bit that is set at an index or before it; 0 if none is.
  @inline(__always)
  func last(upTo index: Int) -> Int {
    var word = index >> 6
    var bits = words[word] & (~0 >> UInt64(63 - index & 63))
    while bits == 0, word > 0 {
      word -= 1
      bits = words[word]
    }
    return bits == 0 ? 0 : word << 6 | 63 - bits.leadingZeroBitCount
  }

  /// The first bit that is set at an index or behind it, before an end; the end if none is.
  @inline(__always)
  func first(from index: Int, before end: Int) -> Int {
    guard index < end else { return end }
    var word = index >> 6
    var bits = words[word] & (~0 << UInt64(index & 63))
    while bits == 0, (word + 1) << 6 < end {
      word += 1
      bits = words[word]
    }
    return bits == 0 ? end : min(end, word << 6 | bits.trailingZeroBitCount)
  }

  /// The bytes that the bits take.
  var byteCount: Int { words.count * 8 + ranks.count * 4 }
}
