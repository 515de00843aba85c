import Stemma

/// How often each cue is right.
struct CueAccuracy {
  private(set) var pairs = 0
  private var right: [CueKind: Int] = [:]
  private var wrong: [CueKind: Int] = [:]

  /// Counts the cues of one pair whose first text is the earlier.
  mutating func add(_ cues: [Cue]) {
    pairs += 1
    for cue in cues {
      if cue.strength > 0 { right[cue.kind, default: 0] += 1 } else { wrong[cue.kind, default: 0] += 1 }
    }
  }

  /// The share of pairs on which the cue is right, of those on which it speaks.
  func accuracy(_ kind: CueKind) -> Double {
    Double(right[kind] ?? 0) / Double(max(1, count(kind)))
  }

  /// The share of pairs on which the cue speaks.
  func speaks(_ kind: CueKind) -> Double { Double(count(kind)) / Double(max(1, pairs)) }

  private func count(_ kind: CueKind) -> Int { (right[kind] ?? 0) + (wrong[kind] ?? 0) }
}
