/// A place of a seed, to be sorted by the seed's hash.
struct SeedPosting: RadixSortable {
  var hash: UInt64
  /// Counted over all texts.
  var place: UInt64

  /// The low half stays mixed where the high bits choose the part of the hash space.
  var radixKey: UInt64 { hash << 32 | hash >> 32 }

  static func < (left: SeedPosting, right: SeedPosting) -> Bool {
    (left.radixKey, left.place) < (right.radixKey, right.place)
  }
}

extension SeedPosting {
  /// Calls the body with each group of postings of one hash, two or more, that are not in too many places or families,
  /// and with the number of families. O(n log n) in the size of the groups.
  ///
  /// - Parameters:
  ///   - postings: Sorted.
  ///   - maximumPlaces: The most postings of a group.
  ///   - maximumFamilies: The most families of near-duplicates that have the hash.
  ///   - family: The family of a posting.
  static func forEachGroup(
    of postings: [SeedPosting],
    maximumPlaces: Int,
    maximumFamilies: Int,
    family: (SeedPosting) -> Int,
    _ body: (_ group: ArraySlice<SeedPosting>, _ families: Int) -> Void
  ) {
    var seen: [Int] = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      defer { start = end }
      guard end - start >= 2, end - start <= maximumPlaces else { continue }
      seen.removeAll(keepingCapacity: true)
      for posting in postings[start..<end] { seen.append(family(posting)) }
      seen.sort()
      let count = 1 + zip(seen, seen.dropFirst()).count { $0 != $1 }
      if count <= maximumFamilies { body(postings[start..<end], count) }
    }
  }
}
