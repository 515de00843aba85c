/// A text that is asked about, made ready once to be compared with any number of stored ones.
package struct Question: Sendable {
  /// The text as it was given.
  package let document: Document
  /// Its folded form.
  package let text: FoldedText
  /// Finds the passages it shares with others.
  let pairs: PairFinder
  /// Its shingles with their places.
  let shingles: ShingleIndex
  /// The set of its shingles; empty where Jaccard is not the measure.
  let shingleSet: ShingleSet
  /// All of the text.
  let whole: TextSpan
  /// Where the text has something to compare, from the first to the last such token, in scalars; nil for a text of
  /// marks and masks alone, of which nothing can be said.
  let extent: Range<Int>?
  /// Whether the text has nothing but signs, all of which are compared then.
  private let hasOnlySigns: Bool

  /// Folds a text. O(n).
  init(_ document: Document, options: AnalysisOptions) {
    self.document = document
    let text = FoldedText(ofDocument: document.text, folding: options.folding)
    self.text = text
    pairs = PairFinder(text.tokens)
    let hasher = ShingleHasher(length: options.shingleLength)
    var shingles = ShingleIndex()
    shingles.assign(text.tokens[...], hasher: hasher)
    self.shingles = shingles
    shingleSet = options.measure == .jaccard ? ShingleSet(text.tokens[...], hasher: hasher) : ShingleSet()
    whole = document.wholeSpan
    let isTelling = Self.isTelling
    hasOnlySigns = !text.tokens.contains(where: isTelling)
    let first = hasOnlySigns ? text.tokens.indices.first : text.tokens.firstIndex(where: isTelling)
    let last = hasOnlySigns ? text.tokens.indices.last : text.tokens.lastIndex(where: isTelling)
    extent = first.flatMap { first in last.flatMap { text.span(of: first..<$0 + 1)?.chars } }
  }

  /// Whether a token is something to compare: no mask, and no mark or space where a folding keeps those.
  private static func isTelling(_ token: UInt32) -> Bool {
    guard token != Token.wildcard else { return false }
    return Token.isWord(token) || FoldingTables.shared.class(of: token).isKept
  }

  /// The stretches of the text outside of some covered ones, given in scalars. Each begins and ends with something
  /// to compare. O(n).
  func spans(outside covered: CoveredRanges) -> [TextSpan] {
    var spans: [TextSpan] = []
    var open: Range<Int>?
    var next = 0
    func close() {
      if let span = open.flatMap({ text.span(of: $0) }) { spans.append(span) }
      open = nil
    }
    for (index, token) in text.tokens.enumerated() {
      let start = Int(text.charStarts[index])
      while next < covered.ranges.count, covered.ranges[next].upperBound <= start { next += 1 }
      if next < covered.ranges.count, covered.ranges[next].lowerBound <= start {
        close()
      } else if hasOnlySigns || Self.isTelling(token) {
        open = (open?.lowerBound ?? index)..<index + 1
      }
    }
    close()
    return spans
  }
}
