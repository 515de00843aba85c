package import Stemma

/// A document and by what it is found.
package struct Record: Sendable {
  package var document: Document
  package var sketch: DocumentSketch

  /// Folds and sketches a document. O(n).
  package init(_ document: Document, folding: Folding) {
    self.document = document
    let text = FoldedText(ofDocument: document.text, folding: folding, keepsOrigins: false)
    sketch = DocumentSketch(text.tokens)
  }

  init(document: Document, sketch: DocumentSketch) {
    self.document = document
    self.sketch = sketch
  }

  /// The key of an id in a table of postings: the first eight bytes of its SHA-256, the first in the low bits, cut
  /// to the low bits of a key.
  static func key(ofID id: String) -> UInt64 {
    var hash = SHA256()
    hash.update(Array(id.utf8))
    // Without libcrypto all ids share a key, and are told apart by comparing them.
    let digest = hash.finish() ?? []
    let number = digest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return number & (1 << UInt64(FormatConstants.keyBits) - 1)
  }
}

extension Document {
  /// Folded text counts its bytes in 32 bits.
  ///
  /// - Throws: `limitExceeded`.
  func checkLength(path: String) throws(StoreError) {
    guard text.utf8.count > Int(UInt32.max) - 1 else { return }
    throw StoreError(
      .limitExceeded,
      path: path,
      expected: "a text of less than 4 GiB",
      got: "\(text.utf8.count) bytes as \(quoted(id))",
      remedy: "cut the text"
    )
  }
}
