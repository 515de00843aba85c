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
    SeedPosting.forEachGroup(
      of: postings,
      maximumPlaces: SeedIndex.maximumPlaces,
      maximumFamilies: SeedIndex.maximumFamilies,
      family: { family[starts.locate(Int($0.place)).text] }
    ) { group, count in
      for posting in group { places.append(posting.place) }
      ends.append(places.count)
      families.append(UInt8(count))
    }
  }
}
