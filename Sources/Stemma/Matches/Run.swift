/// Equal tokens at two places: a chain's link.
struct Run: Sendable, Hashable {
  /// Where it starts in the first text.
  var a: Int
  /// Where it starts in the second text.
  var b: Int
  /// The number of equal tokens.
  var length: Int
  /// The weight of the tokens, less for wording that many documents share.
  var score: Double

  var endA: Int { a + length }
  var endB: Int { b + length }
}

/// Equal tokens at two places of an alignment.
package struct Block: Sendable, Hashable {
  package var a: Int
  package var b: Int
  package var length: Int

  var endA: Int { a + length }
  var endB: Int { b + length }
}
