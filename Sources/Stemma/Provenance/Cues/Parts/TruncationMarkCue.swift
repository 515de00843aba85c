/// A mark where one text ends and the other goes on: dots, "read more", 未完待续. It was cut off there.
struct TruncationMarkCue: CuePart {
  /// The mark stands within this many tokens of the end of the shared text.
  private static let nearEnd = 8
  private let tokens: [Range<Int>]
  private let pages: [PageTraits]
  private let extent: ExtentCue

  init(witnesses: [WitnessText], pages: [PageTraits], extent: ExtentCue) {
    tokens = witnesses.map(\.tokens)
    self.pages = pages
    self.extent = extent
  }

  func cues(of pair: CuePair) -> [Cue] {
    guard let endA = pair.shared.a.last?.upperBound, let endB = pair.shared.b.last?.upperBound else {
      return []
    }
    // A teaser with such a mark stands on many a page; the text itself must be cut off.
    guard let part = extent.cues(of: pair).first else { return [] }
    let isCut = (a: isMarked(pair.relation.a, endA), b: isMarked(pair.relation.b, endB))
    guard isCut.a != isCut.b, isCut.b == (part.strength > 0) else { return [] }
    return [Cue(.truncationMarker, strength: part.strength)]
  }

  private func isMarked(_ witness: Int, _ end: Int) -> Bool {
    let near = end - 2..<end + Self.nearEnd + 1
    return pages[witness].cuts.contains(anyOf: near)
      || (end == tokens[witness].upperBound && pages[witness].endsWithDots)
  }
}
