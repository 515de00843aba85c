/// Says how a text relates to stored texts: verified, with exact spans.
package struct Observer: Sendable {
  private let options: AnalysisOptions

  /// - Parameter options: How texts are made comparable, and from when on they are near-duplicates.
  package init(_ options: AnalysisOptions) { self.options = options }

  /// Makes a text ready to be compared. O(n).
  package func question(_ document: Document) -> Question {
    Question(document: document, text: FoldedText(document.text, folding: options.folding))
  }

  /// How a text relates to a stored document and the segments in it; nothing if they share no more than stock wording.
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
    []
  }

  /// What the relations of a text to stored ones say together. O(n log n) in the number of spans.
  package func observation(_ question: Question, _ relations: [Observation.Relation]) -> Observation {
    Observation(id: question.document.id, relations: relations, newSpans: [], newShare: 0)
  }
}
