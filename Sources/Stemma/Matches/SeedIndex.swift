/// Which seeds stand in two places or more, over all texts of a corpus.
///
/// For each place of a shared seed at most 9 1/8 bytes, 10 1/8 from 2^32 tokens on, and for each token 1/7: the places
/// group by group (4 or 5 bytes) with a bit where a group begins, a bit for each token that begins a shared seed, and
/// for these in the order of the texts the number of the place among the groups (4 bytes) and how many families have
/// the seed (1 byte). So a text's seeds lead to their groups, and the places of a group to the texts.
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
  package static let maximumFamilies = 100
  /// Seeds that stand in more places than this are left out.
  package static let maximumPlaces = 256
  /// The most places: entries hold their numbers in 32 bits. Groups that do not fit are left out.
  static let maximumSlots = Int(UInt32.max)
  /// Set in the kind of the first place of a group.
  fileprivate static let firstFlag: UInt8 = 0x80

  /// Which seeds were looked up.
  package let sampling: SeedSampling
  private let starts: TextStarts
  private var places: PlaceList
  private var groupStarts = RankedBits(count: 0)
  private var entryPlaces: RankedBits
  private var slots: [UInt32] = []
  private var kinds: [UInt8] = []

  /// An index without groups, which are added next.
  init(starts: TextStarts, sampling: SeedSampling) {
    self.sampling = sampling
    self.starts = starts
    places = PlaceList(limit: starts.total)
    entryPlaces = RankedBits(count: starts.total)
  }

  /// The number of places.
  package var placeCount: Int { places.count }

  /// The bytes that the index takes, the starts of the texts apart.
  package var byteCount: Int {
    places.byteCount + groupStarts.byteCount + entryPlaces.byteCount + slots.count * 4 + kinds.count
  }

  /// The shared seeds of a text, by position.
  package func entries(of text: Int) -> SeedEntries {
    let range = starts[text]
    return SeedEntries(
      index: self,
      range: range,
      number: range.isEmpty ? 0 : entryPlaces.rank(of: range.lowerBound)
    )
  }

  /// The numbers of the places of an entry's group that come before its own, ascending.
  @inline(__always)
  func earlier(than entry: Entry) -> Range<Int> {
    entry.isFirst ? entry.slot..<entry.slot : groupStarts.last(upTo: entry.slot)..<entry.slot
  }

  /// The text of a place and the token where it begins there.
  @inline(__always)
  func place(at slot: Int) -> (text: Int, position: Int) { starts.locate(places[slot]) }

  /// The number of families that have an entry's seed.
  @inline(__always)
  package func families(of entry: Entry) -> Int { Int(entry.kind & ~Self.firstFlag) }

  /// All places of an entry's group, in order.
  package func places(of entry: Entry) -> [(text: Int, position: Int)] {
    let start = groupStarts.last(upTo: entry.slot)
    let end = groupStarts.first(from: entry.slot + 1, before: places.count)
    return (start..<end).map { place(at: $0) }
  }

  /// The place behind a place at which the next entry begins, before an end.
  @inline(__always)
  fileprivate func nextEntry(from place: Int, before end: Int) -> Int {
    entryPlaces.first(from: place, before: end)
  }

  @inline(__always)
  fileprivate func entry(_ number: Int, position: Int) -> Entry {
    Entry(position: position, slot: Int(slots[number]), kind: kinds[number])
  }
}

extension SeedIndex {
  /// The groups that were added so far.
  struct Groups {
    fileprivate var ends: [UInt32] = []
    /// The number of families of each.
    fileprivate var families: [UInt8] = []
  }

  /// Adds the groups of a part of the hash space.
  mutating func add(_ part: SeedGroups, to groups: inout Groups) {
    var start = 0
    for (end, families) in zip(part.ends, part.families) {
      defer { start = end }
      guard places.count + end - start <= Self.maximumSlots else { continue }
      for place in part.places[start..<end] {
        places.append(place)
        entryPlaces.set(Int(place))
      }
      groups.ends.append(UInt32(places.count))
      groups.families.append(families)
    }
  }

  /// Completes the index after the last part.
  mutating func finish(_ groups: consuming Groups) {
    groupStarts = RankedBits(count: places.count)
    entryPlaces.rank()
    slots = [UInt32](repeating: 0, count: places.count)
    kinds = [UInt8](repeating: 0, count: places.count)
    var start = 0
    for (end, families) in zip(groups.ends, groups.families) {
      groupStarts.set(start)
      for slot in start..<Int(end) {
        let number = entryPlaces.rank(of: places[slot])
        slots[number] = UInt32(slot)
        kinds[number] = families | (slot == start ? Self.firstFlag : 0)
      }
      start = Int(end)
    }
  }
}

/// The shared seeds of a text.
package struct SeedEntries: Sequence, IteratorProtocol {
  private let index: SeedIndex
  private let start: Int
  private let end: Int
  private var place: Int
  /// The number of the next entry in all texts.
  private var number: Int

  fileprivate init(index: SeedIndex, range: Range<Int>, number: Int) {
    self.index = index
    start = range.lowerBound
    end = range.upperBound
    place = range.lowerBound
    self.number = number
  }

  @inline(__always)
  package mutating func next() -> SeedIndex.Entry? {
    place = index.nextEntry(from: place, before: end)
    guard place < end else { return nil }
    defer {
      place += 1
      number += 1
    }
    return index.entry(number, position: place - start)
  }
}
