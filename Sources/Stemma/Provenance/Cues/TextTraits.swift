/// Dates, years and links that a text names: what changes in a known direction from version to version.
package struct TextTraits: Sendable, Hashable {
  /// The days named, from 1970-01-01, in order and each once.
  package private(set) var days: [Int] = []
  /// The latest day named near the beginning.
  package private(set) var headDay: Int?
  /// The latest year named.
  package private(set) var latestYear: Int?
  /// The latest year next to a copyright sign.
  package private(set) var copyrightYear: Int?
  /// Links by http.
  package private(set) var plainLinks = 0
  /// Links by https.
  package private(set) var secureLinks = 0

  /// Bytes that count as the beginning.
  private static let headLength = 600

  /// The latest day named.
  package var latestDay: Int? { days.last }

  /// Nothing read.
  init() {}

  /// Reads some tokens of a text.
  init(_ tokens: Range<Int>, of original: OriginalText) {
    self.init()
    let folded = original.folded
    guard let first = tokens.first, let last = tokens.last, last < folded.byteEnds.count else { return }
    self = TextTraits(original.text, bytes: Int(folded.byteStarts[first])..<Int(folded.byteEnds[last]))
  }

  /// Reads a part of a text, given in bytes. O(n).
  package init(_ text: String, bytes: Range<Int>) {
    let utf8 = text.utf8
    let range = bytes.clamped(to: 0..<utf8.count)
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    var scanner = TraitScanner(Array(utf8[start..<utf8.index(start, offsetBy: range.count)]))
    scanner.scan()
    headDay = scanner.dates.filter { $0.place < Self.headLength }.map(\.day).max()
    for day in scanner.dates.map(\.day).sorted() where day != days.last { days.append(day) }
    latestYear = scanner.latestYear
    copyrightYear = scanner.copyrightYear
    plainLinks = scanner.plainLinks
    secureLinks = scanner.secureLinks
  }

  /// Whether the latest of the days that only one of two texts names is in the second; nil where there is none or one
  /// text names no day at all. O(n).
  static func isLatestChangeInSecond(_ first: [Int], _ second: [Int]) -> Bool? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    var (i, j) = (first.count - 1, second.count - 1)
    while i >= 0 || j >= 0 {
      let a = i >= 0 ? first[i] : .min
      let b = j >= 0 ? second[j] : .min
      if a != b { return b > a }
      i -= 1
      j -= 1
    }
    return nil
  }
}
