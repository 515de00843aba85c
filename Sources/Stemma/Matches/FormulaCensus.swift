/// Why the formulae of an analysis are no sign of copying: counted over all of its texts.
package struct FormulaCensus: Sendable {
  /// What speaks against copying, the strongest reason there is.
  package enum Reason: Sendable, Hashable {
    /// At least half of it is wording of the list of stock phrases.
    case stockPhrase
    /// It stands in this many families of near-duplicates, ``FormulaCensus/commonWording`` at least.
    case frequent(families: Int)
    /// It is short, and in so few texts nothing tells whether it is stock wording.
    case short
  }

  /// A wording is common from this many families.
  private static let commonWording = 3
  /// The most wordings that are counted.
  private static let maximumWordings = 10_000
  /// The most wordings with one beginning that are counted: a hostile text may hold any number.
  private static let maximumOfOneBeginning = 32

  private let stock: Set<UInt64>
  private var families: [[UInt32]: Int] = [:]

  private let folding: Folding

  /// Counts the formulae among the matches; folds all texts once if there are any. O(n) in their size.
  package init(_ analysis: Analysis, threads: Int) async {
    let folding = analysis.options.folding
    let documents = analysis.documents
    await self.init(
      of: analysis.matches,
      options: analysis.options,
      families: analysis.families,
      threads: threads,
      document: { documents[$0] },
      tokens: {
        FoldedText(ofDocument: documents[$0].text, folding: folding, keepsOrigins: false).tokens[...]
      }
    )
  }

  /// Counts the formulae among some matches.
  ///
  /// - Parameters:
  ///   - matches: The matches.
  ///   - options: With which they were found.
  ///   - families: For each document, the number of its family of near-duplicates.
  ///   - threads: The most tasks at the same time.
  ///   - document: A document with its text.
  ///   - tokens: The tokens of a document.
  package init(
    of matches: [Match],
    options: AnalysisOptions,
    families family: [Int],
    threads: Int,
    document: (Int) -> Document,
    tokens: @escaping @Sendable (Int) -> ArraySlice<UInt32>
  ) async {
    folding = options.folding
    stock = StockPhrases.seeds(with: options)
    var byBeginning: [UInt64: [[UInt32]]] = [:]
    var known: Set<[UInt32]> = []
    for match in matches where match.class == .formula && known.count < Self.maximumWordings {
      let wording = Self.tokens(match.sourceSpan, of: document(match.source), folding)
      guard let beginning = Self.seeds(of: wording).first, known.insert(wording).inserted,
        byBeginning[beginning, default: []].count < Self.maximumOfOneBeginning
      else { continue }
      byBeginning[beginning, default: []].append(wording)
    }
    guard !byBeginning.isEmpty else { return }
    let wordings = byBeginning
    let parts = await ParallelChunks.map(count: family.count, chunk: 64, threads: threads) { range in
      var found: [[UInt32]: Set<Int>] = [:]
      for document in range {
        let tokens = Array(tokens(document))
        Seed.forEach(in: tokens) { start, _, hash in
          for wording in wordings[hash] ?? [] where tokens[start...].starts(with: wording) {
            found[wording, default: []].insert(family[document])
          }
        }
      }
      return found
    }
    var found: [[UInt32]: Set<Int>] = [:]
    for part in parts { found.merge(part) { $0.union($1) } }
    families = found.mapValues(\.count)
  }

  /// Why the wording at a place of a document is a formula.
  package func reason(for span: TextSpan, of document: Document) -> Reason {
    let wording = Self.tokens(span, of: document, folding)
    let seeds = Self.seeds(of: wording)
    if !seeds.isEmpty, seeds.count(where: stock.contains) * 2 >= seeds.count { return .stockPhrase }
    let count = families[wording] ?? 0
    return count >= Self.commonWording ? .frequent(families: count) : .short
  }

  private static func tokens(_ span: TextSpan, of document: Document, _ folding: Folding) -> [UInt32] {
    FoldedText(String(document.text(in: span)), folding: folding, keepsOrigins: false).tokens
  }

  private static func seeds(of tokens: [UInt32]) -> [UInt64] {
    var seeds: [UInt64] = []
    Seed.forEach(in: tokens) { seeds.append($2) }
    return seeds
  }
}
