/// An alignment of two stretches of folded text, in tokens of the two texts.
package struct Passage: Sendable, Hashable {
  /// The equal tokens, in order; never empty, never overlapping.
  package var blocks: [Block]
  /// The score of the chain that the passage grew from.
  package var score: Double
  /// The equal tokens over all columns of the alignment, wildcards left out, 0...1.
  package var identity: Double

  /// The stretch of the first text.
  package var a: Range<Int> { (blocks.first?.a ?? 0)..<(blocks.last?.endA ?? 0) }
  /// The stretch of the second text.
  package var b: Range<Int> { (blocks.first?.b ?? 0)..<(blocks.last?.endB ?? 0) }
  /// The number of equal tokens.
  package var matched: Int { blocks.reduce(0) { $0 + $1.length } }
}
