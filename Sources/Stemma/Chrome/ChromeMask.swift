/// Masks page chrome (``ChromeLearner``): masked tokens equal nothing, so no passage begins in chrome or runs across it.
package struct ChromeMask: Sendable {
  /// For each document the token ranges of its chrome, ascending.
  package let ranges: [[Range<Int>]]

  /// - Parameters:
  ///   - corpus: The corpus; its texts are folded twice again.
  ///   - family: For each document the number of its family of near-duplicates.
  ///   - threads: The most tasks at the same time.
  /// - Complexity: O(n) in the size of the texts.
  package init(corpus: PreparedCorpus, family: [Int], threads: Int = 1) async {
    @Sendable func page(_ index: Int) -> ChromePage {
      ChromePage(
        corpus.documents[index],
        text: corpus.original(of: index) ?? OriginalText("", folded: FoldedText()),
        family: family[index]
      )
    }
    let learner = await ChromeLearner(count: corpus.documents.count, threads: threads, page: page)
    ranges = await ParallelChunks.map(count: corpus.documents.count, chunk: 256, threads: threads) {
      $0.map { learner.chrome(of: page($0)).map(\.line.tokens) }
    }.flatMap { $0 }
  }

  /// Some tokens of a document, chrome replaced by a value that stands in no other document. O(tokens + log n).
  ///
  /// - Parameter place: Where the first of the tokens stands.
  package func masked(_ tokens: ArraySlice<UInt32>, of document: Int, from place: Int = 0) -> ArraySlice<
    UInt32
  > {
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
}
