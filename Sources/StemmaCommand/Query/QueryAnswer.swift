package import Stemma

/// What a store has on one text.
package struct QueryAnswer: Sendable {
  /// How a text relates to those that the store has; from close to far.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case copy
    case nearDuplicate = "near-duplicate"
    case contained
    case reuses
    case new
  }

  /// A pair of spans with the same passage.
  package struct SpanPair: Sendable, Hashable {
    /// In the text of the store.
    package var source: TextSpan
    /// In the text that was asked about.
    package var target: TextSpan
  }

  /// A text of the store that shares something.
  package struct Found: Sendable {
    /// The id of a document or segment.
    package var id: String
    /// Never `new`.
    package var kind: Status
    package var similarity: Double
    /// In order of the text that was asked about.
    package var spans: [SpanPair]
  }

  /// The id that the text was given by its input.
  package var id: String
  /// The index of the text in the analysis.
  package var document: Int
  /// The closest first, then by id.
  package var found: [Found]

  /// The closest relation to a text of the store.
  package var status: Status { found.first?.kind ?? .new }
}
