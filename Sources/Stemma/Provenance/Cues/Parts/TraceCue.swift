/// Traces that only one side of the shared text holds: pinyin glosses, lost bytes. That side is later. The same of the
/// residue of an editor in the two texts as wholes.
struct TraceCue: CuePart {
  private let pages: [PageTraits]
  private let residues: [Int]

  init(witnesses: [WitnessText], pages: [PageTraits]) {
    self.pages = pages
    residues = witnesses.map(\.noise.residues)
  }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pair.relation.a, pair.relation.b)
    func isLeft(_ trait: KeyPath<PageTraits, TokenMarks>) -> (a: Bool, b: Bool) {
      (
        pages[a][keyPath: trait].count(inside: pair.shared.a) > 0,
        pages[b][keyPath: trait].count(inside: pair.shared.b) > 0
      )
    }
    let glosses = isLeft(\.glosses)
    let mojibake = isLeft(\.mojibake)
    return later(.gloss, glosses.a, glosses.b) + later(.mojibake, mojibake.a, mojibake.b)
      + later(.residue, residues[a] > 0, residues[b] > 0)
  }
}
