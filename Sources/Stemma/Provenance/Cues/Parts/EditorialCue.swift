/// What the editors of a site add: lines with source, author and editor, buttons. Where only one side has such lines
/// outside of the shared text, that side is later; where they name the other's site, it says so itself.
struct EditorialCue: CuePart {
  private let pages: [PageTraits]
  private let sites: [SiteNames]

  init(witnesses: [WitnessText], pages: [PageTraits]) {
    self.pages = pages
    sites = witnesses.map { SiteNames($0.document) }
  }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pair.relation.a, pair.relation.b)
    let attribution = later(
      .attribution,
      sites[b].isCited(in: pages[a].attributions, of: sites[a]),
      sites[a].isCited(in: pages[b].attributions, of: sites[b])
    )
    let added = (
      a: pages[a].editorial.count(outside: pair.shared.a), b: pages[b].editorial.count(outside: pair.shared.b)
    )
    return attribution + later(.editorial, added.a > 0, added.b > 0)
  }
}
