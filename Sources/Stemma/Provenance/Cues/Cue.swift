/// One reason for a direction between two related witnesses.
struct Cue: Sendable, Hashable {
  /// What the reason is.
  var evidence: Evidence
  /// The log-odds that the first witness is the source; negative if the second is.
  var logOdds: Double
}
