/// Where two rare words stand close together in several texts, over all texts of a corpus: what is left of a passage
/// when its sentences were shuffled and reworded.
///
/// The most frequent words, which make half of the corpus, count for nothing; a pair is two of the others with at most
/// three of them between. Built as ``SeedIndex`` is, by sorting one part of the hash space after the other. O(n) time,
/// and 16 bytes for each place of a pair that is shared.
struct WordPairIndex {
  /// A place of a shared pair in one text.
  struct Entry {
    var position: UInt32
    var group: UInt32
  }

  /// A pair in more families of texts than this is wording of the subject.
  static let maximumFamilies = 10
  /// A pair at more places than this is not followed.
  static let maximumPlaces = 64
  /// How many words on the second word of a pair may stand, common ones not counted.
  private static let reach = 4
  /// How many tokens on it may stand.
  private static let maximumDistance = 40
  private static let partCapacity = 1 << 22
  private static let maximumParts = 16
  private static let countBits = 20

  /// The places of all groups, each `text << 32 | position`, ascending within a group.
  private var places: [UInt64] = []
  private var groupStarts: [Int] = [0]
  /// For each group, one over the number of other families that have it.
  private(set) var weights: [Float] = []
  private var entries: [Entry] = []
  private var entryStarts: [Int] = []

  /// The shared pairs of a text, by position.
  func entries(of text: Int) -> ArraySlice<Entry> { entries[entryStarts[text]..<entryStarts[text + 1]] }

  /// The places of a group, `text << 32 | position`.
  func places(of group: UInt32) -> ArraySlice<UInt64> {
    places[groupStarts[Int(group)]..<groupStarts[Int(group) + 1]]
  }

  /// The weight of the pairs that two stretches share, each counted once. O(n log n).
  func sharedWeight(_ text: Int, _ range: Range<Int>, _ other: Int, _ otherRange: Range<Int>) -> Float {
    let groups = Set(entries(of: text, in: range).lazy.map(\.group))
    var counted: Set<UInt32> = []
    return entries(of: other, in: otherRange).reduce(0) { sum, entry in
      groups.contains(entry.group) && counted.insert(entry.group).inserted
        ? sum + weights[Int(entry.group)] : sum
    }
  }

  private func entries(of text: Int, in range: Range<Int>) -> ArraySlice<Entry> {
    let entries = entries(of: text)
    return entries[partitionPoint(entries, range.lowerBound)..<partitionPoint(entries, range.upperBound)]
  }

  private func partitionPoint(_ entries: ArraySlice<Entry>, _ position: Int) -> Int {
    var low = entries.startIndex
    var high = entries.endIndex
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].position) >= position { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Builds the index of some texts.
  init(texts: TextTokens, family: [Int], included: [Int]) {
    // Words are hashes already: their low bits count them well enough.
    var counts = [UInt32](repeating: 0, count: 1 << Self.countBits)
    var total = 0
    for text in included {
      for token in texts[text] where Token.isWord(token) {
        counts[Self.slot(of: token)] &+= 1
        total += 1
      }
    }
    let limit = Self.commonCount(counts, total: total)
    var bits = 0
    while (total * Self.reach / 2) >> bits > Self.partCapacity, 1 << bits < Self.maximumParts { bits += 1 }
    var postings: [SeedPosting] = []
    var scratch: [SeedPosting] = []
    for part in 0..<UInt64(1) << UInt64(bits) {
      postings.removeAll(keepingCapacity: true)
      for text in included {
        Self.forEachPair(in: texts[text], counts, limit: limit) { position, hash in
          if bits == 0 || hash >> UInt64(64 - bits) == part {
            postings.append(SeedPosting(hash: hash, place: UInt64(text) << 32 | UInt64(position)))
          }
        }
      }
      RadixSort.sort(&postings, scratch: &scratch)
      collectGroups(of: postings, family: family)
    }
    indexEntries(textCount: texts.count)
  }

  @inline(__always)
  private static func slot(of token: UInt32) -> Int { Int(token & (1 << UInt32(countBits) - 1)) }

  /// How often the least frequent of the common words stands: they make half of all.
  private static func commonCount(_ counts: [UInt32], total: Int) -> UInt32 {
    var sum = 0
    for count in counts.sorted(by: >) {
      sum += Int(count)
      if 2 * sum >= total { return max(2, count) }
    }
    return 2
  }

  private static func forEachPair(
    in tokens: [UInt32],
    _ counts: [UInt32],
    limit: UInt32,
    _ body: (_ position: Int, _ hash: UInt64) -> Void
  ) {
    // The last rare words, the latest at `next - 1`.
    var recent = [(token: UInt32, position: Int)](repeating: (0, Int.min / 2), count: reach)
    var next = 0
    for (position, token) in tokens.enumerated() where Token.isWord(token) {
      let count = counts[slot(of: token)]
      // A word that stands once is in no shared pair.
      guard count < limit, count > 1 else { continue }
      for (other, place) in recent where position - place <= maximumDistance && other != token {
        body(place, mix64(UInt64(min(token, other)) << 32 | UInt64(max(token, other))))
      }
      recent[next % reach] = (token, position)
      next += 1
    }
  }

  private mutating func collectGroups(of postings: [SeedPosting], family: [Int]) {
    SeedPosting.forEachGroup(
      of: postings,
      maximumPlaces: Self.maximumPlaces,
      maximumFamilies: Self.maximumFamilies,
      family: { family[Int($0.place >> 32)] }
    ) { group, families in
      // Places ascend: a pair of words in one text alone tells nothing.
      guard let first = group.first, let last = group.last, first.place >> 32 != last.place >> 32 else {
        return
      }
      for posting in group { places.append(posting.place) }
      groupStarts.append(places.count)
      weights.append(1 / Float(max(1, families - 1)))
    }
  }

  private mutating func indexEntries(textCount: Int) {
    entryStarts = [Int](repeating: 0, count: textCount + 1)
    for place in places { entryStarts[Int(place >> 32) + 1] += 1 }
    for text in 0..<textCount { entryStarts[text + 1] += entryStarts[text] }
    var next = entryStarts
    entries = [Entry](repeating: Entry(position: 0, group: 0), count: places.count)
    for group in weights.indices {
      for place in places[groupStarts[group]..<groupStarts[group + 1]] {
        let text = Int(place >> 32)
        entries[next[text]] = Entry(position: UInt32(truncatingIfNeeded: place), group: UInt32(group))
        next[text] += 1
      }
    }
    for text in 0..<textCount {
      entries[entryStarts[text]..<entryStarts[text + 1]].sort {
        ($0.position, $0.group) < ($1.position, $1.group)
      }
    }
  }
}
