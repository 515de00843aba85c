public import Stemma

extension StoreSnapshot {
  /// The document of an id, nil if there is none. O(log n), and two small blocks are inflated.
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func document(id: String) throws(StoreError) -> Document? {
    guard let place = try place(ofID: id) else { return nil }
    return try document(at: place)
  }

  /// All documents, in the order of the UTF-8 bytes of their ids. O(size of the store).
  ///
  /// - Throws: `damaged`, `inputOutput`.
  public func documents() throws(StoreError) -> [Document] {
    var documents: [Document] = []
    documents.reserveCapacity(documentCount)
    try forEachDocument { document throws(StoreError) in documents.append(document) }
    documents.sort { $0.id.precedes($1.id) }
    for (document, next) in zip(documents, documents.dropFirst()) where !document.id.precedes(next.id) {
      throw .damaged(path, at: nil, expected: "each id once", got: "\(quoted(next.id)) twice")
    }
    return documents
  }

  /// Calls `body` with each document in the order in which they came, with a few blocks in memory.
  /// O(size of the store).
  ///
  /// - Throws: As ``documents()``.
  public func forEachDocument(_ body: (Document) throws(StoreError) -> Void) throws(StoreError) {
    for segment in segments {
      try segment.forEachDocument(without: removed(in: segment)) { _, document throws(StoreError) in
        try body(document)
      }
    }
    for (row, document) in recent.documents(recentCount).enumerated() where !removedRecent.contains(row) {
      try body(document)
    }
  }
}
