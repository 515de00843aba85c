/// The parts of a text that stock wording fills: what lies between neighbouring sampled shingles that are both common.
enum TemplateMask {
  /// The share of dropped shingles in a sample from which on a text is compared without its template.
  static let templateShare = 0.2
  /// The fewest tokens outside the template that can tell two texts apart.
  static let leastRest = 40

  /// The masked ranges, in order and apart. O(s log s) for s sampled shingles.
  static func ranges(
    _ places: ShinglePlaces,
    shingleLength: Int,
    isCommon: (UInt32) -> Bool
  ) -> [Range<Int>] {
    var sampled: [(place: Int, isCommon: Bool)] = []
    for entry in places.entries {
      // Entries ascend by hash, and the sampled ones are those with the least hashes.
      guard let hash = SampleTable.sample(entry.key) else { break }
      sampled.append((Int(entry.index), isCommon(hash)))
    }
    sampled.sort { $0.place < $1.place }
    var ranges: [Range<Int>] = []
    for (left, right) in zip(sampled, sampled.dropFirst()) where left.isCommon && right.isCommon {
      let end = min(places.tokenCount, right.place + shingleLength)
      if let last = ranges.last, last.upperBound >= left.place {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(left.place..<end)
      }
    }
    return ranges
  }
}
