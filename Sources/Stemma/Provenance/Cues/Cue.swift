/// One reason for a direction between two related witnesses.
package struct Cue: Sendable, Hashable {
  /// What was read.
  package var kind: CueKind
  /// How strongly, 1 for a plain case; positive if the first witness is the source, negative if the second is.
  package var strength: Double

  package init(_ kind: CueKind, strength: Double) {
    self.kind = kind
    self.strength = strength
  }

  /// The log-odds that the first witness is the source.
  package var logOdds: Double { kind.weight * strength }

  /// What the reason is, as it is told.
  package var evidence: Evidence { kind.evidence }
}
