/// Says how a text relates to stored texts: verified, with exact spans.
///
/// Two texts are looked at by themselves, so a passage scores by its length (``PairFinder``). What the store knows
/// of common wording comes in by the seeds it calls stock: they are no evidence.
package struct Observer: Sendable {
  /// The share of a text that must stand in another one for it to be contained.
  private static let leastContainment = 0.8
  /// The share of a text that passages must hold for it to be looked at as an instance of a form.
  private static let leastFormShare = 0.3

  private let options: AnalysisOptions
  /// The seeds of stock phrases, the user's and our own.
  private let stock: Set<UInt64>

  /// Folds the stock phrases.
  ///
  /// - Parameter options: How texts are made comparable, and from when on they are near-duplicates.
  package init(_ options: AnalysisOptions) {
    self.options = options
    stock = StockPhrases.seeds(with: options)
  }

  /// Makes a text ready to be compared. O(n).
  package func question(_ document: Document) -> Question { Question(document, options: options) }

  /// How a text relates to a stored document and the segments in it; nothing if they share no more than stock
  /// wording.
  ///
  /// The document is named if the text is a copy of it. If not, the segments are that are a copy, or a
  /// near-duplicate and closer than the document, and besides them the document if it has passages of what else is
  /// in the text. Where no segment is, the document is named as near-duplicate or for its passages. O(n log n).
  ///
  /// - Parameters:
  ///   - question: The text.
  ///   - stored: The stored document.
  ///   - isStock: Whether a seed (``Seed``) is so common among unrelated texts that it is no sign of copying.
  package func relation(
    of question: Question,
    to stored: Document,
    isStock: (_ seedHash: UInt64) -> Bool
  ) -> [Observation.Relation] {
    guard let extent = question.extent else { return [] }
    let text = FoldedText(ofDocument: stored.text, folding: options.folding)
    if text.tokens == question.text.tokens {
      return [copy(of: question, id: stored.id, source: stored.wholeSpan)]
    }
    var comparison = QuestionComparison(question, options: options)
    let whole = comparison.outcome(of: text.tokens[...])
    let passages = question.pairs.passages(from: text.tokens)
    if isInstance(stored.text, segment: nil, text.tokens[...], passages, of: question, whole) {
      let similarity = whole?.similarity ?? share(of: passages, in: question)
      let spans = spans(of: passages, question, text)
      let whole = Observation.SpanPair(source: stored.wholeSpan, target: question.whole)
      return [
        .init(id: stored.id, kind: .form, similarity: similarity, spans: spans.isEmpty ? [whole] : spans)
      ]
    }
    var relations: [Observation.Relation] = []
    let shared = CoveredRanges(passages.map(\.a))
    for segment in passages.isEmpty ? [] : Segmenter().segments(of: stored.text) {
      let range = text.tokens(inBytes: segment.body.bytes)
      guard shared.count(in: range) > 0 else { continue }
      let id = "\(stored.id)#\(segment.ordinal)"
      if text.tokens[range] == question.text.tokens[...] {
        relations.append(copy(of: question, id: id, source: segment.body))
      } else if let part = comparison.outcome(of: text.tokens[range]), part.closeness > whole?.closeness ?? 0
      {
        let passages = passages.compactMap { $0.cut(to: range) }
        guard !isInstance(stored.text, segment: segment, text.tokens[range], passages, of: question, part)
        else {
          continue
        }
        relations.append(
          nearDuplicate(
            id: id,
            similarity: part.similarity,
            spans: spans(of: passages, question, text),
            whole: .init(source: segment.body, target: question.whole)
          )
        )
      }
    }
    if relations.isEmpty, let whole {
      return [
        nearDuplicate(
          id: stored.id,
          similarity: whole.similarity,
          spans: spans(of: passages, question, text),
          whole: .init(source: stored.wholeSpan, target: question.whole)
        )
      ]
    }
    let known = CoveredRanges(relations.flatMap { $0.spans.map(\.target.chars) })
    let others = passages.filter { passage in
      guard let place = question.text.span(of: passage.b)?.chars else { return false }
      return known.count(in: place) * 2 < place.count && !isFormula(passage, in: question, isStock)
    }
    guard !others.isEmpty else { return relations }
    let spans = spans(of: others, question, text)
    let share = Double(CoveredRanges(spans.map(\.target.chars)).count(in: extent)) / Double(extent.count)
    let kind: Observation.Status = share >= Self.leastContainment ? .contained : .reuses
    relations.append(.init(id: stored.id, kind: kind, similarity: share, spans: spans))
    return relations
  }

  /// What the relations of a text to stored ones say together. O(n log n) in the number of relations and spans.
  package func observation(_ question: Question, _ relations: [Observation.Relation]) -> Observation {
    let known = CoveredRanges(relations.flatMap { $0.spans.map(\.target.chars) })
    let new = question.spans(outside: known)
    let count = new.reduce(0) { $0 + $1.chars.count }
    return Observation(
      id: question.document.id,
      relations: relations.sorted { $0.precedes($1) },
      newSpans: new,
      newShare: question.extent.map { Double(count) / Double($0.count) } ?? 0
    )
  }

  private func copy(of question: Question, id: String, source: TextSpan) -> Observation.Relation {
    let span = Observation.SpanPair(source: source, target: question.whole)
    return .init(id: id, kind: .copy, similarity: 1, spans: [span])
  }

  /// Short texts may be alike without a passage.
  private func nearDuplicate(
    id: String,
    similarity: Double,
    spans: [Observation.SpanPair],
    whole: Observation.SpanPair
  ) -> Observation.Relation {
    .init(id: id, kind: .nearDuplicate, similarity: similarity, spans: spans.isEmpty ? [whole] : spans)
  }

  private func spans(
    of passages: [Passage],
    _ question: Question,
    _ stored: FoldedText
  ) -> [Observation.SpanPair] {
    passages.compactMap { passage in
      guard let source = stored.span(of: passage.a), let target = question.text.span(of: passage.b) else {
        return nil
      }
      return .init(source: source, target: target)
    }
  }

  /// Whether the question and a stored text, or a segment of it, are two instances of one form. Told of texts that
  /// are alike enough, or share enough in passages.
  private func isInstance(
    _ stored: String,
    segment: Segment?,
    _ tokens: ArraySlice<UInt32>,
    _ passages: [Passage],
    of question: Question,
    _ outcome: QuestionComparison.Outcome?
  ) -> Bool {
    guard outcome != nil || share(of: passages, in: question) >= Self.leastFormShare else { return false }
    let finding = FormFinding(tokens, question.text.tokens[...]) {
      (TextValues(stored, in: segment), TextValues(question.document.text))
    }
    return finding?.isForm == true
  }

  /// The share of the question that is equal in some passages.
  private func share(of passages: [Passage], in question: Question) -> Double {
    let matched = passages.reduce(0) { $0 + $1.matched }
    return min(1, Double(matched) / Double(max(1, question.text.tokens.count)))
  }

  /// Whether less than the least passage is left of what a passage has equal, once stock wording is taken away.
  private func isFormula(
    _ passage: Passage,
    in question: Question,
    _ isStock: (UInt64) -> Bool
  ) -> Bool {
    let tokens = question.text.tokens
    var weight = 0
    for block in passage.blocks {
      var stockEnd = block.b
      for place in block.b..<block.endB {
        if let (length, hash) = Seed.seed(in: tokens, at: place), place + length <= block.endB,
          stock.contains(hash) || isStock(hash)
        {
          stockEnd = place + length
        }
        guard place >= stockEnd else { continue }
        weight += Seed.weight(of: tokens[place])
        if weight >= PassageRule.minimumWeight { return false }
      }
    }
    return true
  }
}
