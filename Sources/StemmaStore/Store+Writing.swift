public import Stemma

extension Store {
  /// Adds documents, all or none: nobody ever sees a part of them.
  ///
  /// A document whose id and text the store has already is passed over, other metadata or not. O(n) in the documents; from time to time
  /// a call writes a segment of the last few MiB.
  ///
  /// - Returns: How many were new.
  /// - Throws: `duplicateID` if an id stands for another document; `inputOutput`, `damaged`; the store is as it was,
  ///   except after `uncertain`, where the change may be there or not.
  @discardableResult
  public nonisolated func add(
    _ documents: [Document],
    durability: Durability = .buffered
  ) async throws(StoreError) -> Int {
    let folding = snapshot().files.manifest.options.folding
    for document in documents { try document.checkLength(path: path) }
    // Folding and sketching are most of the work, and need no turn.
    let records = documents.map { Record($0, folding: folding) }
    return try await add(records, durability: durability)
  }

  /// Adds a document; as ``add(_:durability:)-([Document],_)``.
  ///
  /// - Returns: Whether it was new.
  @discardableResult
  public nonisolated func add(
    _ document: Document,
    durability: Durability = .buffered
  ) async throws(StoreError) -> Bool {
    try await add([document], durability: durability) == 1
  }

  /// Puts a document in the place of the one of its id, or adds it; never is neither of them there.
  ///
  /// - Returns: Whether anything has changed.
  /// - Throws: As ``add(_:durability:)-([Document],_)``, but for `duplicateID`.
  @discardableResult
  public nonisolated func update(
    _ document: Document,
    durability: Durability = .buffered
  ) async throws(StoreError) -> Bool {
    try document.checkLength(path: path)
    let record = Record(document, folding: snapshot().files.manifest.options.folding)
    return try await update(record, durability: durability)
  }

  /// Removes the document of an id. Its bytes are gone from the disk after ``compact()``.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: As ``add(_:durability:)-([Document],_)``, but for `duplicateID`.
  @discardableResult
  public func remove(id: String, durability: Durability = .buffered) throws(StoreError) -> Bool {
    try checkWritable()
    guard let place = try working.place(ofID: id) else { return false }
    guard try write([.remove(id: id)]) else {
      throw StoreError(
        .limitExceeded,
        path: path,
        expected: "an id of less than \(FormatConstants.logRecordLimit) bytes",
        got: "\(id.utf8.count)",
        remedy: "make a new store without the document"
      )
    }
    working.remove(place)
    publish()
    if durability == .sync { try flush() }
    try spillIfFull()
    return true
  }

  /// Makes every change so far durable.
  ///
  /// - Throws: `uncertain`, and so does every change from then on: what a system that failed to write has kept is not
  ///   known.
  public func flush() throws(StoreError) {
    try checkWritable()
    guard let log else { return }
    do throws(StoreError) {
      try log.synchronize()
    } catch {
      isUncertain = true
      throw StoreError(
        .uncertain,
        path: path,
        expected: "the log to be on the disk",
        got: error.description,
        remedy: "open the store again, which tells whether the last changes are there"
      )
    }
  }

  /// Makes a batch of any size of what `body` adds to it, in bounded memory: all of it is there when this returns, or
  /// nothing if it throws.
  ///
  /// - Returns: What `body` returns.
  public func withBatch<Result: Sendable>(
    _ body: @Sendable (inout StoreBatch) throws -> Result
  ) throws -> Result {
    try checkWritable()
    var batch = newBatch()
    defer { batch.discard() }
    let result = try body(&batch)
    try commit(&batch)
    return result
  }

  /// A batch to be filled beside the store, where nothing else writes meanwhile; ``commit(_:)`` or
  /// ``StoreBatch/discard()`` ends it.
  package func beginBatch() throws(StoreError) -> StoreBatch {
    try checkWritable()
    return newBatch()
  }

  /// Puts a batch into the store, durably; all of it or nothing.
  package func commit(_ batch: StoreBatch) throws(StoreError) {
    var batch = batch
    defer { batch.discard() }
    try commit(&batch)
  }

  /// Saves the analysis of all documents. When it returns, it is durable.
  ///
  /// - Throws: `inconsistentAnalysis` if its documents are not the store's or an index or span in it leads nowhere;
  ///   `damaged`, `inputOutput`, `uncertain`.
  public func save(_ analysis: Analysis) throws(StoreError) {
    try checkWritable()
    if let inconsistency = analysis.inconsistency() {
      throw inconsistent(expected: inconsistency.expected, got: inconsistency.got)
    }
    try checkDocuments(of: analysis)
    try write(analysis, isStale: false)
  }

  /// Saves the options with which the documents are to be analysed; the last analysis is let go. When it returns, they
  /// are durable.
  ///
  /// - Throws: `inputOutput`, `uncertain`.
  public func save(_ options: AnalysisOptions) throws(StoreError) {
    try checkWritable()
    let graph = ProvenanceGraph(derivations: [])
    try write(
      Analysis(
        options: options,
        documents: [],
        witnesses: [],
        signatures: [],
        clusters: [],
        matches: [],
        graph: graph
      ),
      isStale: true
    )
  }

  private func write(_ analysis: Analysis, isStale: Bool) throws(StoreError) {
    try spill(keepsLog: false)
    let generation = generations.take()
    let segment = try segmentFiles.write(analysis, generation: generation)
    var manifest = working.files.manifest
    manifest.generation = generation
    manifest.analysis = segment
    manifest.isAnalysisStale = isStale
    do throws(StoreError) {
      try commit(manifest)
    } catch {
      if error.code != .uncertain { try? fileSystem.remove("\(path)/\(segment.name)") }
      throw error
    }
  }

  private func add(_ records: [Record], durability: Durability) throws(StoreError) -> Int {
    try checkWritable()
    let new = try newRecords(records)
    guard !new.isEmpty else {
      if durability == .sync { try flush() }
      return 0
    }
    let isLarge = new.reduce(0) { $0 + $1.document.text.utf8.count } > spillLimit
    let isLogged = isLarge ? false : try write(new.map { .add($0.document) })
    guard isLogged else {
      var batch = newBatch()
      defer { batch.discard() }
      for record in new { try batch.append(record) }
      try commit(&batch)
      return new.count
    }
    working.recent.append(new)
    working.recentCount += new.count
    working.hasChanged = true
    publish()
    if durability == .sync { try flush() }
    try spillIfFull()
    return new.count
  }

  private func update(_ record: Record, durability: Durability) throws(StoreError) -> Bool {
    try checkWritable()
    guard let place = try working.place(ofID: record.document.id) else {
      return try add([record], durability: durability) == 1
    }
    if try working.document(at: place).isIdentical(to: record.document) { return false }
    guard try write([.remove(id: record.document.id), .add(record.document)]) else {
      throw StoreError(
        .limitExceeded,
        path: path,
        expected: "a document of at most \(FormatConstants.logRecordLimit) bytes",
        got: "\(record.document.text.utf8.count)",
        remedy: "remove the document, then add it"
      )
    }
    working.remove(place)
    working.recent.append([record])
    working.recentCount += 1
    publish()
    if durability == .sync { try flush() }
    try spillIfFull()
    return true
  }

  /// The records that the store does not have, each id once.
  private func newRecords(_ records: [Record]) throws(StoreError) -> [Record] {
    var new: [Record] = []
    var places: [UInt64: [Int]] = [:]
    for record in records {
      let document = record.document
      let key = Record.key(ofID: document.id)
      let earlier = places[key]?.first { new[$0].document.id.isIdentical(to: document.id) }
      let stored: Document?
      if let earlier {
        stored = new[earlier].document
      } else {
        stored = try working.document(id: document.id)
      }
      guard let stored else {
        places[key, default: []].append(new.count)
        new.append(record)
        continue
      }
      guard stored.text.isIdentical(to: document.text) else { throw .duplicate(document.id, path: path) }
    }
    return new
  }

  /// Appends a batch to the log, and makes one if there is none; false if it is too long for a log.
  private func write(_ batch: [LogOperation]) throws(StoreError) -> Bool {
    if log == nil { try beginLog() }
    guard let log else { return false }
    do throws(StoreError) {
      return try log.append(batch)
    } catch {
      // What is added would follow a part of the batch.
      if log.isTorn { isUncertain = true }
      throw error
    }
  }

  private func checkDocuments(of analysis: Analysis) throws(StoreError) {
    let sorted = SortedDocuments(sorted: analysis.documents)
    guard analysis.documents.count == working.documentCount else {
      throw inconsistent(
        expected: "an analysis of \(working.documentCount) documents",
        got: "\(analysis.documents.count)"
      )
    }
    try working.forEachDocument { document throws(StoreError) in
      guard let index = sorted.index(of: document.id), sorted.documents[index].isIdentical(to: document)
      else {
        throw inconsistent(
          expected: "document \(quoted(document.id)) as it is in the store",
          got: "another or none"
        )
      }
    }
  }

  private func inconsistent(expected: String, got: String) -> StoreError {
    StoreError(
      .inconsistentAnalysis,
      path: path,
      expected: expected,
      got: got,
      remedy: "analyse all documents of the store"
    )
  }
}
