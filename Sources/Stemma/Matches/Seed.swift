/// The shortest runs of tokens that are looked up: at each place the run reaches a weight of 5, where a character
/// weighs 1 and a word of a spaced script 2. So a seed is five Han characters, or three words.
package enum Seed {
  /// The weight that a run must reach.
  package static let minimumWeight = 5

  /// How much of a passage a token is: a word says about as much as two Han characters.
  @inline(__always)
  package static func weight(of token: UInt32) -> Int {
    Token.isSeedless(token) ? 0 : Token.isWord(token) ? 2 : 1
  }

  /// The weight of some tokens together. O(n).
  package static func weight(of tokens: ArraySlice<UInt32>) -> Int {
    tokens.reduce(0) { $0 + weight(of: $1) }
  }

  /// Calls the body with start, length and hash of each seed. No seed holds a wildcard or a barrier. O(n).
  package static func forEach(
    in tokens: [UInt32],
    _ body: (_ start: Int, _ length: Int, _ hash: UInt64) -> Void
  ) {
    for start in tokens.indices {
      if let (length, hash) = seed(in: tokens, at: start) { body(start, length, hash) }
    }
  }

  /// The length and the hash of the seed that starts at a place; nil if there is none.
  @inline(__always)
  package static func seed(in tokens: [UInt32], at start: Int) -> (length: Int, hash: UInt64)? {
    var weight = 0
    var end = start
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    while end < tokens.count, weight < minimumWeight {
      let token = tokens[end]
      if Token.isSeedless(token) { return nil }
      weight += self.weight(of: token)
      hash = (hash ^ UInt64(token)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 29
      end += 1
    }
    guard weight >= minimumWeight else { return nil }
    hash = (hash ^ (hash >> 32)) &* 0xC4CE_B9FE_1A85_EC53
    return (end - start, hash ^ (hash >> 32))
  }

  /// The number of tokens of a seed that stands in two texts; nil if different seeds begin at the two places.
  package static func commonLength(
    _ left: [UInt32],
    at leftStart: Int,
    _ right: [UInt32],
    at rightStart: Int
  ) -> Int? {
    var weight = 0
    var length = 0
    while weight < minimumWeight {
      guard leftStart + length < left.count, rightStart + length < right.count else { return nil }
      let token = left[leftStart + length]
      guard token == right[rightStart + length], !Token.isSeedless(token) else { return nil }
      weight += self.weight(of: token)
      length += 1
    }
    return length
  }

  /// The number of tokens of the seed that starts at a place.
  package static func length(in tokens: [UInt32], at start: Int) -> UInt8 {
    var end = start
    var weight = 0
    while end < tokens.count, weight < minimumWeight {
      weight += self.weight(of: tokens[end])
      end += 1
    }
    return UInt8(end - start)
  }
}
