/// A relation with what it says about the two witnesses.
package struct RelatedPair: Sendable {
  /// Both sides covered to this share make a revision.
  package static let revisionShare = 0.5
  /// A text covered to this share is an excerpt and holds little else.
  package static let excerptShare = 0.8

  package var relation: Relation
  package var coverage: Relation.Coverage
  /// The share of each witness that the passages cover.
  package var shares = (a: 0.0, b: 0.0)
  package var kind: Derivation.Kind
  /// Strongest first.
  package var cues: [Cue]
  /// The log-odds that `a` is the source.
  package var logOdds: Double { cues.reduce(0) { $0 + $1.logOdds } }
  /// Whether one of the two is made of several texts: what it holds of the other is no excerpt.
  package var isOfComposite = false
  /// Whether the two are from different sites; nil where that is not known.
  package var isAcrossSites: Bool?

  package init(
    _ relation: Relation,
    coverage: Relation.Coverage,
    lengths: (a: Int, b: Int),
    cues: [Cue],
    isAcrossSites: Bool? = nil
  ) {
    self.relation = relation
    self.coverage = coverage
    shares.a = Double(coverage.a) / Double(max(1, lengths.a))
    shares.b = Double(coverage.b) / Double(max(1, lengths.b))
    kind = relation.isCopy ? .copy : Self.isRevision(relation, coverage, lengths) ? .revision : .quotation
    self.cues = cues
    self.isAcrossSites = isAcrossSites
  }

  /// Leaves out the cues that mean nothing in a family of a kind.
  mutating func keepCues(trustedBy tradition: Tradition) {
    let kept = cues.filter { isTrusted($0.kind, by: tradition) }
    cues = kept
  }

  /// Less than half of a text is no earlier version of it.
  private func isTrusted(_ cue: CueKind, by tradition: Tradition) -> Bool {
    tradition.trusts(cue) || (kind == .quotation && (cue == .containment || cue == .truncation))
  }

  private static func isRevision(
    _ relation: Relation,
    _ coverage: Relation.Coverage,
    _ lengths: (a: Int, b: Int)
  ) -> Bool {
    var coverage = coverage
    if relation.spans.contains(where: \.isReworded) {
      var aligned = relation
      aligned.spans.removeAll(where: \.isReworded)
      coverage = aligned.coverage()
    }
    return Double(coverage.a) >= revisionShare * Double(max(1, lengths.a))
      && Double(coverage.b) >= revisionShare * Double(max(1, lengths.b))
  }

  /// The log-odds that a witness of the pair is the source.
  package func logOdds(from source: Int) -> Double { source == relation.a ? logOdds : -logOdds }

  /// The log-odds that one kind of evidence gives for a witness of the pair as the source; 0 where it says nothing.
  package func logOdds(of evidence: Evidence, from source: Int) -> Double {
    let logOdds = cues.reduce(0) { $0 + ($1.evidence == evidence ? $1.logOdds : 0) }
    return source == relation.a ? logOdds : -logOdds
  }

  /// The witness opposite.
  package func other(than witness: Int) -> Int { witness == relation.a ? relation.b : relation.a }

  /// The sum of the cues that a family of this kind trusts, for the first witness as the source.
  func logOdds(in tradition: Tradition, leavingOut kind: CueKind) -> Double {
    cues.reduce(0) { $0 + ($1.kind != kind && isTrusted($1.kind, by: tradition) ? $1.logOdds : 0) }
  }

  /// How strongly a kind of cue says that the first witness is the source.
  func strength(of kind: CueKind) -> Double { cues.reduce(0) { $0 + ($1.kind == kind ? $1.strength : 0) } }

  /// Whether anything shows that one of the two was copied, rather than a page changed: traces, or another site.
  var hasTraceOfCopying: Bool { isAcrossSites ?? cues.contains { $0.kind.isTraceOfCopying } }

  /// Whether the second may be a version or an excerpt of the first, and the other way.
  package var canCopy: (forward: Bool, backward: Bool) {
    guard kind == .quotation else { return (true, true) }
    guard !isOfComposite else { return (false, false) }
    return (shares.b >= Self.excerptShare, shares.a >= Self.excerptShare)
  }

  /// The passages as they stand in a witness of the pair.
  package func ranges(in witness: Int) -> [Range<Int>] {
    witness == relation.a ? relation.spans.map(\.a) : relation.spans.map(\.b)
  }

  /// The reasons for a direction, each once with all of its cues, strongest first.
  package func evidence(from source: Int) -> [Evidence] {
    var reasons: [(evidence: Evidence, logOdds: Double)] = []
    for cue in cues where !reasons.contains(where: { $0.evidence == cue.evidence }) {
      reasons.append((cue.evidence, logOdds(of: cue.evidence, from: source)))
    }
    let words = reasons.filter { $0.logOdds > 0 }.sorted { $0.logOdds > $1.logOdds }.map(\.evidence)
    return kind == .copy ? words + [.equality] : words
  }
}
