/// Masks page chrome: lines that recur on the pages of one site, such as navigation and copyright.
///
/// A line is chrome if pages of two or more families of near-duplicates of the site have it and it stands at the top
/// or bottom of the page with nothing but such lines before or after it; or if three or more have it anywhere.
/// Masked tokens equal nothing, so no passage begins in chrome or runs across it.
package struct ChromeMask: Sendable {
  private struct SiteLine: Hashable {
    var site: String
    var hash: UInt64
  }

  /// The longest line at an end of a page that two pages make chrome, in tokens; paragraphs are longer.
  private static let maximumEndLine = 60
  /// The longest line that three pages make chrome, in tokens.
  private static let maximumLine = 200

  /// For each document the token ranges of its chrome, ascending.
  package let ranges: [[Range<Int>]]

  /// - Parameters:
  ///   - corpus: The corpus, folded with origins.
  ///   - family: For each document the number of its family of near-duplicates.
  /// - Complexity: O(n) in the size of the texts.
  package init(corpus: PreparedCorpus, family: [Int]) {
    let sites = corpus.documents.map(Self.site(of:))
    var lines = [[(tokens: Range<Int>, hash: UInt64)]](repeating: [], count: sites.count)
    // The first family that has a line and how many have it, counted to three.
    var seen: [SiteLine: (families: [Int], count: Int)] = [:]
    for document in corpus.documents.indices {
      guard let site = sites[document] else { continue }
      if let text = corpus.original(of: document) { lines[document] = Self.lines(of: text.folded, in: text.text) }
      for line in lines[document] {
        let key = SiteLine(site: site, hash: line.hash)
        let known = seen[key]?.families ?? []
        if known.count < 3, !known.contains(family[document]) {
          seen[key] = (known + [family[document]], known.count + 1)
        }
      }
    }
    ranges = corpus.documents.indices.map { document in
      guard let site = sites[document] else { return [] }
      let lines = lines[document]
      let counts = lines.map { seen[SiteLine(site: site, hash: $0.hash)]?.count ?? 0 }
      func isEnd(_ index: Int) -> Bool {
        counts[index] >= 2 && lines[index].tokens.count <= Self.maximumEndLine
      }
      let head = lines.indices.first { !isEnd($0) } ?? lines.count
      let tail = lines.indices.last { !isEnd($0) } ?? -1
      return lines.indices.filter { index in
        index < head || index > tail || (counts[index] >= 3 && lines[index].tokens.count <= Self.maximumLine)
      }
      .map { lines[$0].tokens }
    }
  }

  /// Some tokens of a document, chrome replaced by a value that stands in no other document. O(tokens + log n).
  ///
  /// - Parameter place: Where the first of the tokens stands.
  package func masked(_ tokens: ArraySlice<UInt32>, of document: Int, from place: Int = 0) -> ArraySlice<UInt32> {
    let chrome = ranges[document]
    let end = place + tokens.count
    var low = 0
    var high = chrome.count
    while low < high {
      let middle = (low + high) / 2
      if chrome[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low < chrome.count, chrome[low].lowerBound < end else { return tokens }
    var masked = tokens
    for range in chrome[low...].prefix(while: { $0.lowerBound < end }) {
      for position in range.clamped(to: place..<end) {
        masked[masked.startIndex + position - place] = Token.barrier(document: document, position: position)
      }
    }
    return masked
  }

  private static func site(of document: Document) -> String? {
    if let source = document.source { return source }
    guard let url = document.url?.unicodeScalars else { return nil }
    let separator = "://".unicodeScalars
    guard let scheme = url.firstRange(of: separator) else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(host)
  }

  private static func lines(of text: FoldedText, in original: String) -> [(tokens: Range<Int>, hash: UInt64)]
  {
    var lines: [(tokens: Range<Int>, hash: UInt64)] = []
    var token = 0
    var byte = 0
    for line in original.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      byte += line.count + 1
      let start = token
      while token < text.tokens.count, Int(text.byteStarts[token]) < byte { token += 1 }
      if token > start { lines.append((start..<token, hash64(text.tokens[start..<token].span))) }
    }
    return lines
  }
}
