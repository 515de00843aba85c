/// The parts of an address that tell where a page was copied from.
struct PageAddress: Sendable, Hashable {
  /// How an address shows that its page is a copy made by a machine.
  enum Copy: Sendable, Hashable {
    /// An archive, cache, proxy or mirror.
    case mirror
    /// A page for printers or phones.
    case edition
  }

  private static let longest = 2048
  private static let mirrorLabels: Set<Substring> = [
    "mirror", "mirrors", "cache", "webcache", "proxy", "archive", "backup", "translate",
  ]
  private static let editionLabels: Set<Substring> = ["m", "wap", "amp", "mobile", "3g", "print"]
  private static let indexNames = ["index.html", "index.htm", "index.php", "default.aspx", "index.jsp"]

  /// Lower case, without `www.` and what marks a mirror or an edition.
  let site: String
  /// Lower case, as it stands.
  let host: String
  /// Path and query, without what marks an edition, and without a slash at the end.
  let path: String
  let copy: Copy?

  /// The address; of an archived page that of the page itself. Nil for anything else but http and https.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest, var rest = Self.afterScheme(text[...]) else { return nil }
    var isMirror = false
    // `https://web.archive.org/web/2020.../http://host/path`.
    while let inner = Self.inner(rest) {
      isMirror = true
      rest = inner
    }
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let host = rest[..<end].lowercased()
    guard !host.isEmpty else { return nil }
    var labels = host.split(separator: ".")
    var isEdition = false
    while labels.count > 2, let first = labels.first {
      if Self.mirrorLabels.contains(first) {
        isMirror = true
      } else if Self.editionLabels.contains(first) {
        isEdition = true
      } else if first != "www" {
        break
      }
      labels.removeFirst()
    }
    self.host = host
    site = labels.joined(separator: ".")
    let full = rest[end...].prefix { $0 != "#" }
    let path = Self.withoutEdition(full)
    isEdition = isEdition || path.count != full.count
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    copy = isMirror ? .mirror : isEdition ? .edition : nil
  }

  /// Whether two pages are found by the same path: one that is long enough to name a page.
  func isSamePage(as other: PageAddress) -> Bool {
    guard path == other.path, path.utf8.count >= 8 else { return false }
    if Self.indexNames.contains(where: { path.hasSuffix($0) }) { return false }
    return site == other.site || path.utf8.contains { $0 &- 0x30 < 10 }
      || path.split(separator: "/").count > 2
  }

  /// The date that the path names: `/2023/05/04/`, `/202305/t20230504_1.html`, `2023-05-04`.
  var date: CalendarDate? {
    var numbers: [(value: Int, digits: Int)] = []
    var date: CalendarDate?
    for run in path.split(omittingEmptySubsequences: true, whereSeparator: { !($0.isASCII && $0.isNumber) }) {
      let number = (value: Int(run.prefix(9)) ?? 0, digits: run.count)
      if number.digits == 8,
        let day = Self.day(number.value / 10_000, number.value / 100 % 100, number.value % 100)
      {
        return day
      }
      if number.digits == 6, let month = Self.day(number.value / 100, number.value % 100, nil) {
        date = date ?? month
      }
      numbers.append(number)
    }
    for index in numbers.indices.dropLast() where numbers[index].digits == 4 {
      let (year, month) = (numbers[index].value, numbers[index + 1])
      guard month.digits <= 2 else { continue }
      if index + 2 < numbers.count, numbers[index + 2].digits <= 2,
        let day = Self.day(year, month.value, numbers[index + 2].value)
      {
        return day
      }
      date = date ?? Self.day(year, month.value, nil)
    }
    return date
  }

  /// The years of the web.
  private static func day(_ year: Int, _ month: Int, _ day: Int?) -> CalendarDate? {
    (1990...2099).contains(year) ? CalendarDate(year: year, month: month, day: day) : nil
  }

  private static func afterScheme(_ text: Substring) -> Substring? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { return text.dropFirst(scheme.count) }
    return nil
  }

  private static func inner(_ text: Substring) -> Substring? {
    var index = text.startIndex
    while let slash = text[index...].firstIndex(where: { $0 == "/" || $0 == "=" }) {
      index = text.index(after: slash)
      if let inner = afterScheme(text[index...]) { return inner }
    }
    return nil
  }

  private static func withoutEdition(_ path: Substring) -> String {
    var path = String(path)
    for suffix in [
      "?print=1", "&print=1", "?print", "?amp=1", "?amp", "?m=1", "/print", "/amp", "/print/", "/amp/",
    ]
    where path.hasSuffix(suffix) {
      path.removeLast(suffix.count)
      return path
    }
    for prefix in ["/print/", "/amp/", "/mobile/"] where path.hasPrefix(prefix) {
      path.removeFirst(prefix.count - 1)
      return path
    }
    return path
  }
}

extension Document {
  /// By what its site is told from others: the host of its address, else the crawler's name.
  var site: String? { url.flatMap { PageAddress($0)?.site } ?? source }
}
