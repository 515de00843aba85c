/// The shingles of a text with their places, sorted by hash.
package struct ShinglePlaces: Sendable {
  /// The shingles: ``KeyedIndex/index`` is the place in the text.
  package private(set) var entries: [KeyedIndex] = []
  /// The number of tokens of the text.
  package private(set) var tokenCount = 0
  private var scratch: [KeyedIndex] = []

  package init() {}

  /// Makes this the places of another text; memory is used again. O(tokens).
  package mutating func assign(_ tokens: ArraySlice<UInt32>, hasher: ShingleHasher) {
    tokenCount = tokens.count
    entries.removeAll(keepingCapacity: true)
    entries.reserveCapacity(tokens.count)
    hasher.forEach(in: tokens) { hash, place in entries.append(KeyedIndex(key: hash, index: UInt32(place))) }
    RadixSort.sort(&entries, scratch: &scratch)
  }

  /// Takes from another text the shingles that are not in `form`, ascending hashes.
  mutating func assign(_ other: ShinglePlaces, without form: [UInt64]) {
    tokenCount = other.tokenCount
    entries.removeAll(keepingCapacity: true)
    var place = 0
    for entry in other.entries {
      while place < form.count && form[place] < entry.key { place += 1 }
      if place == form.count || form[place] != entry.key { entries.append(entry) }
    }
  }

  /// The first entry from `start` on whose hash is not below `key`. O(log n).
  func lowerBound(_ key: UInt64, from start: Int) -> Int {
    var low = start
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
