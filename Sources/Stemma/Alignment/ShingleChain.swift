/// The longest chain of shingles that two texts have in the same order.
///
/// A shingle is matched with at most eight of its places in the longer text. Where it repeats in the shorter text,
/// these are the places about as many repetitions from the beginning: so a text that was extracted twice is chained
/// with another such, and a line that repeats without end costs no more than others. O(n log n) by patience sorting
/// over the matched places (Hunt and Szymanski 1977; Schensted 1961).
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

  /// How often a shingle of the longer text was linked so far, and the first place that it was linked with last.
  private struct Repetition {
    var count: UInt32 = 0
    var first: Int32 = 0
  }

  private static let occurrenceLimit = 8
  /// The first places in the longer text of the shingles that both have.
  private var heads: [Int32] = []
  /// For each shingle of the longer text that is a head; zeros between texts.
  private var repetitions: [Repetition] = []
  private var links: [Link] = []
  /// For each length, the chain of that length that ends first in the longer text: its end there, and its last
  /// link.
  private var ends: [UInt32] = []
  private var lasts: [Int32] = []

  package init() {}

  /// Makes this the chain of two texts; memory is used again.
  package mutating func assign(shorter: ShingleList, longer: ShingleIndex) {
    links.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    let missing = longer.list.hashes.count - repetitions.count
    if missing > 0 { repetitions.append(contentsOf: repeatElement(Repetition(), count: missing)) }
    heads.removeAll(keepingCapacity: true)
    for (index, hash) in shorter.hashes.enumerated() {
      let head = longer.first(hash)
      guard head != ShingleIndex.none else { continue }
      heads.append(head)
      link(UInt32(shorter.place(index)), from: firstOccurrence(head, in: longer), in: longer)
    }
    for head in heads { repetitions[Int(head)] = Repetition() }
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

  /// The first place of the longer text that the next repetition of a shingle is linked with: some before the place
  /// that is as many repetitions from the beginning, as far as there are enough behind it.
  private mutating func firstOccurrence(_ head: Int32, in longer: ShingleIndex) -> Int32 {
    let known = repetitions[Int(head)]
    var first = known.count == 0 ? head : known.first
    if known.count >= UInt32(Self.occurrenceLimit / 2) {
      let next = longer.next(first)
      if next != ShingleIndex.none { first = next }
    }
    repetitions[Int(head)] = Repetition(count: known.count &+ 1, first: first)
    return first
  }

  /// Links a place of the shorter text with those of the longer one, from the last to the first, so that a chain
  /// takes only one of them.
  @inline(__always)
  private mutating func link(_ place: UInt32, from first: Int32, in longer: ShingleIndex) {
    var next = longer.next(first)
    if next == ShingleIndex.none {
      extend(place, UInt32(longer.list.place(Int(first))))
      return
    }
    var occurrences: InlineArray<8, Int32> = .init(repeating: first)
    var count = 1
    while next != ShingleIndex.none && count < Self.occurrenceLimit {
      occurrences[count] = next
      count += 1
      next = longer.next(next)
    }
    for index in (0..<count).reversed() {
      extend(place, UInt32(longer.list.place(Int(occurrences[index]))))
    }
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
}
