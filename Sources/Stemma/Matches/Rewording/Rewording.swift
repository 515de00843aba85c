/// What makes two stretches of text a passage although few of their words stand in the same order: their sentences
/// share much of their rarer stems.
package struct Rewording: Sendable, Hashable {
  /// The stretch of the first text, in tokens.
  package var a: Range<Int>
  /// The stretch of the second text, in tokens.
  package var b: Range<Int>
  /// The cosine of the weighted stems of both, 0...1.
  package var similarity: Double

  package init(a: Range<Int>, b: Range<Int>, similarity: Double) {
    self.a = a
    self.b = b
    self.similarity = similarity
  }
}
