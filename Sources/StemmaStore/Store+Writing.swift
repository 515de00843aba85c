import Glibc
public import Stemma

extension Store {
  /// Adds documents and replaces the analysis, both or neither. When it returns, both are durable.
  ///
  /// A document that the store has already, equal in every byte, is skipped. The documents of one call become one
  /// segment file; the 129th merges all into one. O(size of the store), as the analysis is compared with it.
  ///
  /// - Parameters:
  ///   - documents: The new documents, in any order.
  ///   - analysis: The analysis of all documents, the store's and the new ones.
  /// - Throws: `duplicateID` if an id stands for another document (ask ``conflicts(with:)`` beforehand),
  ///   `inconsistentAnalysis` if its documents are not all of the store's and the new ones or an index or span in it
  ///   leads nowhere; `damaged`, `inputOutput`, `readOnly`. The store is as it was, except after `uncertain`, where the change may be
  ///   there or not.
  public mutating func add(_ documents: [Document], analysis: Analysis) throws(StoreError) {
    try checkWritable()
    if let inconsistency = analysis.inconsistency() {
      throw inconsistent(expected: inconsistency.expected, got: inconsistency.got)
    }
    let new = try newDocuments(documents, analysis: analysis)
    var segments = snapshot.manifest.documents
    let mustMerge = !new.isEmpty && segments.count >= FormatConstants.documentSegmentLimit
    if mustMerge { segments = [] }
    try commit { writer throws(StoreError) in
      if !new.isEmpty { segments.append(try writer.write(mustMerge ? analysis.documents : new)) }
      return (segments, try writer.write(analysis))
    }
  }

  /// Merges the segments of documents into one. Ids, documents and analysis stay as they are. O(size of the store), all
  /// documents in memory.
  ///
  /// - Throws: As ``documents()``, `readOnly`, `uncertain`; the store is as it was, except after `uncertain`.
  public mutating func compact() throws(StoreError) {
    try checkWritable()
    if snapshot.manifest.documents.count > 1 {
      let documents = try documents()
      let analysis = snapshot.manifest.analysis
      try commit { writer throws(StoreError) in ([try writer.write(documents)], analysis) }
    }
    removeLeftovers()
  }

  /// The documents that the store does not have, sorted; throws if some cannot be added, or if the analysis is not over
  /// the store's and these.
  private func newDocuments(_ documents: [Document], analysis: Analysis) throws(StoreError) -> [Document] {
    var batch = SortedDocuments(sorting: documents)
    if let id = batch.removeRepetitions() { throw duplicate(id) }
    let analyzed = SortedDocuments(sorted: analysis.documents)
    func check(_ document: Document) throws(StoreError) {
      guard let index = analyzed.index(of: document.id), analyzed.documents[index].isIdentical(to: document)
      else {
        throw inconsistent(
          expected: "document \(quoted(document.id)) as it is in the store",
          got: "another or none"
        )
      }
    }
    var isStored = Array(repeating: false, count: batch.documents.count)
    try forEachDocument { document throws(StoreError) in
      if let index = batch.index(of: document.id) {
        guard batch.documents[index].isIdentical(to: document) else { throw duplicate(document.id) }
        isStored[index] = true
      }
      try check(document)
    }
    let new = zip(batch.documents, isStored).compactMap { $1 ? nil : $0 }
    for document in new { try check(document) }
    let total = snapshot.manifest.documentCount + new.count
    guard analysis.documents.count == total else {
      throw inconsistent(expected: "an analysis of \(total) documents", got: "\(analysis.documents.count)")
    }
    return new
  }

  /// Writes segments, then the manifest that names them; then removes the files it no longer names.
  private mutating func commit(
    _ write: (SegmentFileWriter) throws(StoreError) -> ([Manifest.Segment], Manifest.Segment?)
  ) throws(StoreError) {
    let generation = nextGeneration
    nextGeneration += 1
    let files = SegmentFileWriter(directory: path, generation: generation, fileSystem: fileSystem)
    let manifests = ManifestWriter(directory: path, fileSystem: fileSystem)
    let next: Snapshot
    do throws(StoreError) {
      let (documents, analysis) = try write(files)
      let manifest = Manifest(generation: generation, documents: documents, analysis: analysis)
      next = Snapshot(manifest, directory: path, fileSystem: fileSystem)
      for segment in manifest.segments { _ = try next.file(of: segment) }
      try manifests.prepare(manifest)
    } catch {
      removeLeftovers()
      throw error
    }
    do throws(StoreError) {
      try manifests.replace()
    } catch {
      isUncertain = true
      throw StoreError(
        .uncertain,
        path: path,
        expected: "the manifest to be replaced",
        got: error.description,
        remedy: "open the store again, which tells whether the change is there"
      )
    }
    snapshot = next
    removeLeftovers()
  }

  private func removeLeftovers() { _ = Leftovers(snapshot, fileSystem: fileSystem).remove() }

  private func checkWritable() throws(StoreError) {
    guard lock != nil else {
      throw StoreError(.readOnly, path: path, remedy: "open the store for writing")
    }
    if isUncertain {
      throw StoreError(
        .uncertain,
        path: path,
        remedy: "open the store again, which tells whether the change is there"
      )
    }
  }

  private func duplicate(_ id: String) -> StoreError {
    StoreError(
      .duplicateID,
      path: path,
      expected: "the document of this id, or a new id",
      got: "another text as \(quoted(id))",
      remedy: "give the document another id"
    )
  }

  private func inconsistent(expected: String, got: String) -> StoreError {
    StoreError(
      .inconsistentAnalysis,
      path: path,
      expected: expected,
      got: got,
      remedy: "analyse all documents of the store and the new ones together"
    )
  }

  static func takeLock(of directory: String, fileSystem: any FileSystem) throws(StoreError) -> OpenFile {
    let path = "\(directory)/\(lockName)"
    let outcome: LockOutcome
    do { outcome = try fileSystem.lock(path, owner: "\(getpid())") } catch { throw .inputOutput(error) }
    switch outcome {
    case .acquired(let handle):
      return OpenFile(handle, path: path, fileSystem: fileSystem)
    case .held(let owner):
      throw StoreError(
        .locked,
        path: path,
        expected: "no other writer",
        got: "process \(owner.isEmpty ? "unknown" : owner)",
        remedy: "wait until it has ended"
      )
    }
  }
}
