/// A set of phrases to look for in UTF-8 text, ASCII letters in either case.
///
/// Lookups cost O(phrases) at worst and O(1) at nearly every place of a text: a filter on the bytes
/// at the edge of the phrase answers first.
struct PhraseTable: Sendable {
  private var phrases: [[UInt8]] = []
  private var heads = [Bool](repeating: false, count: 256)
  private var tails = [Bool](repeating: false, count: 256)

  /// Creates a table; ASCII letters in the phrases must be in lower case.
  init(_ texts: [String]) {
    phrases = texts.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    for phrase in phrases where !phrase.isEmpty {
      heads[Self.slot(phrase.span, 0)] = true
      tails[Int(phrase[phrase.count - 1])] = true
    }
  }

  /// The length of the longest phrase that starts at an offset and ends at or before `end`.
  @inline(__always)
  func match(in bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    guard offset < end, heads[Self.slot(bytes, offset)] else { return nil }
    return longest(in: bytes, at: offset, to: end)
  }

  private func longest(in bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    for phrase in phrases where phrase.count <= end - offset {
      if Self.equal(phrase, bytes, offset) { return phrase.count }
    }
    return nil
  }

  /// The length of the longest phrase that ends at an offset and starts at or after `start`.
  func suffix(in bytes: Span<UInt8>, before end: Int, from start: Int) -> Int? {
    guard end > start, tails[Int(Self.lowered(bytes[end - 1]))] else { return nil }
    for phrase in phrases where phrase.count <= end - start {
      if Self.equal(phrase, bytes, end - phrase.count) { return phrase.count }
    }
    return nil
  }

  /// Whether a phrase occurs in a range.
  func occurs(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where match(in: bytes, at: offset, to: range.upperBound) != nil { return true }
    return false
  }

  private static func equal(_ phrase: [UInt8], _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    for index in phrase.indices where phrase[index] != lowered(bytes[offset + index]) { return false }
    return true
  }

  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Mixes the first scalar of a phrase, all of whose bytes are needed to tell Han characters apart.
  @inline(__always)
  private static func slot(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0xE0 || lead >= 0xF0 || bytes.count - offset < 3 { return Int(lowered(lead)) }
    return Int(lead << 5 ^ bytes[offset + 1] << 2 ^ bytes[offset + 2])
  }
}
