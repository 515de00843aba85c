package import Stemma

extension SketchedCorpus {
  /// The corpus in canonical order for finding passages, and the sketches of its witnesses. The tokens must have
  /// been kept; texts are read again where spans are wanted.
  ///
  /// - Returns: Both, and a function that tells the problems of reading texts again.
  package consuming func prepared() -> (
    corpus: PreparedCorpus, sketches: SketchTable, problems: () -> [InputProblem]
  ) {
    let order = documentsByID
    var segmentsOf: [Int: [Int]] = [:]
    for index in segments.indices { segmentsOf[segments[index].document, default: []].append(index) }
    var prepared: [PreparedCorpus.PreparedSegment] = []
    var rows = order
    for (number, document) in order.enumerated() {
      for index in segmentsOf[document] ?? [] {
        let segment = segments[index]
        prepared.append(.init(document: number, segment: segment.segment, tokens: segment.tokens))
        rows.append(records.count + index)
      }
    }
    let counts = tokenTable.counts
    let table = sketches.selecting(rows)
    let details = details
    self.details = DocumentDetails()
    sketches = SketchTable(table.parts, plan: table.plan)
    segments = []
    let texts = texts
    let corpus = self
    return (
      PreparedCorpus(
        order.map { details.heads[$0] },
        counts: order.map { counts[$0] },
        noise: order.map { details.noise[$0] },
        segments: prepared,
        read: { corpus.tokenTable.tokens(of: order[$0], $1) },
        fold: { corpus.original(of: order[$0]) }
      ),
      table,
      { texts.problems }
    )
  }

  /// A document's text, read and folded again; nil if it is no longer as before, which ``problems`` then tell.
  private func original(of document: Int) -> OriginalText? {
    let source = source(of: document)
    let place = records.place(document)
    if let text = texts.withText(place, of: source, { String(validated: $0) }) {
      let folded = FoldedText(ofDocument: text, folding: folding)
      if folded.tokens[...] == tokenTable.tokens(of: document, 0..<tokenTable.counts[document]) {
        return OriginalText(text, folded: folded)
      }
    }
    texts.noteChange(of: source)
    return nil
  }
}
