/// The longest chain of shingles that two texts have in the same order.
///
/// Only shingles that stand once in the shorter text take part, against at most eight of their places in the longer
/// one. O(n log n) by patience sorting over the matched places (Hunt and Szymanski 1977; Schensted 1961).
package struct ShingleChain {
  /// The places of the chain in the shorter text, ascending.
  package private(set) var shorterPlaces: [Int] = []
  /// The places of the chain in the longer text, ascending.
  package private(set) var longerPlaces: [Int] = []

  private struct Link {
    var shorter: UInt32
    var longer: UInt32
    var previous: Int32
  }

  private static let occurrenceLimit = 8
  private static let absent = UInt32.max
  /// For each place in the shorter text, the first of the longer text's entries with the same shingle.
  private var partners: [UInt32] = []
  private var links: [Link] = []
  /// For each length, the chain of that length that ends first in the longer text: its end there, and its last link.
  private var ends: [UInt32] = []
  private var lasts: [Int32] = []

  package init() {}

  /// Makes this the chain of two texts; memory is used again.
  package mutating func assign(shorter: ShinglePlaces, longer: ShinglePlaces) {
    findPartners(shorter, longer)
    links.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    for (place, partner) in partners.enumerated() where partner != Self.absent {
      let first = Int(partner)
      var end = first + 1
      let limit = min(longer.entries.count, first + Self.occurrenceLimit)
      while end < limit && longer.entries[end].key == longer.entries[first].key { end += 1 }
      // From the last place to the first, so that a chain takes only one of them.
      for entry in (first..<end).reversed() {
        extend(UInt32(place), longer.entries[entry].index)
      }
    }
    shorterPlaces.removeAll(keepingCapacity: true)
    longerPlaces.removeAll(keepingCapacity: true)
    var index = Int(lasts.last ?? -1)
    while index >= 0 {
      shorterPlaces.append(Int(links[index].shorter))
      longerPlaces.append(Int(links[index].longer))
      index = Int(links[index].previous)
    }
    shorterPlaces.reverse()
    longerPlaces.reverse()
  }

  /// Appends a link to the longest chain that ends before it.
  private mutating func extend(_ shorter: UInt32, _ longer: UInt32) {
    var low = ends.count
    if let end = ends.last, end >= longer {
      low = 0
      var high = ends.count - 1
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < longer { low = middle + 1 } else { high = middle }
      }
    }
    let index = Int32(links.count)
    links.append(Link(shorter: shorter, longer: longer, previous: low > 0 ? lasts[low - 1] : -1))
    if low == ends.count {
      ends.append(longer)
      lasts.append(index)
    } else {
      ends[low] = longer
      lasts[low] = index
    }
  }

  private mutating func findPartners(_ shorter: ShinglePlaces, _ longer: ShinglePlaces) {
    partners.removeAll(keepingCapacity: true)
    partners.append(contentsOf: repeatElement(Self.absent, count: shorter.tokenCount))
    let (own, others) = (shorter.entries.span, longer.entries.span)
    let isMuchLonger = others.count > 8 * own.count
    var other = 0
    var start = 0
    while start < own.count {
      let key = own[start].key
      var end = start + 1
      while end < own.count && own[end].key == key { end += 1 }
      if end == start + 1 {
        if isMuchLonger {
          other = longer.lowerBound(key, from: other)
        } else {
          while other < others.count && others[other].key < key { other += 1 }
        }
        if other < others.count && others[other].key == key {
          partners[Int(own[start].index)] = UInt32(other)
        }
      }
      start = end
    }
  }
}
