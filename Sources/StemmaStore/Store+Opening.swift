import Glibc
public import Stemma

extension Store {
  /// Opens a store as its one writer; makes an empty one where there is none. What a writer that died had not finished
  /// is undone, what it had acknowledged is there.
  ///
  /// - Parameters:
  ///   - path: The directory; its parent must exist.
  ///   - folding: How texts are made comparable; nil for the store's own, which is `full` for a new one.
  ///   - createIfMissing: Whether to make a store where there is none, or only an empty directory.
  /// - Throws: `locked` with the process id of the other writer, `notAStore`, `otherOptions`, `newerVersion`,
  ///   `inputOutput`; `damaged` as ``StoreSnapshot/open(at:)``.
  public static func open(
    at path: String,
    folding: Folding? = nil,
    createIfMissing: Bool = true
  ) throws(StoreError) -> Store {
    try open(at: path, folding: folding, createIfMissing: createIfMissing, fileSystem: SystemFileSystem())
  }

  package static func open(
    at path: String,
    folding: Folding? = nil,
    createIfMissing: Bool = true,
    fileSystem: any FileSystem,
    spillLimit: Int = Store.spillLimit
  ) throws(StoreError) -> Store {
    let options = IndexOptions(folding: folding ?? .full)
    let creation = StoreCreation(directory: path, options: options, fileSystem: fileSystem)
    let mustCreate = try creation.prepare(createIfMissing: createIfMissing)
    let lock = try takeLock(of: path, fileSystem: fileSystem)
    if mustCreate { try creation.createManifest() }
    let files = try StoreFiles.latest(in: path, fileSystem: fileSystem)
    let own = files.manifest.options.folding
    if let folding, folding != own {
      throw StoreError(
        .otherOptions,
        path: path,
        expected: "folding \(own.rawValue)",
        got: folding.rawValue,
        remedy: "use the folding of the store, or make another store"
      )
    }
    guard files.manifest.generation <= FormatConstants.generationLimit else {
      throw StoreError(
        .limitExceeded,
        path: "\(path)/\(Manifest.name)",
        expected: "a generation up to \(FormatConstants.generationLimit)",
        got: "\(files.manifest.generation)",
        remedy: "save its documents with `stemma verify --repair`"
      )
    }
    let log = try files.readLog()
    let snapshot = try StoreSnapshot(files, log: log)
    // The manifest may be one that a writer put in place just before it died, not yet durable; the files that the one
    // before it names must not go until it is.
    do { try fileSystem.synchronizeDirectory(path) } catch { throw .inputOutput(error) }
    let newest = Leftovers(files, fileSystem: fileSystem).remove()
    return try Store(
      snapshot: snapshot,
      log: log,
      fileSystem: fileSystem,
      lock: lock,
      generations: Generations(after: newest),
      spillLimit: spillLimit
    )
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

  private static func takeLock(
    of directory: String,
    fileSystem: any FileSystem
  ) throws(StoreError) -> OpenFile {
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
