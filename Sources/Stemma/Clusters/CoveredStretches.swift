/// Where an alignment covers two texts: stretches of equal tokens, with the edits between them that count as
/// covered.
package struct CoveredStretches: Sendable, Hashable {
  /// A stretch of both texts, in tokens.
  package struct Stretch: Sendable, Hashable {
    package var a: Range<Int>
    package var b: Range<Int>
  }

  /// The stretches, in order and apart.
  package private(set) var stretches: [Stretch] = []

  /// O(blocks).
  ///
  /// - Parameter blocks: The equal tokens of an alignment, in order.
  package init(_ blocks: [Block]) {
    var last: Block?
    for block in blocks {
      if let last, !stretches.isEmpty, OrderedCoverage.isEdit(from: last, to: block) {
        stretches[stretches.count - 1].a = stretches[stretches.count - 1].a.lowerBound..<block.endA
        stretches[stretches.count - 1].b = stretches[stretches.count - 1].b.lowerBound..<block.endB
      } else {
        stretches.append(Stretch(a: block.a..<block.endA, b: block.b..<block.endB))
      }
      last = block
    }
  }

  /// What covers two texts, whichever is longer: `a` in the first, `b` in the second. O((n + m) log n).
  package init(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, hasher: ShingleHasher) {
    var comparison = CoverageComparison(hasher: hasher)
    _ = comparison.coverage(a, b)
    self.init(comparison.alignment.blocks)
    guard OrderedCoverage.isLonger(a, than: b) else { return }
    stretches = stretches.map { Stretch(a: $0.b, b: $0.a) }
  }
}
