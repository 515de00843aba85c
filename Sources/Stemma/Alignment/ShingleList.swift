/// The shingles of a text with their places, in the order of the text.
package struct ShingleList: Sendable {
  /// The hashes of the shingles.
  package private(set) var hashes: [UInt64] = []
  /// The number of tokens of the text.
  package private(set) var tokenCount = 0
  /// The place of each shingle; empty where each stands at its own number.
  private var places: [UInt32] = []

  package init() {}

  /// The place of a shingle in the text.
  @inline(__always)
  package func place(_ index: Int) -> Int { places.isEmpty ? index : Int(places[index]) }

  /// Makes this the shingles of another text; memory is used again. O(tokens).
  package mutating func assign(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    tokenCount = tokens.count
    places.removeAll(keepingCapacity: true)
    hasher.hashes(of: tokens.span, into: &hashes)
    // Wildcards leave gaps between the shingles.
    guard hashes.count != tokens.count - hasher.length + 1 else { return }
    hasher.forEach(in: tokens) { _, place in places.append(UInt32(place)) }
  }

  /// Takes from another text the shingles that are not in `form`, ascending hashes. O(n log m).
  mutating func assign(_ other: ShingleList, without form: [UInt64]) {
    tokenCount = other.tokenCount
    hashes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    for (index, hash) in other.hashes.enumerated() where !form.containsSorted(hash) {
      hashes.append(hash)
      places.append(UInt32(other.place(index)))
    }
  }
}
