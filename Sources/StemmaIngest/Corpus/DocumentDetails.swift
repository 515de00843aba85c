import Stemma

/// What is kept of documents for finding passages, besides sketches and tokens.
struct DocumentDetails: Sendable {
  /// The documents without their texts.
  var heads: [Document] = []
  /// What was folded away in each.
  var noise: [TextNoise] = []

  mutating func append(_ other: DocumentDetails) {
    heads += other.heads
    noise += other.noise
  }
}
