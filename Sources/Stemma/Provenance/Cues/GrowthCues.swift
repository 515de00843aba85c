/// Which of two versions has more: pages grow more often than they shrink.
enum GrowthCues {
  /// Tokens that a side has new before their ratio says much.
  private static let smoothing = 1.0

  /// Strengths are in -1...1. O(1).
  static func cues(_ first: TextTraits, _ second: TextTraits, new: (a: Int, b: Int)) -> [Cue] {
    [
      Cue(.novelty, strength: novelty(new)),
      Cue(.capitals, strength: Cue.sign(first.capitals, second.capitals)),
      Cue(.numbering, strength: Cue.sign(first.numberedLines, second.numberedLines)),
      Cue(.lines, strength: Cue.sign(first.lines, second.lines)),
      Cue(.nonBreakingSpace, strength: Cue.sign(first.hardSpaces, second.hardSpaces)),
    ]
  }

  /// The logarithm of the ratio; 1 from twice as many on.
  private static func novelty(_ new: (a: Int, b: Int)) -> Double {
    let difference =
      Logarithm.natural(Double(max(0, new.b)) + smoothing)
      - Logarithm.natural(Double(max(0, new.a)) + smoothing)
    return min(1, max(-1, difference / Logarithm.natural(2)))
  }
}
