/// Which seeds stand in two places or more, over all texts of a corpus, and how rare each is.
///
/// Built by sorting one part of the hash space after the other, so that the memory beyond the shared seeds is
/// bounded. O(n) time for n tokens, 16 bytes for each place of a shared seed.
struct SeedIndex: Sendable {
  /// A place of a shared seed in one text.
  struct Entry: Sendable {
    var position: UInt32
    var length: UInt8
    var group: UInt32
  }

  /// Seeds that stand in more families of texts than this are stock wording or boilerplate.
  static let maximumFamilies = 100
  /// Seeds that stand in more places than this are left out.
  static let maximumPlaces = 256
  /// The most seeds that are sorted at a time.
  private static let partCapacity = 1 << 22

  /// The places of all groups, each `text << 32 | position`, ascending within a group.
  private var places: [UInt64] = []
  private var groupStarts: [Int] = [0]
  /// For each group, 1 for the rarest seeds down to 0.
  private(set) var rarities: [Float] = []
  /// For each group, the number of families it stands in.
  private(set) var families: [UInt16] = []
  private var entries: [Entry] = []
  private var entryStarts: [Int] = []

  /// The places of a group, `text << 32 | position`.
  func places(of group: UInt32) -> ArraySlice<UInt64> {
    places[groupStarts[Int(group)]..<groupStarts[Int(group) + 1]]
  }

  /// The shared seeds of a text, by position.
  func entries(of text: Int) -> ArraySlice<Entry> {
    entries[entryStarts[text]..<entryStarts[text + 1]]
  }

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - texts: The tokens of each text.
  ///   - family: For each text, the number of its family of near-duplicates: a family counts once.
  ///   - rarity: The rarity of a seed that stands in a number of families.
  ///   - stock: Seeds of stock phrases; their rarity is 0.
  init(texts: [[UInt32]], family: [Int], rarity: (Int) -> Float, stock: Set<UInt64>) {
    let total = texts.reduce(0) { $0 + $1.count }
    var bits = 0
    while total >> bits > Self.partCapacity { bits += 1 }
    var lengths: [UInt8] = []
    var postings: [SeedPosting] = []
    var scratch: [SeedPosting] = []
    for part in 0..<UInt64(1) << UInt64(bits) {
      postings.removeAll(keepingCapacity: true)
      for (text, tokens) in texts.enumerated() {
        Seed.forEach(in: tokens) { start, _, hash in
          if bits == 0 || hash >> UInt64(64 - bits) == part {
            postings.append(SeedPosting(hash: hash, place: UInt64(text) << 32 | UInt64(start)))
          }
        }
      }
      RadixSort.sort(&postings, scratch: &scratch)
      collectGroups(of: postings, texts: texts, family: family, rarity: rarity, stock: stock, lengths: &lengths)
    }
    indexEntries(textCount: texts.count, lengths: lengths)
  }

  private mutating func collectGroups(
    of postings: [SeedPosting],
    texts: [[UInt32]],
    family: [Int],
    rarity: (Int) -> Float,
    stock: Set<UInt64>,
    lengths: inout [UInt8]
  ) {
    var start = 0
    var seen: [Int] = []
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      defer { start = end }
      guard end - start >= 2, end - start <= Self.maximumPlaces else { continue }
      seen.removeAll(keepingCapacity: true)
      for posting in postings[start..<end] { seen.append(family[Int(posting.place >> 32)]) }
      seen.sort()
      let count = 1 + zip(seen, seen.dropFirst()).count { $0 != $1 }
      guard count <= Self.maximumFamilies else { continue }
      for posting in postings[start..<end] { places.append(posting.place) }
      groupStarts.append(places.count)
      rarities.append(stock.contains(postings[start].hash) ? 0 : rarity(count))
      families.append(UInt16(count))
      let first = postings[start].place
      lengths.append(Seed.length(in: texts[Int(first >> 32)], at: Int(first & 0xFFFF_FFFF)))
    }
  }

  private mutating func indexEntries(textCount: Int, lengths: [UInt8]) {
    entryStarts = [Int](repeating: 0, count: textCount + 1)
    for place in places { entryStarts[Int(place >> 32) + 1] += 1 }
    for text in 0..<textCount { entryStarts[text + 1] += entryStarts[text] }
    var next = entryStarts
    entries = [Entry](repeating: Entry(position: 0, length: 0, group: 0), count: places.count)
    for group in rarities.indices {
      for place in places[groupStarts[group]..<groupStarts[group + 1]] {
        let text = Int(place >> 32)
        entries[next[text]] = Entry(
          position: UInt32(place & 0xFFFF_FFFF),
          length: lengths[group],
          group: UInt32(group)
        )
        next[text] += 1
      }
    }
    for text in 0..<textCount {
      entries[entryStarts[text]..<entryStarts[text + 1]].sort { $0.position < $1.position }
    }
  }
}
