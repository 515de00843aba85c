/// Stretches of sentences of two texts that say much the same.
struct SentenceBox: Hashable {
  var a: Range<Int>
  var b: Range<Int>
  /// The cosine of their summed stems, 0...1.
  var similarity: Double

  /// The same with the texts exchanged.
  var turned: SentenceBox { SentenceBox(a: b, b: a, similarity: similarity) }

  /// Whether two boxes overlap in both texts.
  func overlaps(_ other: SentenceBox) -> Bool { a.overlaps(other.a) && b.overlaps(other.b) }
}
