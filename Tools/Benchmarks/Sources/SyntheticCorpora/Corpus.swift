/// A seeded corpus. Any document can be made without the others, so that a corpus of any size takes constant memory.
package protocol Corpus: Sendable {
  /// The number of documents.
  var count: Int { get }

  /// Makes a document, the same one each time.
  func document(_ index: Int) -> LabelledDocument
}
