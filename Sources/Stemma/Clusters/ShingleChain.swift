/// The longest chain of shingles that two texts have in the same order.
///
/// Only shingles that stand once in the shorter text take part, against at most eight of their places in the longer
/// one. O(n log n) by patience sorting over the matched places (Hunt and Szymanski 1977; Schensted 1961).
package struct ShingleChain {
  /// The places of the chain in the shorter text, ascending.
  package private(set) var shorterPlaces: [Int] = []
  /// The places of the chain in the longer text, ascending.
  package private(set) var longerPlaces: [Int] = []

  static let occurrenceLimit = 8
  private var matches: [KeyedIndex] = []
  private var tails: [Int] = []
  private var previous: [Int] = []

  package init() {}

  /// Makes this the chain of two texts; memory is used again.
  package mutating func assign(shorter: ShinglePlaces, longer: ShinglePlaces) {
    match(shorter.entries, longer)
    tails.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
    for index in matches.indices {
      let place = longerPlace(index)
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if longerPlace(tails[middle]) < place { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? tails[low - 1] : -1)
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    shorterPlaces.removeAll(keepingCapacity: true)
    longerPlaces.removeAll(keepingCapacity: true)
    var index = tails.last ?? -1
    while index >= 0 {
      shorterPlaces.append(Int(matches[index].key))
      longerPlaces.append(longerPlace(index))
      index = previous[index]
    }
    shorterPlaces.reverse()
    longerPlaces.reverse()
  }

  // A match holds the place in the longer text complemented: sorted, the places that one shingle has in the longer
  // text descend, so that a chain takes only one of them.
  private func longerPlace(_ match: Int) -> Int { Int(~matches[match].index) }

  private mutating func match(_ entries: [KeyedIndex], _ longer: ShinglePlaces) {
    matches.removeAll(keepingCapacity: true)
    let isMuchLonger = longer.entries.count > 8 * entries.count
    var other = 0
    var start = 0
    while start < entries.count {
      let key = entries[start].key
      var end = start + 1
      while end < entries.count && entries[end].key == key { end += 1 }
      if end == start + 1 {
        if isMuchLonger {
          other = longer.lowerBound(key, from: other)
        } else {
          while other < longer.entries.count && longer.entries[other].key < key { other += 1 }
        }
        var occurrence = other
        while occurrence < longer.entries.count && longer.entries[occurrence].key == key
          && occurrence < other + Self.occurrenceLimit
        {
          let place = UInt64(entries[start].index)
          matches.append(KeyedIndex(key: place, index: ~longer.entries[occurrence].index))
          occurrence += 1
        }
      }
      start = end
    }
    matches.sort()
  }
}
