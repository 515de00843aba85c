/// Learns page chrome: lines that recur on the pages of one site, such as navigation, copyright and counters of visits.
///
/// Families of near-duplicates count once. Where the site is known, a line is chrome if two families have it and it
/// stands at the top or bottom of the page with nothing but such lines before or after it; or if three have it
/// anywhere. A line as long as a passage must be in a tenth of the site's families too, or in 20. Short lines that
/// differ in numbers only are one line. At an end of the page, lines with one label are chrome too (`下一篇：TITLE`) if
/// three families have the label, once a page.
///
/// Where only the folder is known, it counts as a site if half of its families of pages say so, four at least, and
/// only lines too short to be a passage are chrome: texts of many sites in one folder lose nothing.
package struct ChromeLearner: Sendable {
  /// Lines of a document, as chrome.
  struct ChromeLine: Sendable {
    var line: PageLine
    var kind: ChromeKind
  }

  /// The longest line at an end of a page that two pages make chrome, in tokens; paragraphs are longer.
  private static let maximumEndLine = 60
  /// So many families make a paragraph chrome, however large the site is.
  private static let mostNeeded = 20
  /// The longest numbered line that three pages make chrome wherever it stands, in tokens.
  private static let maximumNumberedInText = 20
  /// The least families of pages that make a folder a site.
  private static let minimumInFolder = 4
  /// Pages that one task reads.
  private static let chunk = 256

  /// For each key that two or more families have, how many.
  private var families: [UInt64: UInt32] = [:]

  /// Reads all pages. O(n log n) in the number of lines, 16 bytes for each and one page at a time in each task.
  ///
  /// - Parameter page: The page with a number; asked again when the chrome of the page is looked for.
  init(count: Int, threads: Int, page: @escaping @Sendable (Int) -> ChromePage) async {
    let parts = await ParallelChunks.map(count: count, chunk: Self.chunk, threads: threads) {
      $0.flatMap { page($0).records() }
    }
    var records = Array(parts.joined())
    var scratch: [ChromeRecord] = []
    RadixSort.sort(&records, scratch: &scratch)
    var start = 0
    while start < records.count {
      var end = start
      var count: UInt32 = 0
      var ambiguous: UInt32 = 0
      while end < records.count, records[end].key == records[start].key {
        let isNew = end == start || records[end].family != records[end - 1].family
        if isNew { count += 1 }
        if records[end].isAmbiguous { ambiguous += 1 }
        end += 1
      }
      if count >= 2, ambiguous * 4 <= count { families[records[start].key] = count }
      start = end
    }
  }

  /// The chrome of a page, in order.
  func chrome(of page: ChromePage) -> [ChromeLine] {
    page.isInFolder ? chromeInFolder(of: page) : chromeOfSite(of: page)
  }

  private func chromeOfSite(of page: ChromePage) -> [ChromeLine] {
    let pages = Int(families[page.siteKey] ?? 0)
    let kinds = page.lines.map {
      (atEnd: kindAtEnd(of: $0, pages: pages), inText: kindInText(of: $0, pages: pages))
    }
    let head = kinds.firstIndex { $0.atEnd == nil } ?? kinds.count
    let tail = kinds.lastIndex { $0.atEnd == nil } ?? -1
    return page.lines.indices.compactMap { index in
      let isAtEnd = index < head || index > tail
      let kind = (isAtEnd ? kinds[index].atEnd : nil) ?? kinds[index].inText
      return kind.map { ChromeLine(line: page.lines[index], kind: $0) }
    }
  }

  private func kindAtEnd(of line: PageLine, pages: Int) -> ChromeKind? {
    guard line.tokens.count <= Self.maximumEndLine else { return nil }
    let (wording, numbered) = (count(line, .line), count(line, .numbered))
    if numbered >= 2, numbered > wording { return .numbered }
    if wording >= Self.least(2, for: line, pages: pages) { return .line }
    return count(line, .labelled) >= 3 ? .labelled : nil
  }

  private func kindInText(of line: PageLine, pages: Int) -> ChromeKind? {
    let numbered = line.tokens.count <= Self.maximumNumberedInText ? count(line, .numbered) : 0
    let wording = count(line, .line)
    if numbered >= 3, numbered > wording { return .numbered }
    return wording >= Self.least(3, for: line, pages: pages) ? .line : nil
  }

  /// The least families that make a line chrome: a few pages of a large site may quote the same paragraph.
  private static func least(_ few: Int, for line: PageLine, pages: Int) -> Int {
    line.weight < PassageRule.minimumWeight ? few : max(few, min(pages / 10, mostNeeded))
  }

  private func chromeInFolder(of page: ChromePage) -> [ChromeLine] {
    let pages = Int(families[page.siteKey] ?? 0)
    let least = max(Self.minimumInFolder, (pages + 1) / 2)
    return page.lines.compactMap { line in
      let (wording, numbered) = (count(line, .line), count(line, .numbered))
      guard line.weight < PassageRule.minimumWeight, max(wording, numbered) >= least else { return nil }
      return ChromeLine(line: line, kind: numbered > wording ? .numbered : .line)
    }
  }

  private func count(_ line: PageLine, _ kind: ChromeKind) -> Int {
    line.key(kind).flatMap { families[$0] }.map(Int.init) ?? 0
  }
}
