/// The set of a text's shingles, as sorted hashes: what an exact Jaccard index is computed from.
package struct ShingleSet: Sendable, Hashable {
  /// The hashes, ascending, each once.
  package private(set) var hashes: [UInt64] = []

  /// Creates the empty set.
  package init() {}

  /// Creates the set of a text's shingles.
  package init(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    var scratch: [UInt64] = []
    assign(tokens, hasher: hasher, scratch: &scratch)
  }

  /// The number of different shingles.
  package var count: Int { hashes.count }

  /// Makes this the set of another text's shingles; memory is used again. O(tokens).
  package mutating func assign(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher, scratch: inout [UInt64]) {
    hasher.hashes(of: tokens.span, into: &hashes)
    RadixSort.sort(&hashes, scratch: &scratch)
    var kept = 0
    for index in hashes.indices where index == 0 || hashes[index] != hashes[kept - 1] {
      hashes[kept] = hashes[index]
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
  }

  /// The number of shingles in both sets. O(n + m).
  package func intersectionCount(_ other: ShingleSet) -> Int {
    var common = 0
    var left = 0
    var right = 0
    let a = hashes.span
    let b = other.hashes.span
    while left < a.count && right < b.count {
      let x = a[left]
      let y = b[right]
      common += x == y ? 1 : 0
      left += x <= y ? 1 : 0
      right += y <= x ? 1 : 0
    }
    return common
  }

  /// The sizes of the two sets and of what they share. O(n + m).
  package func overlap(_ other: ShingleSet) -> SetOverlap {
    SetOverlap(common: intersectionCount(other), first: count, second: other.count)
  }

  /// The exact Jaccard index, |A ∩ B| / |A ∪ B|; 0 for two empty sets. O(n + m).
  package func jaccard(_ other: ShingleSet) -> Double { overlap(other).jaccard }
}
