/// What a text names and counts that changes in a known direction from version to version.
package struct TextTraits: Sendable, Hashable {
  /// The latest dates from 1990 to 2030.
  package private(set) var dates = DateReadings()
  /// The latest date.
  package private(set) var latestDate: DateReadings.Latest?
  /// The latest date near the beginning.
  package private(set) var headDate: DateReadings.Latest?
  /// The latest date near the end.
  package private(set) var tailDate: DateReadings.Latest?
  /// The latest date beside a word for a change: updated, amended, in force from.
  package private(set) var statedDate: DateReadings.Latest?
  /// Years, alone or in dates.
  package private(set) var years = YearSet()
  /// The latest year beside a copyright sign.
  package private(set) var copyrightYear: Int?
  /// The highest number of a version.
  package private(set) var version: VersionNumber?
  /// Links by http.
  package private(set) var plainLinks = 0
  /// Links by https.
  package private(set) var secureLinks = 0
  /// Capital letters of ASCII.
  package private(set) var capitals = 0
  /// Lines that are not empty.
  package private(set) var lines = 0
  /// No-break spaces.
  package private(set) var hardSpaces = 0
  /// Lines that begin with a number.
  package private(set) var numberedLines = 0
  /// The highest number of an article.
  package private(set) var lastArticle: Int?
  /// Articles put between two others.
  package private(set) var insertedArticles = 0

  /// Bytes that count as the beginning, and as the end.
  static let edgeLength = 600

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
    let text = ByteText(bytes: Array(utf8[start..<utf8.index(start, offsetBy: range.count)]))
    readDates(text)
    var scanner = TraitScanner(text)
    scanner.scan()
    years = scanner.years
    copyrightYear = scanner.copyrightYear
    version = scanner.version
    plainLinks = scanner.plainLinks
    secureLinks = scanner.secureLinks
    lines = scanner.lines
    numberedLines = scanner.numberedLines
    lastArticle = scanner.lastArticle
    insertedArticles = scanner.insertedArticles
    for byte in text.bytes where byte &- 0x41 < 26 { capitals += 1 }
    for (lead, byte) in zip(text.bytes, text.bytes.dropFirst()) where lead == 0xC2 && byte == 0xA0 {
      hardSpaces += 1
    }
  }

  private mutating func readDates(_ text: ByteText) {
    let period = CalendarDate.years(YearSet.years)
    let found = TextDates(text).dates.filter {
      period.contains($0.dayFirst.seconds) && period.contains($0.monthFirst.seconds)
    }
    dates = DateReadings(found)
    latestDate = dates.latest
    headDate = DateReadings(found.prefix { $0.place.lowerBound < Self.edgeLength }).latest
    let tail = found.drop { $0.place.upperBound <= text.bytes.count - Self.edgeLength }
    tailDate = DateReadings(tail).latest
    statedDate = DateReadings(found.lazy.filter { ChangeWords.standBeside($0.place, in: text) }).latest
  }
}
