/// Equal tokens at two places: a chain's link.
package struct Run: Sendable, Hashable {
  /// Where it starts in the first text.
  package var a: Int
  /// Where it starts in the second text.
  package var b: Int
  /// The number of equal tokens.
  package var length: Int
  /// The weight of the tokens, less for wording that many documents share.
  package var score: Double

  package init(a: Int, b: Int, length: Int, score: Double) {
    self.a = a
    self.b = b
    self.length = length
    self.score = score
  }

  package var endA: Int { a + length }
  package var endB: Int { b + length }
}
