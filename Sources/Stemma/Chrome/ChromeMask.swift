/// Masks page chrome (``ChromeLearner``): masked tokens equal nothing, so no passage begins in chrome or runs across it.
package struct ChromeMask: Sendable {
  /// For each document the token ranges of its chrome, ascending.
  package let ranges: [[Range<Int>]]

  /// - Parameters:
  ///   - corpus: The corpus, folded with origins.
  ///   - family: For each document the number of its family of near-duplicates.
  ///   - threads: The most tasks at the same time.
  /// - Complexity: O(n) in the size of the texts.
  package init(corpus: PreparedCorpus, family: [Int], threads: Int = 1) async {
    @Sendable func page(_ index: Int) -> ChromePage {
      ChromePage(corpus.documents[index], folded: corpus.texts[index], family: family[index])
    }
    let learner = await ChromeLearner(count: corpus.documents.count, threads: threads, page: page)
    ranges = await ParallelChunks.map(count: corpus.documents.count, chunk: 256, threads: threads) {
      $0.map { learner.chrome(of: page($0)).map(\.line.tokens) }
    }.flatMap { $0 }
  }

  /// The tokens of a document, chrome replaced by a value that stands in no other document.
  package func masked(_ tokens: [UInt32], of document: Int) -> [UInt32] {
    guard !ranges[document].isEmpty else { return tokens }
    var masked = tokens
    for range in ranges[document] {
      for index in range { masked[index] = Token.barrier(document: document, position: index) }
    }
    return masked
  }
}
