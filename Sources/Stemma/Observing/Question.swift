/// A text that is asked about, made ready once to be compared with any number of stored ones.
package struct Question: Sendable {
  /// The text as it was given.
  package let document: Document
  /// Its folded form.
  package let text: FoldedText
}
