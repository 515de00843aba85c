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
    let count = tokens.count
    for start in 0..<count {
      var weight = 0
      var end = start
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      while end < count, weight < minimumWeight {
        let token = tokens[end]
        if Token.isSeedless(token) { break }
        weight += self.weight(of: token)
        hash = (hash ^ UInt64(token)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 29
        end += 1
      }
      if weight >= minimumWeight {
        hash = (hash ^ (hash >> 32)) &* 0xC4CE_B9FE_1A85_EC53
        body(start, end - start, hash ^ (hash >> 32))
      }
    }
  }

  /// Whether two seeds are the same tokens: equal hashes do not prove it.
  package static func areEqual(_ left: [UInt32], at leftStart: Int, _ right: [UInt32], at rightStart: Int)
    -> Bool
  {
    let length = Int(length(in: left, at: leftStart))
    guard rightStart + length <= right.count else { return false }
    return (0..<length).allSatisfy { left[leftStart + $0] == right[rightStart + $0] }
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
