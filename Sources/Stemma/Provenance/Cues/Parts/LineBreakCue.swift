/// Damage of lines inside of the shared text: breaks within sentences on one side only, or all breaks lost.
struct LineBreakCue: CuePart {
  private static let minimumWraps = 5
  private static let minimumBreaks = 4

  private let pages: [PageTraits]

  init(pages: [PageTraits]) { self.pages = pages }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pages[pair.relation.a], pages[pair.relation.b])
    let wraps = (a: a.wraps.count(inside: pair.shared.a), b: b.wraps.count(inside: pair.shared.b))
    let breaks = (a: a.breaks.count(inside: pair.shared.a), b: b.breaks.count(inside: pair.shared.b))
    return later(
      .lineBreaks,
      wraps.a >= Self.minimumWraps && wraps.b == 0 || breaks.b >= Self.minimumBreaks && breaks.a == 0,
      wraps.b >= Self.minimumWraps && wraps.a == 0 || breaks.a >= Self.minimumBreaks && breaks.b == 0
    )
  }
}
