extension Trace.Entry {
  /// Takes up the entry that follows in the traced text, if the two are one span of one origin.
  ///
  /// - Returns: Whether it was taken up.
  mutating func join(_ next: Trace.Entry) -> Bool {
    guard origin == next.origin, kind == next.kind, confidence == next.confidence else { return false }
    if let place = originSpan, let following = next.originSpan {
      guard place.chars.upperBound == following.chars.lowerBound else { return false }
      originSpan = place.joined(with: following)
    }
    span = span.joined(with: next.span)
    return true
  }
}

extension TextSpan {
  /// The span from the start of this one to the end of one that follows it.
  fileprivate func joined(with next: TextSpan) -> TextSpan {
    TextSpan(
      chars: chars.lowerBound..<next.chars.upperBound,
      bytes: bytes.lowerBound..<next.bytes.upperBound
    )
  }
}
