/// Traces of a converter of Chinese script. A text in one script with some of the other left in it was made from that
/// one by a machine; a traditional text without traces may be the original, and says nothing.
struct ScriptCue: CuePart {
  /// A text with this many characters of a script is in it.
  private static let written = 20
  /// So many merged forms are no slip.
  private static let minimumMerged = 2

  private let noise: [TextNoise]
  private let merged: [Int]

  init(witnesses: [WitnessText], pages: [PageTraits]) {
    noise = witnesses.map(\.noise)
    merged = pages.map(\.mergedForms)
  }

  func cues(of pair: CuePair) -> [Cue] {
    let (a, b) = (pair.relation.a, pair.relation.b)
    let converted = later(
      .script,
      isTraditionalByMachine(a) && isSimplified(b),
      isTraditionalByMachine(b) && isSimplified(a)
    )
    guard converted.isEmpty else { return converted }
    return later(
      .traditionalLeft,
      isSimplifiedByMachine(a) && isTraditional(b),
      isSimplifiedByMachine(b) && isTraditional(a)
    )
  }

  private func isSimplified(_ witness: Int) -> Bool {
    let noise = noise[witness]
    return noise.simplified >= Self.written && noise.simplified > noise.traditional
  }

  private func isTraditionalByMachine(_ witness: Int) -> Bool {
    let noise = noise[witness]
    return noise.traditional >= Self.written && noise.traditional > noise.simplified
      && (noise.glosses + noise.mojibake + noise.simplified > 0 || merged[witness] >= Self.minimumMerged)
  }

  /// Traditional, and not by a converter as far as can be seen.
  private func isTraditional(_ witness: Int) -> Bool {
    noise[witness].traditional >= Self.written && noise[witness].simplified == 0
      && merged[witness] < Self.minimumMerged
  }

  /// A few traditional characters: more of them are quotations.
  private func isSimplifiedByMachine(_ witness: Int) -> Bool {
    let noise = noise[witness]
    return noise.simplified >= Self.written && noise.traditional > 0
      && noise.traditional * 20 <= noise.simplified
  }
}
