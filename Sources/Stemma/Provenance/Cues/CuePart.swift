/// A part of the evidence. It reads what it needs of each witness once, and then tells the cues of pairs.
protocol CuePart: Sendable {
  /// What speaks for a direction; positive where the first witness is the source. The same with the opposite signs
  /// where the sides are exchanged.
  func cues(of pair: CuePair) -> [Cue]
}

extension CuePart {
  /// A cue that one side is later; none where both are, or neither.
  func later(_ kind: CueKind, _ isFirst: Bool, _ isSecond: Bool, strength: Double = 1) -> [Cue] {
    isFirst == isSecond ? [] : [Cue(kind, strength: isSecond ? strength : -strength)]
  }
}
