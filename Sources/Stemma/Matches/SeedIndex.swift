/// Which seeds stand in two places or more, over all texts of a corpus, and how rare each is.
///
/// Built by sorting one part of the hash space after the other, so that the memory beyond the shared seeds is
/// bounded: a 16th of all seeds, or what suits the processor's caches. O(n) time for n tokens, 16 bytes for each place of
/// a shared seed.
package struct SeedIndex: Sendable {
  /// A place of a shared seed in one text.
  package struct Entry: Sendable {
    package var position: UInt32
    package var length: UInt8
    package var group: UInt32
  }

  /// Seeds that stand in more families of texts than this are stock wording or boilerplate.
  package static let maximumFamilies = 100
  /// Seeds that stand in more places than this are left out.
  package static let maximumPlaces = 256
  /// The most parts of the hash space: each costs a pass over the texts.
  private static let maximumParts = 16

  /// The places of all groups, each `text << 32 | position`, ascending within a group.
  private var places: [UInt64] = []
  private var groupStarts: [Int] = [0]
  /// For each group, 1 for the rarest seeds down to 0.
  package private(set) var rarities: [Float] = []
  /// For each group, the number of families it stands in.
  package private(set) var families: [UInt16] = []
  private var entries: [Entry] = []
  private var entryStarts: [Int] = []

  /// The places of a group, `text << 32 | position`.
  package func places(of group: UInt32) -> ArraySlice<UInt64> {
    places[groupStarts[Int(group)]..<groupStarts[Int(group) + 1]]
  }

  /// The numbers of a group's places, for ``place(at:)``.
  @inline(__always)
  func placeRange(of group: UInt32) -> Range<Int> { groupStarts[Int(group)]..<groupStarts[Int(group) + 1] }

  /// A place, `text << 32 | position`.
  @inline(__always)
  func place(at number: Int) -> UInt64 { places[number] }

  /// The shared seeds of a text, by position.
  package func entries(of text: Int) -> ArraySlice<Entry> {
    entries[entryStarts[text]..<entryStarts[text + 1]]
  }

  /// Builds the index.
  ///
  /// - Parameters:
  ///   - texts: The tokens of each text.
  ///   - family: For each text, the number of its family of near-duplicates: a family counts once.
  ///   - rarity: The rarity of a seed that stands in a number of families.
  ///   - stock: Seeds of stock phrases; their rarity is 0.
  ///   - partCapacity: About how many seeds are sorted at a time, unless that took more parts than are worth it.
  package init(
    texts: [[UInt32]],
    family: [Int],
    rarity: (Int) -> Float,
    stock: Set<UInt64>,
    partCapacity: Int = 1 << 22
  ) {
    let total = texts.reduce(0) { $0 + $1.count }
    var bits = 0
    while total >> bits > partCapacity, 1 << bits < Self.maximumParts { bits += 1 }
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
      collectGroups(
        of: postings,
        texts: texts,
        family: family,
        rarity: rarity,
        stock: stock,
        lengths: &lengths
      )
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
    func isSame(_ one: SeedPosting, _ other: SeedPosting) -> Bool {
      Seed.areEqual(texts[one.text], at: one.position, texts[other.text], at: other.position)
    }
    var seen: [Int] = []
    func addGroup(_ group: ArraySlice<SeedPosting>) {
      guard let first = group.first, group.count >= 2 else { return }
      seen.removeAll(keepingCapacity: true)
      for posting in group { seen.append(family[posting.text]) }
      seen.sort()
      let count = 1 + zip(seen, seen.dropFirst()).count { $0 != $1 }
      guard count <= Self.maximumFamilies else { return }
      for posting in group { places.append(posting.place) }
      groupStarts.append(places.count)
      rarities.append(stock.contains(first.hash) ? 0 : rarity(count))
      families.append(UInt16(count))
      lengths.append(Seed.length(in: texts[first.text], at: first.position))
    }
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].hash == postings[start].hash { end += 1 }
      defer { start = end }
      guard end - start >= 2, end - start <= Self.maximumPlaces else { continue }
      var rest = postings[start..<end]
      // Nearly always all are the same; a hostile text may hold different seeds of one hash.
      while let first = rest.first {
        let others = rest.filter { !isSame(first, $0) }
        addGroup(others.isEmpty ? rest : rest.filter { isSame(first, $0) }[...])
        rest = others[...]
      }
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
