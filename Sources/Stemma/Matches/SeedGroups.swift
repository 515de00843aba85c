/// The shared seeds of one part of the hash space: groups of places, ordered by hash, places ascending in a group.
struct SeedGroups: Sendable {
  /// The places of all groups, counted over all texts.
  private(set) var places: [UInt64] = []
  /// For each group, where it ends in ``places``.
  private(set) var ends: [Int] = []
  /// For each group, the number of families.
  private(set) var families: [UInt8] = []

  /// Gathers the shared seeds of some postings; O(n) for n postings.
  ///
  /// - Parameters:
  ///   - postings: In any order; afterwards they are sorted.
  ///   - scratch: Room that is used again.
  ///   - family: For each text, the number of its family.
  init(
    sorting postings: inout [SeedPosting],
    scratch: inout [SeedPosting],
    starts: TextStarts,
    family: [Int]
  ) {
    RadixSort.sort(&postings, scratch: &scratch)
    var seen: [Int] = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      defer { start = end }
      guard end - start >= 2, end - start <= SeedIndex.maximumPlaces else { continue }
      seen.removeAll(keepingCapacity: true)
      for posting in postings[start..<end] { seen.append(family[starts.locate(Int(posting.place)).text]) }
      seen.sort()
      let count = 1 + zip(seen, seen.dropFirst()).count { $0 != $1 }
      guard count <= SeedIndex.maximumFamilies else { continue }
      for posting in postings[start..<end] { places.append(posting.place) }
      ends.append(places.count)
      families.append(UInt8(count))
    }
  }
}
