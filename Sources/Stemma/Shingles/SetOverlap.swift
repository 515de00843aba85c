/// How many elements two sets have, and how many of them both.
package struct SetOverlap: Sendable, Hashable {
  package var common: Int
  package var first: Int
  package var second: Int

  package init(common: Int, first: Int, second: Int) {
    self.common = common
    self.first = first
    self.second = second
  }

  /// |A ∩ B| / |A ∪ B|; 0 for two empty sets.
  package var jaccard: Double {
    let union = first + second - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }

  /// The share of the smaller set that is in the other one; 0 for an empty set.
  package var shareOfSmaller: Double { Double(common) / Double(max(1, min(first, second))) }

  /// The share of the larger set that is in the other one; 0 for two empty sets.
  package var shareOfLarger: Double { Double(common) / Double(max(1, max(first, second))) }
}
