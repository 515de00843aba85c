/// Which seeds stand in two places or more, over all texts of a corpus.
///
/// For each place of a shared seed at most 9 1/8 bytes, 13 1/8 from 2^32 tokens on, and for each token 1/7: the places
/// group by group (4 or 8 bytes) with a bit where a group begins, a bit for each token that begins a shared seed, and
/// for these in the order of the texts the number of the place among the groups (4 bytes) and how many families have
/// the seed (1 byte). So a text's seeds lead to their groups, and the places of a group to the texts. With a limit of
/// memory places and entries may be in room outside (``MemoryPlan``).
///
/// Seeds are equal here if their 64-bit hashes are: what follows from a group must look at the tokens.
package struct SeedIndex: Sendable {
  /// A place of a shared seed in one text.
  package struct Entry: Sendable {
    /// The first token.
    package var position: Int
    /// The number of this place among those of all groups.
    package var slot: Int
    /// The number of families and ``SeedIndex/firstFlag``.
    fileprivate var kind: UInt8

    /// Whether no place of its group comes before this one.
    @inline(__always)
    var isFirst: Bool { kind & SeedIndex.firstFlag != 0 }
  }

  /// Seeds that stand in more families of texts than this are stock wording or boilerplate.
  package static let maximumFamilies = 64
  /// Seeds that stand in more places than this are left out.
  package static let maximumPlaces = 128
  /// The most places: entries hold their numbers in 32 bits. Groups that do not fit are left out.
  static let maximumSlots = Int(UInt32.max)
  /// Set in the kind of the first place of a group.
  fileprivate static let firstFlag: UInt8 = 0x80

  /// Which seeds were looked up.
  package let sampling: SeedSampling
  private let starts: TextStarts
  private let plan: MemoryPlan
  private var places: PlaceList
  private var groupStarts: RankedBits
  private var entryPlaces: RankedBits
  private var list = EntryList(count: 0)

  /// An index without groups, which are added next.
  ///
  /// - Parameter plan: Where to keep what takes more than half of the memory.
  init(starts: TextStarts, sampling: SeedSampling, plan: MemoryPlan) {
    self.sampling = sampling
    self.starts = starts
    self.plan = plan
    // As if half of the seeds were shared.
    places = PlaceList(
      limit: starts.total,
      storage: plan.storage(for: 5 * starts.total, share: 2),
      blockLength: plan.blockLength
    )
    groupStarts = RankedBits(count: starts.total)
    entryPlaces = RankedBits(count: starts.total)
  }

  /// The number of places.
  package var placeCount: Int { places.count }

  /// The bytes that the index takes, the starts of the texts apart.
  package var byteCount: Int {
    places.byteCount + groupStarts.byteCount + entryPlaces.byteCount + list.byteCount
  }

  /// The shared seeds of a text, by position.
  package func entries(of text: Int) -> SeedEntries {
    let range = starts[text]
    guard !range.isEmpty else { return SeedEntries(places: entryPlaces, range: range, list: list, number: 0) }
    let numbers = entryPlaces.rank(of: range.lowerBound)..<entryPlaces.rank(of: range.upperBound)
    let (entries, first) = list.read(numbers)
    return SeedEntries(places: entryPlaces, range: range, list: entries, number: numbers.lowerBound - first)
  }

  /// Calls the body with the texts of the places of an entry's group that come before its own, and the tokens where they
  /// begin there, ascending.
  ///
  /// - Parameter maximum: Of more places in one text only the first ones.
  @inline(__always)
  func forEachEarlier(
    than entry: Entry,
    inEachText maximum: Int = .max,
    _ body: (_ text: Int, _ position: Int) -> Void
  ) {
    guard !entry.isFirst else { return }
    var last = -1
    var count = 0
    func visit(_ place: (text: Int, position: Int)) {
      count = place.text == last ? count + 1 : 1
      last = place.text
      if count <= maximum { body(place.text, place.position) }
    }
    let slots = groupStarts.last(upTo: entry.slot)..<entry.slot
    if places.isInMemory {
      for slot in slots { visit(starts.locate(places[slot])) }
    } else {
      for place in places.read(slots) { visit(starts.locate(place)) }
    }
  }

  /// The number of families that have an entry's seed.
  @inline(__always)
  package func families(of entry: Entry) -> Int { Int(entry.kind & ~Self.firstFlag) }

  /// All places of an entry's group, in order.
  package func places(of entry: Entry) -> [(text: Int, position: Int)] {
    let start = groupStarts.last(upTo: entry.slot)
    let end = groupStarts.first(from: entry.slot + 1, before: places.count)
    return places.read(start..<end).map { starts.locate($0) }
  }
}

extension SeedIndex {
  /// The groups that were added so far: for each the number of families.
  struct Groups {
    fileprivate var families: [UInt8] = []
  }

  /// Adds the groups of a part of the hash space.
  mutating func add(_ part: SeedGroups, to groups: inout Groups) {
    var start = 0
    for (end, families) in zip(part.ends, part.families) {
      defer { start = end }
      guard places.count + end - start <= Self.maximumSlots else { continue }
      groupStarts.set(places.count)
      for place in part.places[start..<end] {
        places.append(place)
        entryPlaces.set(Int(place))
      }
      groups.families.append(families)
    }
  }

  /// Completes the index after the last part. O(places), or for an index outside of memory O(places) for each block of
  /// entries.
  mutating func finish(_ groups: consuming Groups) {
    groupStarts.cut(to: places.count)
    entryPlaces.rank()
    if !places.isInMemory, let storage = plan.storage(for: .max, share: 1), store(groups, in: storage) {
      return
    }
    var list = EntryList(count: places.count)
    forEachPlace(groups) { slot, place, kind in list.set(entryPlaces.rank(of: place), slot: slot, kind: kind)
    }
    self.list = list
  }

  private mutating func store(_ groups: borrowing Groups, in storage: any TokenStorage) -> Bool {
    let stored = EntryList(in: storage)
    let blockLength = plan.blockLength * 8
    for start in stride(from: 0, to: places.count, by: blockLength) {
      let count = min(blockLength, places.count - start)
      var block = EntryList(count: count)
      forEachPlace(groups) { slot, place, kind in
        let number = entryPlaces.rank(of: place) - start
        if number >= 0, number < count { block.set(number, slot: slot, kind: kind) }
      }
      guard stored.append(block, count: count) else { return false }
    }
    list = stored
    return true
  }

  /// Calls the body with number, place and kind of each entry, group by group.
  private func forEachPlace(
    _ groups: borrowing Groups,
    _ body: (_ slot: Int, _ place: Int, _ kind: UInt8) -> Void
  ) {
    let blockLength = 1 << 16
    var group = -1
    for start in stride(from: 0, to: places.count, by: blockLength) {
      for (offset, place) in places.read(start..<min(start + blockLength, places.count)).enumerated() {
        let isFirst = groupStarts.contains(start + offset)
        if isFirst { group += 1 }
        body(start + offset, place, groups.families[group] | (isFirst ? Self.firstFlag : 0))
      }
    }
  }
}

/// The shared seeds of a text.
package struct SeedEntries: Sequence, IteratorProtocol {
  private let places: RankedBits
  private let list: EntryList
  private let start: Int
  private let end: Int
  private var place: Int
  /// The number of the next entry in the list.
  private var number: Int

  fileprivate init(places: RankedBits, range: Range<Int>, list: EntryList, number: Int) {
    self.places = places
    self.list = list
    start = range.lowerBound
    end = range.upperBound
    place = range.lowerBound
    self.number = number
  }

  @inline(__always)
  package mutating func next() -> SeedIndex.Entry? {
    place = places.first(from: place, before: end)
    guard place < end, let (slot, kind) = list[number] else { return nil }
    defer {
      place += 1
      number += 1
    }
    return SeedIndex.Entry(position: place - start, slot: slot, kind: kind)
  }
}
