public import Stemma

extension Store {
  /// All documents, in the order of the UTF-8 bytes of their ids. O(size of the store).
  ///
  /// - Throws: `damaged`, `unknownChunk`, `newerVersion`, `inputOutput`.
  public func documents() throws(StoreError) -> [Document] {
    var documents: [Document] = []
    try forEachDocument { document throws(StoreError) in documents.append(document) }
    guard snapshot.manifest.documents.count > 1 else { return documents }
    documents = SortedDocuments(sorting: documents).documents
    try checkAscending(documents.map(\.id))
    return documents
  }

  /// The ids of all documents in the order of their UTF-8 bytes, without reading a text. O(number of documents).
  ///
  /// - Throws: As ``documents()``.
  public func documentIDs() throws(StoreError) -> [String] {
    var ids: [String] = []
    for segment in snapshot.manifest.documents {
      ids += try snapshot.reader(of: segment).documentIDs(count: segment.counts.documents)
    }
    guard snapshot.manifest.documents.count > 1 else { return ids }
    ids.sort { $0.precedes($1) }
    try checkAscending(ids)
    return ids
  }

  /// The last analysis, over all documents; nil if none was saved. O(size of the store).
  ///
  /// - Throws: As ``documents()``, and `otherAlgorithms` if it was made by other versions of the algorithms.
  public func analysis() throws(StoreError) -> Analysis? {
    guard let segment = snapshot.manifest.analysis else { return nil }
    let reader = try snapshot.reader(of: segment)
    return try reader.analysis(of: try documents(), counts: segment.counts)
  }

  /// The options of the last analysis, without reading anything else; nil if none was saved, or if it was made by other
  /// versions of the algorithms and has to be made anew.
  ///
  /// - Throws: As ``documents()``.
  public func analysisOptions() throws(StoreError) -> AnalysisOptions? {
    guard let segment = snapshot.manifest.analysis else { return nil }
    let reader = try snapshot.reader(of: segment)
    do throws(StoreError) {
      return try reader.analysisOptions()
    } catch let error where error.code == .otherAlgorithms {
      return nil
    }
  }

  /// The places in `candidates` of documents that cannot be added, since the store or an earlier candidate has their id
  /// with another text or other metadata; ascending. O(size of the store).
  ///
  /// A candidate that equals the stored document in every byte is no conflict: to add it again changes nothing.
  ///
  /// - Throws: As ``documents()``.
  public func conflicts(with candidates: [Document]) throws(StoreError) -> [Int] {
    let order = candidates.indices.sorted {
      let (id, other) = (candidates[$0].id, candidates[$1].id)
      return id.precedes(other) || $0 < $1 && id.isIdentical(to: other)
    }
    let sorted = SortedDocuments(sorted: order.map { candidates[$0] })
    var isConflict = Array(repeating: false, count: candidates.count)
    var stored: [Int: Document] = [:]
    try forEachDocument { document throws(StoreError) in
      if let first = sorted.index(of: document.id) { stored[first] = document }
    }
    var first = 0
    for place in sorted.documents.indices {
      if !sorted.documents[place].id.isIdentical(to: sorted.documents[first].id) { first = place }
      let holder = stored[first] ?? sorted.documents[first]
      isConflict[order[place]] = !sorted.documents[place].isIdentical(to: holder)
    }
    return isConflict.indices.filter { isConflict[$0] }
  }

  /// Calls `body` with each document, segment by segment, with one block of text in memory.
  func forEachDocument(_ body: (Document) throws(StoreError) -> Void) throws(StoreError) {
    for segment in snapshot.manifest.documents {
      try snapshot.reader(of: segment).forEachDocument(counts: segment.counts, body)
    }
  }

  private func checkAscending(_ ids: [String]) throws(StoreError) {
    for (id, next) in zip(ids, ids.dropFirst()) where !id.precedes(next) {
      throw .damaged(path, at: nil, expected: "each id in one segment", got: "\(quoted(id)) in two")
    }
  }
}
