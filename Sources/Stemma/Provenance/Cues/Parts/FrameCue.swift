/// The whole of one text with something before it that the other lacks, and perhaps something after it: text that
/// is missing at the end only may have been cut off as well as put there. Excerpts have no frame.
struct FrameCue: CuePart {
  /// A frame has this many tokens in all.
  private static let minimumFrame = 10
  /// A frame has a header of this many tokens.
  private static let minimumHeader = 4

  private let tokens: [Range<Int>]
  private let extent: ExtentCue

  init(witnesses: [WitnessText], extent: ExtentCue) {
    tokens = witnesses.map(\.tokens)
    self.extent = extent
  }

  func cues(of pair: CuePair) -> [Cue] {
    guard extent.cues(of: pair).isEmpty else { return [] }
    let (coverage, lengths) = (pair.coverage, pair.lengths)
    let isBare = (a: isBare(coverage.a, lengths.a), b: isBare(coverage.b, lengths.b))
    let isFramed = (
      a: isFramed(coverage.a, tokens[pair.relation.a], pair.shared.a),
      b: isFramed(coverage.b, tokens[pair.relation.b], pair.shared.b)
    )
    return later(.frame, isBare.b && isFramed.a, isBare.a && isFramed.b)
  }

  private func isBare(_ covered: Int, _ length: Int) -> Bool { (length - covered) * 50 <= length }

  private func isFramed(_ covered: Int, _ tokens: Range<Int>, _ shared: [Range<Int>]) -> Bool {
    let rest = tokens.count - covered
    return rest >= Self.minimumFrame && rest * 2 <= tokens.count
      && (shared.first?.lowerBound ?? 0) - tokens.lowerBound >= Self.minimumHeader
  }
}
