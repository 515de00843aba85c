/// One reason for a direction between two related witnesses.
package struct Cue: Sendable, Hashable {
  /// What the reason is.
  package var evidence: Evidence
  /// The log-odds that the first witness is the source; negative if the second is.
  package var logOdds: Double

  package init(evidence: Evidence, logOdds: Double) {
    self.evidence = evidence
    self.logOdds = logOdds
  }
}
