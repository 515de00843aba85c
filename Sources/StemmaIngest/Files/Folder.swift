import Glibc

/// Reads folders. The calls that list them are in this file.
enum Folder {
  /// A file or folder in a folder; no links, pipes, devices or hidden entries.
  struct Entry: Hashable, Sendable {
    var name: [UInt8]
    var isFolder: Bool

    /// Sorts entries so that a walk in their order meets all files by the bytes of their relative paths.
    static func precedes(_ a: Entry, _ b: Entry) -> Bool {
      (a.name + (a.isFolder ? [UInt8(ascii: "/")] : []))
        .lexicographicallyPrecedes(b.name + (b.isFolder ? [UInt8(ascii: "/")] : []))
    }
  }

  /// Whether a path, its links followed, leads to a folder.
  static func exists(at path: FilePath) -> Bool {
    var status = stat()
    return unsafe path.withCString { unsafe stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The entries of a folder, sorted by ``Entry/precedes(_:_:)``.
  ///
  /// - Parameter followsLink: Whether a symbolic link at the end of the path is followed.
  static func entries(of path: FilePath, followsLink: Bool) throws(StreamFailure) -> [Entry] {
    let flags = O_RDONLY | O_CLOEXEC | O_DIRECTORY | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = unsafe path.withCString { unsafe open($0, flags) }
    if descriptor < 0 { throw .lastError() }
    guard let folder = unsafe fdopendir(descriptor) else {
      let failure = StreamFailure.lastError()
      close(descriptor)
      throw failure
    }
    // From here on the stream owns the descriptor.
    defer { unsafe closedir(folder) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        if errno != 0 { throw .lastError() }
        break
      }
      let name = unsafe name(of: entry)
      if name.first == UInt8(ascii: ".") { continue }
      switch unsafe kind(of: entry, named: name, in: descriptor) {
      case S_IFREG: entries.append(Entry(name: name, isFolder: false))
      case S_IFDIR: entries.append(Entry(name: name, isFolder: true))
      default: continue
      }
    }
    return entries.sorted(by: Entry.precedes)
  }

  /// Invariant: `entry` was just returned by `readdir`; its name ends in NUL.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>,
    named name: [UInt8],
    in descriptor: Int32
  ) -> mode_t {
    switch unsafe Int(entry.pointee.d_type) {
    case Int(DT_REG): return S_IFREG
    case Int(DT_DIR): return S_IFDIR
    case Int(DT_UNKNOWN):
      // Some file systems do not tell.
      var status = stat()
      let result = unsafe FilePath(bytes: name).withCString {
        unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
      }
      return result == 0 ? status.st_mode & S_IFMT : 0
    default: return 0
    }
  }
}
