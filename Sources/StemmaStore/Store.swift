import Stemma

/// A directory on disk that keeps documents and what was found in them.
///
/// A store is read as it was when it was opened, whatever a writer does meanwhile. One process at a time writes; what an
/// `add` that returned has written survives a crash. The format: <doc:FileFormat>.
///
/// ```swift
/// var store = try Store.openForWriting(at: "speeches.stemma", createIfMissing: true)
/// let all = try store.documents() + new
/// try store.add(new, analysis: await Analyzer().analyze(all))
/// ```
///
/// A store cannot be copied: it owns the writer's lock, which is given up when the value ends.
public struct Store: ~Copyable, Sendable {
  static let lockName = "LOCK"

  /// The directory.
  public let path: String
  let fileSystem: any FileSystem
  var snapshot: Snapshot
  /// The lock of a writer, nil for a reader.
  let lock: OpenFile?
  /// The number for the names of the next files, above all in the directory.
  var nextGeneration: UInt64
  /// Set when a manifest may or may not have been replaced.
  var isUncertain = false

  init(snapshot: Snapshot, fileSystem: any FileSystem, lock: OpenFile?, nextGeneration: UInt64) {
    path = snapshot.directory
    self.snapshot = snapshot
    self.fileSystem = fileSystem
    self.lock = lock
    self.nextGeneration = nextGeneration
  }

  /// Whether a directory holds a store, sound or damaged: a manifest with our magic, or segment files.
  public static func isStore(at path: String) -> Bool {
    isStore(at: path, fileSystem: SystemFileSystem())
  }

  package static func isStore(at path: String, fileSystem: any FileSystem) -> Bool {
    let magic = FormatConstants.manifestMagic
    if let file = try? OpenFile("\(path)/\(Manifest.name)", for: .read, fileSystem: fileSystem),
      let bytes = try? file.read(at: 0, count: magic.count), bytes == magic
    {
      return true
    }
    return ((try? fileSystem.list(path)) ?? []).contains { SegmentName($0) != nil }
  }

  /// Opens a store as it is now, for reading. Takes no lock and waits for none.
  ///
  /// - Throws: `notAStore`, `damaged` if the manifest is, `newerVersion`, `inputOutput`. A damaged segment is reported
  ///   when it is read.
  public static func open(at path: String) throws(StoreError) -> Store {
    try open(at: path, fileSystem: SystemFileSystem())
  }

  package static func open(at path: String, fileSystem: any FileSystem) throws(StoreError) -> Store {
    Store(
      snapshot: try Snapshot(directory: path, fileSystem: fileSystem),
      fileSystem: fileSystem,
      lock: nil,
      nextGeneration: 0
    )
  }

  /// Opens a store as its one writer, and removes what a crashed writer left behind.
  ///
  /// - Parameters:
  ///   - path: The directory; its parent must exist.
  ///   - createIfMissing: Whether to make an empty store where there is none, or only an empty directory.
  /// - Throws: `locked` with the process id of the other writer, `notAStore`, `damaged` if the manifest is,
  ///   `newerVersion`, `inputOutput`.
  public static func openForWriting(at path: String, createIfMissing: Bool) throws(StoreError) -> Store {
    try openForWriting(at: path, createIfMissing: createIfMissing, fileSystem: SystemFileSystem())
  }

  package static func openForWriting(
    at path: String,
    createIfMissing: Bool,
    fileSystem: any FileSystem
  ) throws(StoreError) -> Store {
    let creation = StoreCreation(directory: path, fileSystem: fileSystem)
    let mustCreate = try creation.prepare(createIfMissing: createIfMissing)
    let lock = try takeLock(of: path, fileSystem: fileSystem)
    if mustCreate { try creation.createManifest() }
    let snapshot = try Snapshot(directory: path, fileSystem: fileSystem)
    // The manifest may be one that a writer put in place just before it died, not yet durable; the files that the one
    // before it names must not go until it is.
    do { try fileSystem.synchronizeDirectory(path) } catch { throw .inputOutput(error) }
    let generation = Leftovers(snapshot, fileSystem: fileSystem).remove()
    return Store(snapshot: snapshot, fileSystem: fileSystem, lock: lock, nextGeneration: generation + 1)
  }
}
