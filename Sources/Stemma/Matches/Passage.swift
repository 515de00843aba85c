/// An alignment of two stretches of folded text, in tokens of the two texts.
package struct Passage: Sendable, Hashable {
  /// How a passage was found.
  package enum Basis: Sendable, Hashable {
    /// By its equal tokens: it ends with its blocks.
    case aligned
    /// By the stems that its sentences share; boxed, as passages are many and these are few.
    indirect case reworded(Rewording)
  }

  /// The equal tokens, in order; never empty, never overlapping.
  package var blocks: [Block]
  /// The score of the chain that the passage grew from, or what its shared stems weigh.
  package var score: Double
  /// The equal tokens over all columns of the alignment, wildcards left out, 0...1.
  package var identity: Double
  /// How the passage was found.
  package var basis: Basis

  package init(blocks: [Block], score: Double, identity: Double, basis: Basis = .aligned) {
    self.blocks = blocks
    self.score = score
    self.identity = identity
    self.basis = basis
  }

  /// What was reworded; nil for an aligned passage.
  package var rewording: Rewording? {
    if case .reworded(let rewording) = basis { rewording } else { nil }
  }
  /// The stretch of the first text.
  package var a: Range<Int> { rewording?.a ?? (blocks.first?.a ?? 0)..<(blocks.last?.endA ?? 0) }
  /// The stretch of the second text.
  package var b: Range<Int> { rewording?.b ?? (blocks.first?.b ?? 0)..<(blocks.last?.endB ?? 0) }
  /// The number of equal tokens.
  package var matched: Int { blocks.reduce(0) { $0 + $1.length } }
}
