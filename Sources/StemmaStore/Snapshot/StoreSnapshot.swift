import Stemma

/// What a store holds at one moment, for reading: nothing that is written later is seen, nothing that is removed later is
/// missed, and no writer is waited for.
///
/// ```swift
/// let snapshot = try StoreSnapshot.open(at: "speeches.stemma")
/// let observation = try snapshot.observe(Document(id: "fetched", text: text))
/// ```
///
/// Reading is safe from many tasks at the same time. Disk space of what was removed since is freed when the last
/// snapshot of it ends.
public struct StoreSnapshot: Sendable {
  /// The directory.
  public var path: String { files.directory }
  var files: StoreFiles
  /// The segments with an index, in the order in which documents came.
  var segments: [RecordSegment]
  /// What was removed from these.
  var removals: Removals
  /// What the manifest's file says of these: without what the log removes.
  var savedRemovals: Removals
  /// What is in none of them.
  var recent: RecentDocuments
  /// How many of the recent documents there were.
  var recentCount: Int
  /// Which of these were removed.
  var removedRecent: RowSet
  /// Whether documents came or went since the analysis was made.
  var hasChanged: Bool
  let cache: BlockCache
  let observers = ObserverCache()
  /// What stands at the end of the log behind the last whole record, if anything does: what a crash cut off.
  public internal(set) var interruptedWrite: Range<Int>?

  /// The bytes of inflated blocks that a reader keeps.
  private static let cacheLimit = 1 << 25

  /// Opens a store as it is now. Takes no lock and waits for none. O(segments), and the log is read.
  ///
  /// - Throws: `notAStore`, `newerVersion`, `inputOutput`; `damaged` if the manifest is, or the frame of a file: then
  ///   `stemma verify --repair` saves the rest. A damaged block is reported when it is read.
  public static func open(at path: String) throws(StoreError) -> StoreSnapshot {
    try open(at: path, fileSystem: SystemFileSystem())
  }

  package static func open(at path: String, fileSystem: any FileSystem) throws(StoreError) -> StoreSnapshot {
    let files = try StoreFiles.latest(in: path, fileSystem: fileSystem)
    return try StoreSnapshot(files, log: try files.readLog())
  }

  init(_ files: StoreFiles, log: LogReader?) throws(StoreError) {
    self.files = files
    let manifest = files.manifest
    cache = BlockCache(limit: Self.cacheLimit)
    segments = []
    recent = RecentDocuments(folding: manifest.options.folding)
    for segment in manifest.documents {
      if segment.name.kind == .records {
        segments.append(try RecordSegment(segment, file: try files.file(of: segment), cache: cache))
      } else {
        // Version 1 wrote no index: its documents are indexed in memory, until a writer moves them.
        var documents: [Document] = []
        try files.reader(of: segment).forEachDocument(counts: segment.counts) { document throws(StoreError) in
          documents.append(document)
        }
        recent.append(documents)
      }
    }
    removals = Removals()
    if let segment = manifest.removals {
      let limits = Dictionary(uniqueKeysWithValues: segments.map { ($0.generation, $0.rows) })
      removals = try files.reader(of: segment).decode(.removals) { reader throws(Malformed) in
        try Removals(from: &reader, limits: limits)
      }
      guard removals.count == segment.counts.documents else {
        throw .damaged(
          "\(files.directory)/\(segment.name)",
          at: nil,
          expected: "\(segment.counts.documents) removed documents",
          got: "\(removals.count)"
        )
      }
    }
    savedRemovals = removals
    recentCount = recent.count
    removedRecent = RowSet()
    hasChanged = false
    interruptedWrite = log.flatMap { $0.tail.isEmpty ? nil : $0.tail }
    for batch in log?.batches ?? [] { try apply(batch) }
  }

  /// The number of documents.
  public var documentCount: Int { rowCount - removals.count - removedRecent.count }
  /// The documents and what was removed of them.
  var rowCount: Int { segments.reduce(recentCount) { $0 + $1.rows } }

  func removed(in segment: RecordSegment) -> RowSet { removals[segment.generation] }

  /// Where the document of an id is.
  func place(ofID id: String) throws(StoreError) -> DocumentPlace? {
    let key = Record.key(ofID: id)
    if let row = recent.row(ofID: id, key: key, below: recentCount, without: removedRecent) {
      return DocumentPlace(segment: segments.count, row: row)
    }
    for (index, segment) in segments.enumerated().reversed() {
      if let row = try segment.row(ofID: id, key: key, without: removed(in: segment)) {
        return DocumentPlace(segment: index, row: row)
      }
    }
    return nil
  }

  func document(at place: DocumentPlace) throws(StoreError) -> Document {
    place.segment < segments.count
      ? try segments[place.segment].document(at: place.row) : recent.document(at: place.row)
  }

  func text(at place: DocumentPlace) throws(StoreError) -> String {
    place.segment < segments.count
      ? try segments[place.segment].text(at: place.row) : recent.document(at: place.row).text
  }

  func id(at place: DocumentPlace) throws(StoreError) -> String {
    place.segment < segments.count
      ? try segments[place.segment].head(at: place.row).document.id : recent.document(at: place.row).id
  }

  func signature(at place: DocumentPlace) throws(StoreError) -> [UInt32] {
    place.segment < segments.count
      ? try segments[place.segment].signature(at: place.row) : recent.signature(at: place.row)
  }

  /// Carries out a batch that was checked before; a removal of what is not there does nothing.
  mutating func apply(_ batch: [LogOperation]) throws(StoreError) {
    for operation in batch {
      switch operation {
      case .add(let document):
        recent.append([document])
        recentCount += 1
      case .remove(let id):
        if let place = try place(ofID: id) { remove(place) }
      }
      hasChanged = true
    }
  }

  mutating func remove(_ place: DocumentPlace) {
    if place.segment < segments.count {
      removals.insert(place.row, of: segments[place.segment].generation)
    } else {
      removedRecent.insert(place.row)
    }
    hasChanged = true
  }
}
