/// Reads the asymmetric evidence from two related witnesses.
package struct CueReader: Sendable {
  /// What the cues need to know of a witness by itself.
  private struct Traits: Sendable {
    var published: CalendarDate?
    var fetched: CalendarDate?
    var placeholders: Int
    var isSegment: Bool
    var noise: TextNoise
    var tokens: Range<Int>

    var length: Int { tokens.count }
  }

  /// A text must be this much longer than its part for the part to be an excerpt.
  private static let excerptShare = 0.7
  /// This share of the tokens must be covered to call a text a part of another.
  private static let partShare = 0.6
  /// Fewer tokens than this at an end say nothing.
  private static let minimumEnd = 20
  /// A frame has a header of this many tokens.
  private static let minimumHeader = 4
  /// A text with this many traditional characters is traditional.
  private static let traditionalCharacters = 20

  private let traits: [Traits]
  /// Whether a witness masks words that related texts fill in differently.
  private let isTemplate: [Bool]
  /// Whether a witness takes different parts from texts that have nothing to do with each other.
  private let isComposite: [Bool]

  package init(witnesses: [WitnessText], relations: [Relation], coverages: [Relation.Coverage]) {
    let traits = witnesses.map { witness in
      Traits(
        published: witness.document.date.flatMap(CalendarDate.init(parsing:)),
        fetched: witness.document.fetched.flatMap(CalendarDate.init(parsing:)),
        placeholders: witness.folded.count { $0 == Token.wildcard },
        isSegment: witness.witness.segment != nil,
        noise: witness.noise,
        tokens: witness.tokens
      )
    }
    self.traits = traits
    var instances = [[Int]](repeating: [], count: witnesses.count)
    for (relation, coverage) in zip(relations, coverages) {
      let isWhole =
        Double(coverage.a) >= Self.partShare * Double(traits[relation.a].length)
        && Double(coverage.b) >= Self.partShare * Double(traits[relation.b].length)
      guard isWhole else { continue }
      let a = traits[relation.a].placeholders
      let b = traits[relation.b].placeholders
      if a >= 2 * b + 2 { instances[relation.a].append(relation.b) }
      if b >= 2 * a + 2 { instances[relation.b].append(relation.a) }
    }
    isTemplate = TemplateWitnesses(witnesses: witnesses, instances: instances).flags
    isComposite = CompositeWitnesses(count: witnesses.count, relations: relations).flags
  }

  /// When a witness was published, else fetched: the start of the period.
  package func earliestSecond(of witness: Int) -> Int? {
    (traits[witness].published ?? traits[witness].fetched)?.seconds.lowerBound
  }

  /// Whether a witness stands on an aggregator page.
  package func isSegment(_ witness: Int) -> Bool { traits[witness].isSegment }

  /// The cues for the direction from the first to the second witness of a relation, strongest first.
  package func cues(of relation: Relation, coverage: Relation.Coverage) -> [Cue] {
    let a = traits[relation.a]
    let b = traits[relation.b]
    let extent = extentCue(relation, coverage, a, b)
    let all = [
      dateCue(a, b),
      sideCue(.gloss, a.noise.glosses, b.noise.glosses),
      sideCue(.mojibake, a.noise.mojibake, b.noise.mojibake),
      scriptCue(a, b),
      placeholderCue(relation, a, b),
      extent,
      a.isSegment == b.isSegment
        ? nil
        : Cue(.aggregation, strength: b.isSegment ? 1 : -1),
      extent == nil ? frameCue(relation, coverage, a, b) : nil,
      sideCue(.residue, a.noise.residues, b.noise.residues),
    ]
    return all.compactMap { $0 }.sorted { abs($0.logOdds) > abs($1.logOdds) }
  }

  private func dateCue(_ a: Traits, _ b: Traits) -> Cue? {
    if let first = a.published, let second = b.published {
      return first.isBefore(second).map {
        Cue(.date, strength: $0 ? 1 : -1)
      }
    }
    guard let first = a.fetched, let second = b.fetched else { return nil }
    return first.isBefore(second).map {
      Cue(.fetched, strength: $0 ? 1 : -1)
    }
  }

  /// A trace that only one side holds: that side is later.
  private func sideCue(_ kind: CueKind, _ a: Int, _ b: Int) -> Cue? {
    guard (a == 0) != (b == 0) else { return nil }
    return Cue(kind, strength: a == 0 ? 1 : -1)
  }

  private func scriptCue(_ a: Traits, _ b: Traits) -> Cue? {
    func isConverted(_ noise: TextNoise) -> Bool {
      noise.traditional >= Self.traditionalCharacters && noise.glosses + noise.mojibake + noise.simplified > 0
        && noise.traditional > noise.simplified
    }
    func isSimplified(_ noise: TextNoise) -> Bool {
      noise.simplified >= Self.traditionalCharacters && noise.simplified > noise.traditional
    }
    if isSimplified(a.noise), isConverted(b.noise) {
      return Cue(.script, strength: 1)
    }
    if isSimplified(b.noise), isConverted(a.noise) {
      return Cue(.script, strength: -1)
    }
    return nil
  }

  private func placeholderCue(_ relation: Relation, _ a: Traits, _ b: Traits) -> Cue? {
    guard a.placeholders >= 2 * b.placeholders + 2 || b.placeholders >= 2 * a.placeholders + 2 else {
      return nil
    }
    let isMaskedA = a.placeholders > b.placeholders
    return isTemplate[isMaskedA ? relation.a : relation.b]
      ? Cue(.template, strength: isMaskedA ? 1 : -1)
      : Cue(.masked, strength: isMaskedA ? -1 : 1)
  }

  /// Truncation and containment: the shorter text is a part of the longer one.
  private func extentCue(_ relation: Relation, _ coverage: Relation.Coverage, _ a: Traits, _ b: Traits)
    -> Cue?
  {
    if !isComposite[relation.a], isPart(coverage.b, of: b.length, ofWhole: a.length, covered: coverage.a) {
      return extentCue(relation.spans.map { ($0.a, $0.b) }, whole: a.tokens, sign: 1)
    }
    if !isComposite[relation.b], isPart(coverage.a, of: a.length, ofWhole: b.length, covered: coverage.b) {
      return extentCue(relation.spans.map { ($0.b, $0.a) }, whole: b.tokens, sign: -1)
    }
    return nil
  }

  private func isPart(_ coveredPart: Int, of part: Int, ofWhole whole: Int, covered: Int) -> Bool {
    Double(coveredPart) >= Self.partShare * Double(part)
      && Double(covered) <= Self.excerptShare * Double(whole) && whole - covered >= Self.minimumEnd
  }

  /// - Parameter spans: In the whole, and in its part.
  private func extentCue(_ spans: [(whole: Range<Int>, part: Range<Int>)], whole: Range<Int>, sign: Double)
    -> Cue?
  {
    guard let first = spans.map(\.whole.lowerBound).min(), let last = spans.map(\.whole.upperBound).max()
    else {
      return nil
    }
    let covered = spans.reduce(0) { $0 + $1.whole.count }
    // The beginning of the whole, in one piece, and nothing of the rest: it was cut off.
    let isBeginning = covered * 10 >= (last - first) * 9 && first - whole.lowerBound <= Self.minimumEnd
    return Cue(isBeginning ? .truncation : .containment, strength: sign)
  }

  /// The whole of one text with something before it that the other lacks, and perhaps something after it: text that
  /// is missing at the end only may have been cut off as well as put there.
  private func frameCue(_ relation: Relation, _ coverage: Relation.Coverage, _ a: Traits, _ b: Traits) -> Cue?
  {
    func isBare(_ covered: Int, _ length: Int) -> Bool { (length - covered) * 50 <= length }
    func isFramed(_ covered: Int, _ tokens: Range<Int>, _ first: Int?) -> Bool {
      let rest = tokens.count - covered
      return rest >= Self.minimumEnd / 2 && rest * 2 <= tokens.count
        && (first ?? 0) - tokens.lowerBound >= Self.minimumHeader
    }
    let firstA = relation.spans.map(\.a.lowerBound).min()
    let firstB = relation.spans.map(\.b.lowerBound).min()
    if isBare(coverage.a, a.length), isFramed(coverage.b, b.tokens, firstB) {
      return Cue(.frame, strength: 1)
    }
    if isBare(coverage.b, b.length), isFramed(coverage.a, a.tokens, firstA) {
      return Cue(.frame, strength: -1)
    }
    return nil
  }
}
