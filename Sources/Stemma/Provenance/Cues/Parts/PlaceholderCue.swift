/// Masked words: a template is older than what fills it in, a masked copy younger than what it was made from. What fills
/// the gaps of related texts tells which of the two it is (``TemplateWitnesses``).
struct PlaceholderCue: CuePart {
  /// This share of both must be shared to fill in each other's blanks.
  private static let wholeShare = 0.6

  private let placeholders: [TokenMarks]
  private let isTemplate: [Bool]

  init(witnesses: [WitnessText], relations: [Relation], coverages: [Relation.Coverage]) {
    let placeholders = witnesses.map(Self.places)
    let counts = placeholders.map(\.places.count)
    var instances = [[Int]](repeating: [], count: witnesses.count)
    for (relation, coverage) in zip(relations, coverages) {
      let isWhole =
        Double(coverage.a) >= Self.wholeShare * Double(witnesses[relation.a].tokens.count)
        && Double(coverage.b) >= Self.wholeShare * Double(witnesses[relation.b].tokens.count)
      guard isWhole else { continue }
      let (a, b) = (counts[relation.a], counts[relation.b])
      if Self.isMasked(a, beside: b) { instances[relation.a].append(relation.b) }
      if Self.isMasked(b, beside: a) { instances[relation.b].append(relation.a) }
    }
    self.placeholders = placeholders
    isTemplate = TemplateWitnesses(witnesses: witnesses, instances: instances).flags
  }

  func cues(of pair: CuePair) -> [Cue] {
    let a = placeholders[pair.relation.a].count(inside: pair.shared.a)
    let b = placeholders[pair.relation.b].count(inside: pair.shared.b)
    if Self.isMasked(a, beside: b) {
      return [isTemplate[pair.relation.a] ? Cue(.template, strength: 1) : Cue(.masked, strength: -1)]
    }
    if Self.isMasked(b, beside: a) {
      return [isTemplate[pair.relation.b] ? Cue(.template, strength: -1) : Cue(.masked, strength: 1)]
    }
    return []
  }

  private static func places(of witness: WitnessText) -> TokenMarks {
    var places = TokenMarks()
    for (index, token) in witness.folded.enumerated() where token == Token.wildcard {
      places.add(witness.tokens.lowerBound + index)
    }
    return places
  }

  private static func isMasked(_ count: Int, beside other: Int) -> Bool { count >= 2 * other + 2 }
}
