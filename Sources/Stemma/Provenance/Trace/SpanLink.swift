/// A span of one text and the span of another that was made from it, in scalars. Neither is empty.
///
/// The ends correspond. An offset between them, counted from either end, gives two places; what was only added to or
/// only taken from the text lies between those, and for spans of equal length they are one. Outside of the spans an
/// offset counts from the nearer end.
struct SpanLink: Sendable, Hashable {
  var source: Range<Int>
  var target: Range<Int>

  /// Whether the two correspond scalar by scalar.
  var isExact: Bool { source.count == target.count }

  /// The same link in the other direction.
  var reversed: SpanLink { SpanLink(source: target, target: source) }

  /// Where offsets of the source may stand in the target.
  func places(of offsets: ClosedRange<Int>) -> ClosedRange<Int> {
    place(of: offsets.lowerBound).lowerBound...place(of: offsets.upperBound).upperBound
  }

  private func place(of offset: Int) -> ClosedRange<Int> {
    let fromStart = target.lowerBound + (offset - source.lowerBound)
    let fromEnd = target.upperBound + (offset - source.upperBound)
    if offset <= source.lowerBound { return fromStart...fromStart }
    if offset >= source.upperBound { return fromEnd...fromEnd }
    return (min(fromStart, fromEnd)...max(fromStart, fromEnd)).clamped(
      to: target.lowerBound...target.upperBound
    )
  }
}
