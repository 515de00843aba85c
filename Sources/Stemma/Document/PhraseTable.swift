/// A set of phrases to look for in UTF-8 text, ASCII letters in either case.
///
/// Lookups cost O(phrases) at worst and O(1) at nearly every place of a text: the bytes at the edge of a phrase choose
/// the few phrases that are compared.
struct PhraseTable: Sendable {
  /// Phrases by one of 256 keys, those of a key the longest first.
  private struct Buckets {
    private(set) var phrases: [[UInt8]] = []
    private var starts = [0]

    init(_ phrases: [[UInt8]], key: ([UInt8]) -> Int) {
      let longestFirst = phrases.sorted { $0.count > $1.count }
      for bucket in 0..<256 {
        self.phrases += longestFirst.filter { key($0) == bucket }
        starts.append(self.phrases.count)
      }
    }

    @inline(__always)
    subscript(key: Int) -> Range<Int> { starts[key]..<starts[key + 1] }
  }

  /// By the slot of the first scalar.
  private let heads: Buckets
  /// By the last byte.
  private let tails: Buckets

  /// Creates a table; ASCII letters in the phrases must be in lower case.
  init(_ texts: [String]) {
    let phrases = texts.map { Array($0.utf8) }.filter { !$0.isEmpty }
    heads = Buckets(phrases) { Self.slot($0.span, 0) }
    tails = Buckets(phrases) { Int($0[$0.count - 1]) }
  }

  /// The length of the longest phrase that starts at an offset and ends at or before `end`.
  @inline(__always)
  func match(in bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    guard offset < end else { return nil }
    let bucket = heads[Self.slot(bytes, offset)]
    return bucket.isEmpty ? nil : longest(of: bucket, in: bytes, at: offset, to: end)
  }

  private func longest(of bucket: Range<Int>, in bytes: Span<UInt8>, at offset: Int, to end: Int) -> Int? {
    for index in bucket where Self.equal(heads.phrases[index], bytes, from: offset, to: end) {
      return heads.phrases[index].count
    }
    return nil
  }

  /// The length of the longest phrase that ends at an offset and starts at or after `start`.
  func suffix(in bytes: Span<UInt8>, before end: Int, from start: Int) -> Int? {
    guard end > start else { return nil }
    for index in tails[Int(Self.lowered(bytes[end - 1]))] {
      let offset = end - tails.phrases[index].count
      if offset >= start, Self.equal(tails.phrases[index], bytes, from: offset, to: end) {
        return end - offset
      }
    }
    return nil
  }

  /// Whether a phrase occurs in a range.
  func occurs(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where match(in: bytes, at: offset, to: range.upperBound) != nil { return true }
    return false
  }

  private static func equal(_ phrase: [UInt8], _ bytes: Span<UInt8>, from offset: Int, to end: Int) -> Bool {
    guard phrase.count <= end - offset else { return false }
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
