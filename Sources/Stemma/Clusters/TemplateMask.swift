/// The parts of a text that stock wording fills: what lies between neighbouring sampled shingles that are both common.
enum TemplateMask {
  /// The share of dropped shingles in a sample from which on a text is compared without its template.
  static let templateShare = 0.2
  /// The widest gap between neighbours of a chain that counts as covered outside the template. What fills a slot is
  /// wider, and its neighbours are of the template.
  static let gapLimit = 20
  /// The fewest tokens outside the template that can tell two texts apart.
  static let leastRest = 40

  /// The masked ranges, in order and apart. O(n).
  static func ranges(
    _ shingles: ShingleList,
    shingleLength: Int,
    isCommon: (UInt32) -> Bool
  ) -> [Range<Int>] {
    var sampled: [(place: Int, isCommon: Bool)] = []
    for (index, hash) in shingles.hashes.enumerated() {
      if let hash = SampleTable.sample(hash) { sampled.append((shingles.place(index), isCommon(hash))) }
    }
    var ranges: [Range<Int>] = []
    for (left, right) in zip(sampled, sampled.dropFirst()) where left.isCommon && right.isCommon {
      let end = min(shingles.tokenCount, right.place + shingleLength)
      if let last = ranges.last, last.upperBound >= left.place {
        ranges[ranges.count - 1] = last.lowerBound..<end
      } else {
        ranges.append(left.place..<end)
      }
    }
    return ranges
  }
}
