/// A text and its folded form with the places of the tokens.
package struct OriginalText: Sendable {
  package var text: String
  package var folded: FoldedText

  package init(_ text: String, folded: FoldedText) {
    self.text = text
    self.folded = folded
  }
}
