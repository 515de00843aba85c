public import Stemma

/// Documents on their way into a store, which become visible together; made by ``Store/withBatch(_:)``.
///
/// Segments are written as documents come, and merged like a store's, so that memory is bounded.
public struct StoreBatch: Sendable {
  /// What became of a document.
  public enum Outcome: Sendable, Hashable {
    /// It is in the batch.
    case added
    /// The store or the batch has its id and its text already.
    case present
    /// The store or the batch has another text of its id; the batch is as it was.
    case refused
  }

  /// The documents that came, removed ones of the store not counted.
  public private(set) var addedCount = 0

  private let base: StoreSnapshot
  private let writer: SegmentFileWriter
  /// The segments that were written, open.
  private(set) var segments: [RecordSegment] = []
  private let generations: Generations
  /// What has lost documents of the batch; it cannot be finished any more.
  private var failure: StoreError?
  private var pending: [Record] = []
  private var pendingBytes = 0
  /// Where the documents of a key of an id stand in `pending`.
  private var pendingPlaces: [UInt64: [Int]] = [:]

  /// The bytes of text of which a segment is made.
  private let portion: Int
  /// The documents of which one is made, if their texts are short.
  private static let portionCount = 1 << 16

  init(_ base: StoreSnapshot, writer: SegmentFileWriter, generations: Generations, portion: Int) {
    self.portion = portion
    self.base = base
    self.writer = writer
    self.generations = generations
  }

  private var options: IndexOptions { IndexOptions(folding: base.files.manifest.options.folding) }

  /// The number of documents in the store when the batch began.
  public var storedCount: Int { base.documentCount }

  /// Adds a document. O(n), and O(log n) to look up its id.
  ///
  /// - Throws: `inputOutput`, `damaged`; if what was added before could not be written, the batch is lost, and so says
  ///   each further call and the end of the batch.
  public mutating func add(_ document: Document) throws(StoreError) -> Outcome {
    if let failure { throw failure }
    let key = Record.key(ofID: document.id)
    if let stored = try self.stored(document.id, key: key) {
      return stored.text.isIdentical(to: document.text) ? .present : .refused
    }
    try document.checkLength(path: base.path)
    try append(Record(document, folding: options.folding), key: key)
    return .added
  }

  /// Appends a document of a new id.
  mutating func append(_ record: Record) throws(StoreError) {
    try append(record, key: Record.key(ofID: record.document.id))
  }

  private mutating func append(_ record: Record, key: UInt64) throws(StoreError) {
    pendingPlaces[key, default: []].append(pending.count)
    pending.append(record)
    pendingBytes += record.document.text.utf8.count
    addedCount += 1
    if pendingBytes >= portion || pending.count >= Self.portionCount { try writePending() }
  }

  /// The document of an id in the store or the batch.
  private func stored(_ id: String, key: UInt64) throws(StoreError) -> Document? {
    if let place = pendingPlaces[key]?.first(where: { pending[$0].document.id.isIdentical(to: id) }) {
      return pending[place].document
    }
    for segment in segments {
      if let row = try segment.row(ofID: id, key: key, without: RowSet()) {
        return try segment.document(at: row)
      }
    }
    return try base.document(id: id)
  }

  /// Writes what is pending.
  mutating func finish() throws(StoreError) {
    if let failure { throw failure }
    if !pending.isEmpty { try writePending() }
  }

  private mutating func writePending() throws(StoreError) {
    do throws(StoreError) {
      try writeSegment()
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func writeSegment() throws(StoreError) {
    let records = pending
    pending = []
    pendingPlaces = [:]
    pendingBytes = 0
    let segment = try writer.write(records, options: options, generation: generations.take())
    segments.append(try open(segment))
    while let range = MergePlan.next(segments.map(\.texts.count)) { try merge(range) }
  }

  /// Merges all segments to one, if one can hold them.
  mutating func mergeToOne() throws(StoreError) {
    guard segments.count > 1, SegmentMerge(segments: segments).fits else { return }
    try merge(segments.indices)
  }

  private mutating func merge(_ range: Range<Int>) throws(StoreError) {
    let merge = SegmentMerge(segments: Array(segments[range]))
    let segment = try writer.write(.records, merge.counts, generations.take()) { writer throws(StoreError) in
      try merge.write(to: &writer)
    }
    let merged = try open(segment)
    for old in segments[range] { remove(old) }
    segments.replaceSubrange(range, with: [merged])
  }

  /// Lets go of the files, which belong to the store now.
  mutating func release() { segments = [] }

  /// Removes the files that were written.
  package mutating func discard() {
    for segment in segments { remove(segment) }
    segments = []
  }

  private func remove(_ segment: RecordSegment) {
    try? writer.fileSystem.remove("\(writer.directory)/\(segment.segment.name)")
  }

  private func open(_ segment: Manifest.Segment) throws(StoreError) -> RecordSegment {
    let path = "\(writer.directory)/\(segment.name)"
    let file: OpenFile
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .read, fileSystem: writer.fileSystem)
    } catch {
      throw .inputOutput(error)
    }
    return try RecordSegment(segment, file: file, cache: base.cache)
  }
}
