/// For the shared seeds in the order of the texts, where each stands among the groups and how many families have it:
/// 5 bytes each in memory, or 8 in room outside of it.
struct EntryList: Sendable {
  private var slots: [UInt32] = []
  private var kinds: [UInt8] = []
  private let storage: (any TokenStorage)?

  /// Entries in memory, in any order.
  init(count: Int) {
    slots = [UInt32](repeating: 0, count: count)
    kinds = [UInt8](repeating: 0, count: count)
    storage = nil
  }

  /// No entries, to be appended in order.
  ///
  /// - Parameter storage: Empty room that nothing else uses.
  init(in storage: any TokenStorage) { self.storage = storage }

  /// The bytes of memory that the entries take.
  var byteCount: Int { slots.count * 4 + kinds.count }

  /// Sets an entry in memory.
  @inline(__always)
  mutating func set(_ number: Int, slot: Int, kind: UInt8) {
    slots[number] = UInt32(slot)
    kinds[number] = kind
  }

  /// Appends the entries of another list. Returns whether there was room.
  func append(_ list: EntryList, count: Int) -> Bool {
    var words: [UInt32] = []
    words.reserveCapacity(2 * count)
    for number in 0..<count {
      words.append(list.slots[number])
      words.append(UInt32(list.kinds[number]))
    }
    return storage?.append(words) != nil
  }

  /// Some entries, to be had by their numbers less the first one's, and that number; fewer if they cannot be read again.
  func read(_ range: Range<Int>) -> (entries: EntryList, first: Int) {
    guard let storage else { return (self, 0) }
    let words = storage.read(2 * range.lowerBound..<2 * range.upperBound)
    var entries = EntryList(count: words.count / 2)
    for number in 0..<words.count / 2 {
      entries.set(number, slot: Int(words[2 * number]), kind: UInt8(truncatingIfNeeded: words[2 * number + 1]))
    }
    return (entries, range.lowerBound)
  }

  /// The slot and the kind of an entry; nil if it could not be read again.
  @inline(__always)
  subscript(number: Int) -> (slot: Int, kind: UInt8)? {
    number < slots.count ? (Int(slots[number]), kinds[number]) : nil
  }
}
