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

  /// Counts the formulae among the matches; folds all texts once if there are any. O(n) in their size.
  package init(_ analysis: Analysis, threads: Int) async {
    stock = StockPhrases.seeds(with: analysis.options)
    var byBeginning: [UInt64: [[UInt32]]] = [:]
    var known: Set<[UInt32]> = []
    for match in analysis.matches where match.class == .formula && known.count < Self.maximumWordings {
      let wording = Self.tokens(match.sourceSpan, of: match.source, in: analysis)
      guard let beginning = Self.seeds(of: wording).first, known.insert(wording).inserted,
        byBeginning[beginning, default: []].count < Self.maximumOfOneBeginning
      else { continue }
      byBeginning[beginning, default: []].append(wording)
    }
    guard !byBeginning.isEmpty else { return }
    let family = analysis.families
    let wordings = byBeginning
    let parts = await ParallelChunks.map(count: family.count, chunk: 64, threads: threads) { range in
      var found: [[UInt32]: Set<Int>] = [:]
      for document in range {
        let text = analysis.documents[document].text
        let tokens = FoldedText(text, folding: analysis.options.folding, keepsOrigins: false).tokens
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

  /// Why the wording at a place is a formula.
  package func reason(for span: TextSpan, of document: Int, in analysis: Analysis) -> Reason {
    let wording = Self.tokens(span, of: document, in: analysis)
    let seeds = Self.seeds(of: wording)
    if !seeds.isEmpty, seeds.count(where: stock.contains) * 2 >= seeds.count { return .stockPhrase }
    let count = families[wording] ?? 0
    return count >= Self.commonWording ? .frequent(families: count) : .short
  }

  private static func tokens(_ span: TextSpan, of document: Int, in analysis: Analysis) -> [UInt32] {
    let text = String(analysis.documents[document].text(in: span))
    return FoldedText(text, folding: analysis.options.folding, keepsOrigins: false).tokens
  }

  private static func seeds(of tokens: [UInt32]) -> [UInt64] {
    var seeds: [UInt64] = []
    Seed.forEach(in: tokens) { seeds.append($2) }
    return seeds
  }
}
