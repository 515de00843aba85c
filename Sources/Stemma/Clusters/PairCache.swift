/// Remembers some pairs that were compared and refuted, so that they are not compared in every band they share.
///
/// A fixed table in which a later pair takes the place of an earlier one: 2 MB, whatever the corpus.
package struct PairCache: Sendable {
  private static let bits: UInt64 = 18
  private var pairs: [UInt64] = Array(repeating: .max, count: 1 << bits)

  package init() {}

  private static func key(_ a: Int, _ b: Int) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

  private static func place(_ key: UInt64) -> Int { Int(mix64(key) >> (64 - bits)) }

  /// Remembers a pair.
  package mutating func insert(_ a: Int, _ b: Int) {
    let key = Self.key(a, b)
    pairs[Self.place(key)] = key
  }

  /// Whether the pair is remembered.
  package func contains(_ a: Int, _ b: Int) -> Bool {
    let key = Self.key(a, b)
    return pairs[Self.place(key)] == key
  }
}
