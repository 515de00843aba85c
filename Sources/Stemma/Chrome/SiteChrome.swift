/// The page chrome of one site (``ChromeLearner``): what is left out before passages are looked for.
package struct SiteChrome: Sendable, Hashable {
  /// A line that recurs, or lines that differ in places.
  package struct Line: Sendable, Hashable {
    /// The line; `#` for its numbers, or `…` for what follows its label, where those differ.
    package var text: String
    package var kind: ChromeKind
    /// The number of documents that have it.
    package var pages: Int
    /// The first documents that have it, ``SiteChrome/examples`` at most.
    package var examples: [Int]
  }

  /// The documents that are named for a line.
  package static let examples = 3

  package var site: PageSite
  /// The number of documents of the site that have such lines.
  package var pages: Int
  /// The lines, those on most pages first.
  package var lines: [Line]

  /// The chrome of all sites, those with most pages first. The texts are folded twice again: an analysis does not
  /// keep what it left out. O(n log n) in the size of the texts.
  package static func sites(in analysis: Analysis, threads: Int) async -> [SiteChrome] {
    let family = analysis.families
    @Sendable func page(_ index: Int) -> ChromePage {
      let document = analysis.documents[index]
      let folded = FoldedText(ofDocument: document.text, folding: analysis.options.folding)
      return ChromePage(document, text: OriginalText(document.text, folded: folded), family: family[index])
    }
    let learner = await ChromeLearner(count: family.count, threads: threads, page: page)
    let parts = await ParallelChunks.map(count: family.count, chunk: 256, threads: threads) { range in
      var part: [PageSite: Tally] = [:]
      for index in range {
        let page = page(index)
        let chrome = learner.chrome(of: page)
        guard !chrome.isEmpty else { continue }
        part[page.site, default: Tally()].add(chrome, of: index, analysis.documents[index].text)
      }
      return part
    }
    var tallies: [PageSite: Tally] = [:]
    for part in parts { tallies.merge(part) { $0.adding($1) } }
    let sites = tallies.map {
      (first: $1.first, chrome: SiteChrome(site: $0, pages: $1.pages, lines: $1.sorted()))
    }
    return sites.sorted { (-$0.chrome.pages, $0.first) < (-$1.chrome.pages, $1.first) }.map(\.chrome)
  }

  /// The chrome of some pages of one site.
  private struct Tally {
    private struct Entry {
      var line: Line
      /// Where it begins in its first document, in bytes.
      var place: Int
    }

    private(set) var pages = 0
    private(set) var first = 0
    private var entries: [UInt64: Entry] = [:]

    mutating func add(_ chrome: [ChromeLearner.ChromeLine], of document: Int, _ text: String) {
      if pages == 0 { first = document }
      pages += 1
      var seen: Set<UInt64> = []
      for found in chrome {
        guard let key = found.line.key(found.kind), seen.insert(key).inserted else { continue }
        var entry =
          entries[key]
          ?? Entry(
            line: Line(text: found.pattern(in: text), kind: found.kind, pages: 0, examples: []),
            place: found.line.bytes.lowerBound
          )
        entry.line.pages += 1
        if entry.line.examples.count < SiteChrome.examples { entry.line.examples.append(document) }
        entries[key] = entry
      }
    }

    func adding(_ other: Tally) -> Tally {
      var sum = self
      sum.pages += other.pages
      sum.entries.merge(other.entries) { one, other in
        var one = one
        one.line.pages += other.line.pages
        one.line.examples = Array((one.line.examples + other.line.examples).prefix(SiteChrome.examples))
        return one
      }
      return sum
    }

    func sorted() -> [Line] {
      entries.values.sorted { left, right in
        (-left.line.pages, left.line.examples.first ?? 0, left.place)
          < (-right.line.pages, right.line.examples.first ?? 0, right.place)
      }.map(\.line)
    }
  }
}

extension ChromeLearner.ChromeLine {
  /// The line with signs for what differs from page to page.
  fileprivate func pattern(in text: String) -> String {
    let bytes = text.utf8Span.span.trimming(line.bytes)
    let end = kind == .labelled ? line.labelEnd ?? bytes.upperBound : bytes.upperBound
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    let shown = text[start..<text.utf8.index(start, offsetBy: end - bytes.lowerBound)]
    switch kind {
    case .line: return String(shown)
    case .labelled: return shown + "…"
    case .numbered:
      var pattern = ""
      for scalar in shown.unicodeScalars {
        if !PageLine.isDigit(ScalarValue(scalar.value)) {
          pattern.unicodeScalars.append(scalar)
        } else if pattern.last != "#" {
          pattern += "#"
        }
      }
      return pattern
    }
  }
}
