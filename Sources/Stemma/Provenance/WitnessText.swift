/// A witness with its folded text, as the provenance stage reads it.
package struct WitnessText: Sendable {
  /// The document the witness is, or stands in.
  package var document: Document
  /// The witness.
  package var witness: Witness
  /// The folded text of the whole document.
  package var text: FoldedText
  /// The tokens of the witness in `text`; all of them for a whole document.
  package var tokens: Range<Int>

  package init(document: Document, witness: Witness, text: FoldedText, tokens: Range<Int>) {
    self.document = document
    self.witness = witness
    self.text = text
    self.tokens = tokens
  }
}
