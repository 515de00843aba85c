/// Phrases that are looked for in the bytes of a text; ASCII letters match in both cases.
struct PhraseSet: Sendable {
  /// By their first byte.
  private let phrases: [[[UInt8]]]
  /// Whether two bytes may begin a phrase: asked first, for nearly none do.
  private let isOpening: [Bool]

  /// - Parameter list: Phrases in lower case with `|` between them.
  init(_ list: String) {
    var phrases = [[[UInt8]]](repeating: [], count: 256)
    var isOpening = [Bool](repeating: false, count: 1 << 16)
    for phrase in list.split(separator: "|") {
      guard let first = phrase.utf8.first else { continue }
      phrases[Int(first)].append(Array(phrase.utf8))
      // After a single letter anything may stand.
      for second in phrase.utf8.dropFirst().first.map({ $0...$0 }) ?? 0...255 {
        isOpening[Int(first) << 8 | Int(second)] = true
      }
    }
    // The longest first, for one may begin with another.
    self.isOpening = isOpening
    self.phrases = phrases.map { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest phrase that stands at a byte; a phrase of letters stands there as whole words.
  func match(_ bytes: [UInt8], at start: Int) -> Int? {
    let second = start + 1 < bytes.count ? Self.lower(bytes[start + 1]) : 0
    guard isOpening[Int(Self.lower(bytes[start])) << 8 | Int(second)] else { return nil }
    let candidates = phrases[Int(Self.lower(bytes[start]))]
    if Self.isLetter(bytes[start]), start > 0, Self.isLetter(bytes[start - 1]) { return nil }
    return candidates.first { phrase in
      let end = start + phrase.count
      guard end <= bytes.count else { return false }
      for index in phrase.indices where Self.lower(bytes[start + index]) != phrase[index] { return false }
      return end == bytes.count || !Self.isLetter(bytes[end - 1]) || !Self.isLetter(bytes[end])
    }?.count
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
