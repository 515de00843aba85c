/// Residue of another place, company or level: where one text has a word in all places, and the other another word in all
/// of them but a few, the other was adapted from the one, and the few were overlooked.
struct ReplacementCue: CuePart {
  /// On one site, or on sites that are not known, a word may as well have been renamed bit by bit.
  private static let onOneSite = 0.5

  private let witnesses: [WitnessText]

  init(witnesses: [WitnessText]) { self.witnesses = witnesses }

  /// O(t) for t shared tokens, of versions that differ.
  func cues(of pair: CuePair) -> [Cue] {
    let relation = pair.relation
    guard !relation.isCopy, pair.isWithin(CueKind.replacement.reach) else { return [] }
    let (first, second) = (witnesses[relation.a], witnesses[relation.b])
    var replacements = ReplacedWords()
    let (a, b) = (Array(first.folded), Array(second.folded))
    for span in relation.spans where !span.isReworded {
      replacements.add(
        a,
        span.a.lowerBound - first.tokens.lowerBound..<span.a.upperBound - first.tokens.lowerBound,
        b,
        span.b.lowerBound - second.tokens.lowerBound..<span.b.upperBound - second.tokens.lowerBound
      )
    }
    let residue = replacements.residue(in: a)
    return later(.replacement, residue.a, residue.b, strength: pair.isAcrossSites ? 1 : Self.onOneSite)
  }
}
