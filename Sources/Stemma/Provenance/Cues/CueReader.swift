/// Reads the asymmetric evidence from two related witnesses: what each of its parts tells, within the reach of the kind.
package struct CueReader: Sendable {
  private let dates: DateCue
  private let aggregation: AggregationCue
  private let extent: ExtentCue
  private let parts: [any CuePart]
  private let lengths: [Int]
  private let sites: [String?]

  /// Reads what the parts need of each witness. O(r log r + n) for r relations and n bytes of related texts.
  package init(witnesses: [WitnessText], relations: [Relation], coverages: [Relation.Coverage]) {
    let pages = PageTraits.all(of: witnesses, relations: relations)
    extent = ExtentCue(witnesses: witnesses, relations: relations)
    dates = DateCue(witnesses: witnesses)
    aggregation = AggregationCue(witnesses: witnesses)
    lengths = witnesses.map(\.tokens.count)
    sites = witnesses.map(\.document.site)
    parts = [
      dates,
      aggregation,
      TraceCue(witnesses: witnesses, pages: pages),
      ScriptCue(witnesses: witnesses, pages: pages),
      PlaceholderCue(witnesses: witnesses, relations: relations, coverages: coverages),
      extent,
      TruncationMarkCue(witnesses: witnesses, pages: pages, extent: extent),
      FrameCue(witnesses: witnesses, extent: extent),
      EditorialCue(witnesses: witnesses, pages: pages),
      MirrorCue(witnesses: witnesses),
      LineBreakCue(pages: pages),
      FormattingCue(pages: pages),
      ReplacementCue(witnesses: witnesses),
      PrivateReadingCue(witnesses: witnesses, relations: relations),
    ]
  }

  /// When a witness was published, else fetched: the start of the period.
  package func earliestSecond(of witness: Int) -> Int? { dates.earliestSecond(of: witness) }

  /// For each witness, whether it holds parts of texts that have nothing in common.
  var isComposite: [Bool] { extent.isComposite }

  /// Whether a witness stands on an aggregator page.
  package func isSegment(_ witness: Int) -> Bool { aggregation.isSegment(witness) }

  /// The cues for the direction from the first to the second witness of a relation, strongest first.
  package func cues(of relation: Relation, coverage: Relation.Coverage) -> [Cue] {
    let pair = CuePair(
      relation,
      coverage: coverage,
      lengths: (lengths[relation.a], lengths[relation.b]),
      isAcrossSites: isAcrossSites(relation) ?? false
    )
    return parts.flatMap { $0.cues(of: pair) }
      .filter { pair.isWithin($0.kind.reach) }
      .sorted { abs($0.logOdds) > abs($1.logOdds) }
  }

  /// Whether the two are from different sites; nil where that is not known.
  func isAcrossSites(_ relation: Relation) -> Bool? {
    guard let first = sites[relation.a], let second = sites[relation.b] else { return nil }
    return first != second
  }
}
