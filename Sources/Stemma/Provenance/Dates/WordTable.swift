/// Words with a small number for each, found by their bytes without an allocation.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var start = 0
    var length = 0
    var value = 0
  }

  private var bytes: [UInt8] = []
  private var slots: [Slot]

  /// Takes in each word as it is given, with a capital, and in capitals. Of equal words the first stays.
  init(_ words: [(word: Substring, value: Int)]) {
    slots = Array(repeating: Slot(), count: 1)
    while slots.count < words.count * 8 { slots += slots }
    for (word, value) in words {
      for spelling in [String(word), word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()] {
        insert(Array(spelling.utf8), value)
      }
    }
  }

  /// The number of a word that stands in a text. O(length of the word).
  func value(_ word: Range<Int>, in text: ByteText) -> Int? {
    guard !word.isEmpty else { return nil }
    var slot = Self.hash(text.bytes[word]) & (slots.count - 1)
    while slots[slot].length > 0 {
      if isEqual(slots[slot], text.bytes[word]) { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ word: [UInt8], _ value: Int) {
    var slot = Self.hash(word[...]) & (slots.count - 1)
    while slots[slot].length > 0 {
      if isEqual(slots[slot], word[...]) { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(start: bytes.count, length: word.count, value: value)
    bytes += word
  }

  private func isEqual(_ slot: Slot, _ word: ArraySlice<UInt8>) -> Bool {
    slot.length == word.count && bytes[slot.start..<slot.start + slot.length].elementsEqual(word)
  }

  /// FNV-1a. The words of the table are not the text's, so that a text cannot make long chains.
  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 20 ^ hash)
  }
}
