import Glibc
public import Stemma
import Synchronization

/// A directory on disk that keeps documents, finds what is known of a text, and keeps what was found in all of them.
///
/// One process at a time writes. Everything here is safe from many tasks: questions are answered at the same time, on the
/// documents of that moment; changes follow each other. The format: <doc:FileFormat>. An example: <doc:Crawling>.
///
/// ```swift
/// let store = try Store.open(at: "speeches.stemma")
/// let observation = try await store.observe(document)
/// if observation.status != .copy { try await store.add(document) }
/// try await store.flush()
/// ```
public actor Store {
  static let lockName = "LOCK"

  /// The directory.
  public nonisolated let path: String
  nonisolated let fileSystem: any FileSystem
  /// What is answered from; replaced as a whole.
  private nonisolated let published: Mutex<StoreSnapshot>
  /// The same, as it is being changed.
  var working: StoreSnapshot
  let lock: OpenFile
  var log: LogWriter?
  /// Above all in the directory.
  let generations: Generations
  /// Set when it is unknown what a write has left.
  var isUncertain = false
  /// The merge that runs beside.
  var merge: Task<Void, Never>?
  /// The bytes of text from which on recent documents become a segment.
  let spillLimit: Int

  /// About 8 MiB: what a reader indexes anew when it opens a store that is being written.
  package static let spillLimit = 1 << 23

  init(
    snapshot: StoreSnapshot,
    log: LogReader?,
    fileSystem: any FileSystem,
    lock: OpenFile,
    generations: Generations,
    spillLimit: Int
  ) throws(StoreError) {
    path = snapshot.path
    working = snapshot
    published = Mutex(snapshot)
    self.fileSystem = fileSystem
    self.lock = lock
    self.generations = generations
    self.spillLimit = spillLimit
    if let log, let generation = snapshot.files.manifest.log {
      let path = "\(snapshot.path)/\(LogFormat.name(generation: generation))"
      self.log = try LogWriter(continuing: log, at: path, fileSystem: fileSystem)
    }
  }

  /// What the store holds now, for reading.
  public nonisolated func snapshot() -> StoreSnapshot { published.withLock { $0 } }

  /// What the store has on a text, documents that were added a moment ago among it; see
  /// ``StoreSnapshot/observe(_:options:)``.
  public nonisolated func observe(
    _ document: Document,
    options: AnalysisOptions = AnalysisOptions()
  ) async throws(StoreError) -> Observation {
    try snapshot().observe(document, options: options)
  }

  /// What the store has on each of some texts, at one moment.
  public nonisolated func observe(
    _ documents: [Document],
    options: AnalysisOptions = AnalysisOptions()
  ) async throws(StoreError) -> [Observation] {
    try snapshot().observe(documents, options: options)
  }

  /// Makes the changes visible to those who ask from now on.
  func publish() {
    let working = working
    published.withLock { $0 = working }
  }
}
