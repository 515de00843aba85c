/// The comparable form of a text: tokens, and for each the place in the original where it stands.
package struct FoldedText: Sendable, Hashable {
  /// The tokens (``Token``).
  package var tokens: [UInt32] = []
  /// For each token, the offset of its first scalar in the original, in scalars.
  package var charStarts: [UInt32] = []
  /// For each token, the offset after its last scalar in the original, in scalars.
  package var charEnds: [UInt32] = []
  /// For each token, the offset of its first byte in the original's UTF-8.
  package var byteStarts: [UInt32] = []
  /// For each token, the offset after its last byte in the original's UTF-8.
  package var byteEnds: [UInt32] = []
  /// What was folded away.
  package var noise = TextNoise()

  package init() {}

  /// The span of the original from the first to the last of some tokens; nil for an empty range.
  package func span(of range: Range<Int>) -> TextSpan? {
    guard !range.isEmpty else { return nil }
    return TextSpan(
      chars: Int(charStarts[range.lowerBound])..<Int(charEnds[range.upperBound - 1]),
      bytes: Int(byteStarts[range.lowerBound])..<Int(byteEnds[range.upperBound - 1])
    )
  }

  /// The tokens that begin inside a span of the original, given in bytes. O(log n).
  package func tokens(inBytes bytes: Range<Int>) -> Range<Int> {
    let lower = partitionPoint { Int(byteStarts[$0]) >= bytes.lowerBound }
    let upper = partitionPoint { Int(byteStarts[$0]) >= bytes.upperBound }
    return lower..<upper
  }

  private func partitionPoint(_ isInSecondPart: (Int) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
