/// A pair of texts whose SimHashes are close.
package struct HammingCandidate: Sendable, Hashable, Comparable {
  /// The number of bits that differ.
  package var distance: Int
  /// The lower text.
  package var a: Int
  /// The higher text.
  package var b: Int

  package init(_ a: Int, _ b: Int, distance: Int) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.distance = distance
  }

  /// The nearest first, then by text.
  package static func < (left: HammingCandidate, right: HammingCandidate) -> Bool {
    (left.distance, left.a, left.b) < (right.distance, right.a, right.b)
  }
}
