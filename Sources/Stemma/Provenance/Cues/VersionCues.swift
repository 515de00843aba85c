/// Reads from two versions of one page which is the later, without dates from outside.
///
/// A page names the date of its last change, later events and years (``DateCues``), numbers of versions and articles
/// (``RevisionCues``), and pages grow (``GrowthCues``).
package struct VersionCues: Sendable {
  /// For each witness, the place of its traits; 0 for those without a relation, which have none.
  private let places: [UInt32]
  private let traits: [TextTraits]

  /// Reads the texts that are related to others. O(n) in their bytes.
  init(witnesses: [WitnessText], relations: [Relation]) {
    var places = [UInt32](repeating: 0, count: witnesses.count)
    var traits = [TextTraits()]
    RelatedWitnesses.forEach(witnesses, relations) { index, original in
      places[index] = UInt32(traits.count)
      traits.append(TextTraits(witnesses[index].tokens, of: original))
    }
    self.places = places
    self.traits = traits
  }

  /// The latest day that the text of a witness names, day before month where that is not known.
  func latestDay(of witness: Int) -> Int? {
    traits[Int(places[witness])].latestDate.map {
      $0.dayFirst.seconds.lowerBound / CalendarDate.secondsPerDay
    }
  }

  /// All cues of a relation, strongest first: those of versions beside others that were found.
  ///
  /// Texts that share less than half are no versions: what they name is about other things.
  func adding(to cues: [Cue], of relation: Relation, coverage: Relation.Coverage, lengths: (a: Int, b: Int))
    -> [Cue]
  {
    guard coverage.a * 2 >= lengths.a, coverage.b * 2 >= lengths.b else { return cues }
    let new = (a: lengths.a - coverage.a, b: lengths.b - coverage.b)
    let first = traits[Int(places[relation.a])]
    let second = traits[Int(places[relation.b])]
    let own = Self.cues(first, second, new: new, readsGrowth: cues.isEmpty)
    return (cues + own).sorted { abs($0.logOdds) > abs($1.logOdds) }
  }

  /// All cues of two versions; without those of strength 0.
  ///
  /// - Parameters:
  ///   - new: The tokens of each that the other lacks.
  ///   - readsGrowth: Whether nothing else is known of the two: frames, masks and cuts make a text longer or shorter
  ///     too, and what tells of them would be contradicted.
  package static func cues(
    _ first: TextTraits,
    _ second: TextTraits,
    new: (a: Int, b: Int),
    readsGrowth: Bool = true
  ) -> [Cue] {
    let growth = readsGrowth ? GrowthCues.cues(first, second, new: new) : []
    return (DateCues.cues(first, second) + RevisionCues.cues(first, second) + growth).filter {
      $0.strength != 0
    }
  }
}
