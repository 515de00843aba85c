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
  /// For each shingle of the shorter text, the first equal one of the longer text.
  private var heads: [Int32] = []
  /// For each shingle of the longer text, how many of the shorter one have it as their head; zeros between texts.
  private var counts: [UInt32] = []
  private var links: [Link] = []
  /// For each length, the chain of that length that ends first in the longer text: its end there, and its last link.
  private var ends: [UInt32] = []
  private var lasts: [Int32] = []

  package init() {}

  /// Makes this the chain of two texts; memory is used again.
  package mutating func assign(shorter: ShingleList, longer: ShingleIndex) {
    links.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lasts.removeAll(keepingCapacity: true)
    findHeads(shorter, longer)
    for (index, head) in heads.enumerated() where head != ShingleIndex.none && counts[Int(head)] == 1 {
      link(UInt32(shorter.place(index)), head, in: longer)
    }
    for head in heads where head != ShingleIndex.none { counts[Int(head)] = 0 }
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

  private mutating func findHeads(_ shorter: ShingleList, _ longer: ShingleIndex) {
    let missing = longer.list.hashes.count - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
    heads.removeAll(keepingCapacity: true)
    heads.reserveCapacity(shorter.hashes.count)
    for hash in shorter.hashes {
      let head = longer.first(hash)
      heads.append(head)
      if head != ShingleIndex.none { counts[Int(head)] &+= 1 }
    }
  }

  /// Links a place of the shorter text with those of the longer one, from the last to the first, so that a chain takes
  /// only one of them.
  @inline(__always)
  private mutating func link(_ place: UInt32, _ head: Int32, in longer: ShingleIndex) {
    var next = longer.next(head)
    if next == ShingleIndex.none {
      extend(place, UInt32(longer.list.place(Int(head))))
      return
    }
    var occurrences: InlineArray<8, Int32> = .init(repeating: head)
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
