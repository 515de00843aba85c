/// A mark where one text ends and the other goes on: dots, "read more", 未完待续. It was cut off there.
struct TruncationMarkCue: CuePart {
  /// The mark stands within this many tokens of the end of the shared text.
  private static let nearEnd = 8
  /// The other text goes on for this many tokens.
  private static let minimumRest = 20

  private let tokens: [Range<Int>]
  private let pages: [PageTraits]

  init(witnesses: [WitnessText], pages: [PageTraits]) {
    tokens = witnesses.map(\.tokens)
    self.pages = pages
  }

  func cues(of pair: CuePair) -> [Cue] {
    guard let endA = pair.shared.a.last?.upperBound, let endB = pair.shared.b.last?.upperBound else {
      return []
    }
    let (a, b) = (pair.relation.a, pair.relation.b)
    let isCut = (a: isMarked(a, endA), b: isMarked(b, endB))
    let goesOn = (
      a: tokens[a].upperBound - endA >= Self.minimumRest, b: tokens[b].upperBound - endB >= Self.minimumRest
    )
    return later(.truncationMarker, isCut.a && goesOn.b && !isCut.b, isCut.b && goesOn.a && !isCut.a)
  }

  private func isMarked(_ witness: Int, _ end: Int) -> Bool {
    let near = end - 2..<end + Self.nearEnd + 1
    return pages[witness].cuts.contains(anyOf: near)
      || (end == tokens[witness].upperBound && pages[witness].endsWithDots)
  }
}
