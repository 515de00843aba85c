/// Which seeds stand in two places or more, over all texts of a corpus, and how rare each is.
///
/// At most 9 bytes for each place of a shared seed and an eighth of a byte for each token, 10 from 2^32 tokens on: the
/// places group by group (4 or 5 bytes), a bit for each place that begins a group, a byte for each group, a bit for
/// each token that begins a shared seed, and for each of these in the order of the texts the number of its place among
/// the groups (4 bytes). So a text's seeds lead to their groups, and a group's places to the texts.
///
/// Seeds are equal here if their 64-bit hashes are: what follows from a group must look at the tokens.
package struct SeedIndex: Sendable {
  /// A place of a shared seed in one text.
  package struct Entry: Sendable {
    /// The first token.
    package var position: Int
    /// The number of this place among those of all groups.
    package var slot: Int
  }

  /// Seeds that stand in more families of texts than this are stock wording or boilerplate.
  package static let maximumFamilies = 100
  /// Seeds that stand in more places than this are left out.
  package static let maximumPlaces = 256
  /// The most places: entries hold their numbers in 32 bits. Groups that do not fit are left out.
  static let maximumSlots = Int(UInt32.max)
  /// Set in the number of families of a group of a stock phrase.
  static let stockFlag: UInt8 = 0x80

  /// Which seeds were looked up.
  package let sampling: SeedSampling
  private let starts: TextStarts
  private var places: PlaceList
  private var groupStarts = RankedBits(count: 0)
  private var groups: [UInt8] = []
  private var entryPlaces: RankedBits
  private var slots: [UInt32] = []
  /// By the number of families with ``stockFlag``, how rare a group is.
  private let rarities: [Float]

  /// An index without groups, which are added next.
  init(starts: TextStarts, sampling: SeedSampling, rarity: (Int) -> Float) {
    self.sampling = sampling
    self.starts = starts
    places = PlaceList(limit: starts.total)
    entryPlaces = RankedBits(count: starts.total)
    rarities = (0...UInt8.max).map { $0 & Self.stockFlag != 0 || $0 == 0 ? 0 : rarity(Int($0)) }
  }

  /// The number of places.
  package var placeCount: Int { places.count }

  /// The number of groups.
  package var groupCount: Int { groups.count }

  /// The bytes that the index takes, the starts of the texts apart.
  package var byteCount: Int {
    places.byteCount + groupStarts.byteCount + groups.count + entryPlaces.byteCount + slots.count * 4
  }

  /// The shared seeds of a text, by position.
  package func entries(of text: Int) -> SeedEntries {
    let range = starts[text]
    return SeedEntries(index: self, range: range, number: range.isEmpty ? 0 : entryPlaces.rank(of: range.lowerBound))
  }

  /// The numbers of the places of an entry's group that come before its own, ascending.
  @inline(__always)
  func earlier(than entry: Entry) -> Range<Int> { groupStarts.last(upTo: entry.slot)..<entry.slot }

  /// The text of a place and the token where it begins there.
  @inline(__always)
  func place(at slot: Int) -> (text: Int, position: Int) { starts.locate(places[slot]) }

  /// The number of families that have an entry's seed.
  @inline(__always)
  package func families(of entry: Entry) -> Int { Int(groups[group(of: entry)] & ~Self.stockFlag) }

  /// How rare an entry's seed is: 1 for the rarest down to 0.
  @inline(__always)
  package func rarity(of entry: Entry) -> Float { rarities[Int(groups[group(of: entry)])] }

  /// All places of an entry's group, in order.
  package func places(of entry: Entry) -> [(text: Int, position: Int)] {
    let start = groupStarts.last(upTo: entry.slot)
    let end = groupStarts.first(from: entry.slot + 1, before: places.count)
    return (start..<end).map { place(at: $0) }
  }

  @inline(__always)
  private func group(of entry: Entry) -> Int { groupStarts.rank(of: entry.slot + 1) - 1 }

  /// The place behind a place at which the next entry begins, before an end.
  @inline(__always)
  fileprivate func nextEntry(from place: Int, before end: Int) -> Int { entryPlaces.first(from: place, before: end) }

  @inline(__always)
  fileprivate func slot(ofEntry number: Int) -> Int { Int(slots[number]) }
}

extension SeedIndex {
  /// Adds the groups of a part of the hash space; `ends` gathers where groups end.
  mutating func add(_ part: SeedGroups, ends: inout [UInt32]) {
    var start = 0
    for (end, families) in zip(part.ends, part.families) {
      defer { start = end }
      guard places.count + end - start <= Self.maximumSlots else { continue }
      for place in part.places[start..<end] {
        places.append(place)
        entryPlaces.set(Int(place))
      }
      ends.append(UInt32(places.count))
      groups.append(families)
    }
  }

  /// Completes the index after the last part.
  mutating func finish(ends: consuming [UInt32]) {
    groupStarts = RankedBits(count: places.count)
    if places.count > 0 { groupStarts.set(0) }
    for end in ends.dropLast() { groupStarts.set(Int(end)) }
    groupStarts.rank()
    entryPlaces.rank()
    slots = [UInt32](repeating: 0, count: places.count)
    for slot in 0..<places.count { slots[entryPlaces.rank(of: places[slot])] = UInt32(slot) }
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
    return SeedIndex.Entry(position: place - start, slot: index.slot(ofEntry: number))
  }
}
