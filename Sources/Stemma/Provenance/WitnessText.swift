/// A witness with its folded text, as the provenance stage reads it.
package struct WitnessText: Sendable {
  /// The document the witness is, or stands in; its text may be left out.
  package var document: Document
  /// The witness.
  package var witness: Witness
  /// The tokens of the witness in the folded text of its document; all of them for a whole document.
  package var tokens: Range<Int>
  /// What was folded away in the document.
  package var noise: TextNoise
  private let source: any FoldedSource

  package init(
    document: Document,
    witness: Witness,
    tokens: Range<Int>,
    noise: TextNoise,
    source: any FoldedSource
  ) {
    self.document = document
    self.witness = witness
    self.tokens = tokens
    self.noise = noise
    self.source = source
  }

  /// A witness in memory.
  package init(document: Document, witness: Witness, text: FoldedText, tokens: Range<Int>) {
    self.init(
      document: document,
      witness: witness,
      tokens: tokens,
      noise: text.noise,
      source: SingleText(OriginalText(document.text, folded: text))
    )
  }

  /// The folded text of the witness. O(tokens).
  package var folded: ArraySlice<UInt32> { source.tokens(of: witness.document, tokens) }

  /// The document's text; nil if it is no longer there. O(length of the text).
  package var original: OriginalText? { source.original(of: witness.document) }
}

/// A text in memory.
private final class SingleText: FoldedSource {
  private let text: OriginalText

  init(_ text: OriginalText) { self.text = text }

  func tokens(of document: Int, _ range: Range<Int>) -> ArraySlice<UInt32> { text.folded.tokens[range] }

  func original(of document: Int) -> OriginalText? { text }
}
