/// Folded texts that are not all in memory, by the number of their document; called from several tasks.
package protocol FoldedSource: AnyObject, Sendable {
  /// Some tokens of a document; the indices of the slice do not matter.
  func tokens(of document: Int, _ range: Range<Int>) -> ArraySlice<UInt32>

  /// A document folded again; nil if its text is no longer there. O(length of the text).
  func original(of document: Int) -> OriginalText?
}
