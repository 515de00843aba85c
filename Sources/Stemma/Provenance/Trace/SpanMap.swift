/// Where the text of a span of an ancestor stands in the traced text, with bounds where it is not known exactly.
///
/// All offsets are in scalars. Between its ends a map of unequal lengths knows an offset up to the difference: counted
/// from either end it gives two places, and the true one is taken to lie between them.
struct SpanMap: Sendable, Hashable {
  /// The span of the ancestor's text, not empty.
  let domain: Range<Int>
  /// Where the start of the domain stands in the traced text.
  private let lower: ClosedRange<Int>
  /// Where the end of the domain stands in the traced text.
  private let upper: ClosedRange<Int>

  /// The map of a text to itself.
  init(identity domain: Range<Int>) {
    self.init(
      domain: domain,
      lower: domain.lowerBound...domain.lowerBound,
      upper: domain.upperBound...domain.upperBound
    )
  }

  private init(domain: Range<Int>, lower: ClosedRange<Int>, upper: ClosedRange<Int>) {
    self.domain = domain
    self.lower = lower
    self.upper = upper
  }

  /// The map from the source of a pair whose target lies, in part or whole, in the domain.
  ///
  /// - Parameter part: The part of the target, within the domain, that is asked for; the source is clipped to it where
  ///   the two sides correspond scalar by scalar.
  func map(from pair: Derivation.SpanPair, part: Range<Int>) -> SpanMap {
    let (source, target) = (pair.source.chars, pair.target.chars)
    guard source.count == target.count else {
      return SpanMap(
        domain: source,
        lower: places(of: target.lowerBound),
        upper: places(of: target.upperBound)
      )
    }
    let start = part.lowerBound - target.lowerBound + source.lowerBound
    return SpanMap(
      domain: start..<start + part.count,
      lower: places(of: part.lowerBound),
      upper: places(of: part.upperBound)
    )
  }

  /// The span of the traced text that is certainly from a part of the domain, nil if there is none.
  func certainImage(of part: Range<Int>) -> Range<Int>? {
    let start = places(of: part.lowerBound).upperBound
    let end = places(of: part.upperBound).lowerBound
    return start < end ? start..<end : nil
  }

  /// The part of the domain outside of which nothing can stand in a span of the traced text.
  func window(of span: Range<Int>) -> Range<Int> {
    let start = min(
      domain.lowerBound + span.lowerBound - lower.upperBound,
      domain.upperBound + span.lowerBound - upper.upperBound
    )
    let end = max(
      domain.lowerBound + span.upperBound - lower.lowerBound,
      domain.upperBound + span.upperBound - upper.lowerBound
    )
    return start < end ? (start..<end).clamped(to: domain) : domain.lowerBound..<domain.lowerBound
  }

  /// Where a span of the traced text stands in the ancestor: exactly if that is known, else the whole domain.
  func origin(of span: Range<Int>) -> Range<Int> {
    let isExact = lower.count == 1 && upper.count == 1 && upper.lowerBound - lower.lowerBound == domain.count
    guard isExact else { return domain }
    let shift = domain.lowerBound - lower.lowerBound
    return span.lowerBound + shift..<span.upperBound + shift
  }

  /// Where an offset of the ancestor may stand in the traced text. Outside of the domain it counts from the nearer end.
  private func places(of offset: Int) -> ClosedRange<Int> {
    let (start, end) = (offset - domain.lowerBound, offset - domain.upperBound)
    if start <= 0 { return lower.lowerBound + start...lower.upperBound + start }
    if end >= 0 { return upper.lowerBound + end...upper.upperBound + end }
    return min(
      lower.lowerBound + start,
      upper.lowerBound + end
    )...max(
      lower.upperBound + start,
      upper.upperBound + end
    )
  }
}
