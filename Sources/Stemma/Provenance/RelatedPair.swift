/// A relation with what it says about the two witnesses.
struct RelatedPair: Sendable {
  /// Both sides covered to this share make a revision.
  static let revisionShare = 0.5

  var relation: Relation
  var coverage: Relation.Coverage
  var kind: Derivation.Kind
  /// Strongest first.
  var cues: [Cue]
  /// The log-odds that `a` is the source.
  var logOdds: Double

  init(_ relation: Relation, coverage: Relation.Coverage, lengths: (a: Int, b: Int), cues: [Cue]) {
    self.relation = relation
    self.coverage = coverage
    let shareA = Double(coverage.a) / Double(max(1, lengths.a))
    let shareB = Double(coverage.b) / Double(max(1, lengths.b))
    kind = relation.isCopy ? .copy : min(shareA, shareB) >= Self.revisionShare ? .revision : .quotation
    self.cues = cues
    logOdds = cues.reduce(0) { $0 + $1.logOdds }
  }

  /// The log-odds that a witness of the pair is the source.
  func logOdds(from source: Int) -> Double { source == relation.a ? logOdds : -logOdds }

  /// The witness opposite.
  func other(than witness: Int) -> Int { witness == relation.a ? relation.b : relation.a }

  /// The passages as they stand in a witness of the pair.
  func ranges(in witness: Int) -> [Range<Int>] {
    witness == relation.a ? relation.spans.map(\.a) : relation.spans.map(\.b)
  }

  /// The reasons for a direction, strongest first.
  func evidence(from source: Int) -> [Evidence] {
    let sign = source == relation.a ? 1.0 : -1.0
    let reasons = cues.filter { $0.logOdds * sign > 0 }.map(\.evidence)
    return kind == .copy ? reasons + [.equality] : reasons
  }
}
