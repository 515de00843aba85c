/// Reads from two versions of one page which is the later, without dates from outside.
///
/// A page names the date of its last change, later events and years; its links move to https.
struct VersionCues: Sendable {
  private let traits: [TextTraits]

  /// Reads the texts that are related to others. O(n) in their bytes.
  init(witnesses: [WitnessText], relations: [Relation]) {
    var isRelated = [Bool](repeating: false, count: witnesses.count)
    for relation in relations {
      isRelated[relation.a] = true
      isRelated[relation.b] = true
    }
    // By document, so that each is folded once.
    var related = isRelated.indices.filter { isRelated[$0] }
      .map { KeyedIndex(key: UInt64(witnesses[$0].witness.document), index: UInt32($0)) }
    related.sort()
    var traits = [TextTraits](repeating: TextTraits(), count: witnesses.count)
    for run in EqualRuns.all(related) {
      guard let original = witnesses[Int(related[run.lowerBound].index)].original else { continue }
      for item in related[run] {
        traits[Int(item.index)] = TextTraits(witnesses[Int(item.index)].tokens, of: original)
      }
    }
    self.traits = traits
  }

  /// All cues of a relation, strongest first: those of versions beside others that were found.
  ///
  /// Texts that share less than half are no versions: what they name is about other things.
  func adding(to cues: [Cue], of relation: Relation, coverage: Relation.Coverage, lengths: (a: Int, b: Int))
    -> [Cue]
  {
    guard coverage.a * 2 >= lengths.a, coverage.b * 2 >= lengths.b else { return cues }
    let first = traits[relation.a]
    let second = traits[relation.b]
    let own = dates(first, second) + links(first, second)
    return (cues + own).sorted { abs($0.logOdds) > abs($1.logOdds) }
  }

  private func dates(_ first: TextTraits, _ second: TextTraits) -> [Cue] {
    let isChangedInSecond = TextTraits.isLatestChangeInSecond(first.days, second.days)
    return [
      Cue(.latestDate, strength: sign(first.latestDay, second.latestDay)),
      Cue(.changedDate, strength: isChangedInSecond.map { $0 ? 1 : -1 } ?? 0),
      Cue(.headDate, strength: sign(first.headDay, second.headDay)),
      Cue(.latestYear, strength: sign(first.latestYear, second.latestYear)),
      Cue(.copyright, strength: sign(first.copyrightYear, second.copyrightYear)),
    ].filter { $0.strength != 0 }
  }

  private func links(_ first: TextTraits, _ second: TextTraits) -> [Cue] {
    let toSecond = first.plainLinks > second.plainLinks && second.secureLinks > first.secureLinks
    let toFirst = second.plainLinks > first.plainLinks && first.secureLinks > second.secureLinks
    return toSecond || toFirst ? [Cue(.link, strength: toSecond ? 1 : -1)] : []
  }

  /// 1 where the second is the larger, -1 where the first is, 0 where they are equal or one is not known.
  private func sign(_ first: Int?, _ second: Int?) -> Double {
    guard let first, let second, first != second else { return 0 }
    return first < second ? 1 : -1
  }
}
