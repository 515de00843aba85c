/// Which of two versions names the later dates and years.
enum DateCues {
  /// Strengths are 1, -1 or 0. O(d) in the number of dates that are kept.
  static func cues(_ first: TextTraits, _ second: TextTraits) -> [Cue] {
    [
      Cue(.latestDate, strength: DateOrder.byLatest(first.latestDate, second.latestDate)),
      Cue(.changedDate, strength: DateOrder.byChange(first.dates, second.dates)),
      Cue(.headDate, strength: DateOrder.byLatest(first.headDate, second.headDate)),
      Cue(.tailDate, strength: DateOrder.byLatest(first.tailDate, second.tailDate)),
      Cue(.statedDate, strength: DateOrder.byLatest(first.statedDate, second.statedDate)),
      Cue(.latestYear, strength: Cue.sign(first.years.latest, second.years.latest)),
      Cue(.changedYear, strength: change(first.years, second.years)),
      Cue(.copyright, strength: Cue.sign(first.copyrightYear, second.copyrightYear)),
    ]
  }

  /// Where one side only lost or got years, they may be any.
  private static func change(_ first: YearSet, _ second: YearSet) -> Double {
    Cue.sign(first.latest(lackedBy: second), second.latest(lackedBy: first))
  }
}
