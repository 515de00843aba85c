/// Traces that only one side holds: pinyin glosses, lost bytes, an editor's bookmarks. That side is later.
struct TraceCue: CuePart {
  private let noise: [TextNoise]

  init(witnesses: [WitnessText]) { noise = witnesses.map(\.noise) }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (noise[pair.relation.a], noise[pair.relation.b])
    return later(.gloss, a.glosses > 0, b.glosses > 0)
      + later(.mojibake, a.mojibake > 0, b.mojibake > 0)
      + later(.residue, a.residues > 0, b.residues > 0)
  }
}
