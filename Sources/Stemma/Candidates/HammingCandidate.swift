/// A pair of texts whose SimHashes are close.
package struct HammingCandidate: Sendable, Hashable, Comparable {
  /// The lower text.
  package let a: UInt32
  /// The higher text.
  package let b: UInt32
  /// The number of bits that differ.
  package let distance: UInt8

  package init(_ a: UInt32, _ b: UInt32, distance: Int) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.distance = UInt8(distance)
  }

  /// The nearest first, then by text.
  package static func < (left: HammingCandidate, right: HammingCandidate) -> Bool {
    (left.distance, left.a, left.b) < (right.distance, right.a, right.b)
  }
}
