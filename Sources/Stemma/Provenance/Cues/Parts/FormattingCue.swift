/// Loss of form inside of the shared text: markup that one side lacks, full-width punctuation made half-width, and HTML
/// that was left in the text.
struct FormattingCue: CuePart {
  private static let minimumMarkup = 4
  private static let minimumPunctuation = 8

  private let pages: [PageTraits]

  init(pages: [PageTraits]) { self.pages = pages }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pages[pair.relation.a], pages[pair.relation.b])
    func count(_ trait: (PageTraits) -> TokenMarks) -> (a: Int, b: Int) {
      (trait(a).count(inside: pair.shared.a), trait(b).count(inside: pair.shared.b))
    }
    let markup = count(\.markup)
    let wide = count(\.wide)
    let narrow = count(\.narrow)
    let entities = count(\.entities)
    let isNarrowed = (
      a: narrow.a >= Self.minimumPunctuation && wide.a == 0,
      b: narrow.b >= Self.minimumPunctuation && wide.b == 0
    )
    return later(
      .formatting,
      markup.b >= Self.minimumMarkup && markup.a == 0,
      markup.a >= Self.minimumMarkup && markup.b == 0
    )
      + later(
        .punctuation,
        isNarrowed.a && wide.b >= Self.minimumPunctuation,
        isNarrowed.b && wide.a >= Self.minimumPunctuation
      )
      + later(.entities, entities.a > 0, entities.b > 0)
  }
}
