import Glibc

/// The operating system's files.
///
/// Unsafe: each C string is borrowed for one call from a `String` without NUL, each buffer is an array's own storage
/// and its length is the array's.
package struct SystemFileSystem: FileSystem {
  package init() {}

  package func makeDirectory(_ path: String) throws(FileSystemError) {
    try check(path, "create the directory")
    _ = try retrying("create the directory", path) { unsafe mkdir(path, 0o777) }
  }

  package func open(_ path: String, for access: FileAccess) throws(FileSystemError) -> FileHandle {
    try check(path, "open")
    let flags =
      switch access {
      case .read: O_RDONLY
      case .create: O_WRONLY | O_CREAT | O_EXCL | O_APPEND
      case .append: O_WRONLY | O_APPEND
      }
    let handle = try retrying(access == .create ? "create" : "open", path) {
      unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    }
    return FileHandle(rawValue: handle)
  }

  package func close(_ file: FileHandle) { _ = Glibc.close(file.rawValue) }

  package func size(of file: FileHandle) throws(FileSystemError) -> Int {
    var status = stat()
    _ = try retrying("measure", name(of: file)) { unsafe fstat(file.rawValue, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileSystemError(errno: EINVAL, operation: "open a regular file", path: name(of: file))
    }
    return status.st_size
  }

  package func read(_ file: FileHandle, at offset: Int, count: Int) throws(FileSystemError) -> [UInt8] {
    guard count > 0 else { return [] }
    var failure: FileSystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileSystemError) {
        while filled < count {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...]
          )
          let done = try retrying("read", name(of: file)) {
            unsafe pread(file.rawValue, rest.baseAddress, rest.count, offset + filled)
          }
          guard done > 0 else { break }
          filled += done
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  package func map(_ file: FileHandle, count: Int) throws(FileSystemError) -> MappedBytes {
    guard count > 0 else { return MappedBytes([]) }
    let base = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, file.rawValue, 0)
    guard unsafe base != MAP_FAILED, let base = unsafe base else {
      throw FileSystemError(errno: errno, operation: "map", path: name(of: file))
    }
    // Look-ups are scattered: what stands beside a page is no use.
    _ = unsafe madvise(base, count, MADV_RANDOM)
    return unsafe MappedBytes(mapped: UnsafeRawPointer(base), count: count)
  }

  package func truncate(_ file: FileHandle, to count: Int) throws(FileSystemError) {
    _ = try retrying("cut off", name(of: file)) { ftruncate(file.rawValue, count) }
  }

  package func write(_ bytes: [UInt8], to file: FileHandle) throws(FileSystemError) {
    var written = 0
    while written < bytes.count {
      written += try retrying("write", name(of: file)) {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
          return unsafe Glibc.write(file.rawValue, rest.baseAddress, rest.count)
        }
      }
    }
  }

  package func synchronize(_ file: FileHandle) throws(FileSystemError) {
    _ = try retrying("make durable", name(of: file)) { fsync(file.rawValue) }
  }

  package func synchronizeDirectory(_ path: String) throws(FileSystemError) {
    try check(path, "open")
    let directory = try retrying("open", path) {
      unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    defer { _ = Glibc.close(directory) }
    _ = try retrying("make durable", path) { fsync(directory) }
  }

  package func rename(_ path: String, to newPath: String) throws(FileSystemError) {
    try check(path, "rename")
    try check(newPath, "rename")
    _ = try retrying("rename to \(newPath)", path) { unsafe Glibc.rename(path, newPath) }
  }

  package func remove(_ path: String) throws(FileSystemError) {
    try check(path, "remove")
    _ = try retrying("remove", path) { unsafe unlink(path) }
  }

  package func list(_ path: String) throws(FileSystemError) -> [String] {
    try check(path, "list")
    guard let directory = unsafe opendir(path) else {
      throw FileSystemError(errno: errno, operation: "list", path: path)
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(directory) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileSystemError(errno: errno, operation: "list", path: path) }
    return names
  }

  package func lock(_ path: String, owner: String) throws(FileSystemError) -> LockOutcome {
    try check(path, "lock")
    let file = FileHandle(
      rawValue: try retrying("open the lock", path) {
        unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
      }
    )
    do throws(FileSystemError) {
      do throws(FileSystemError) {
        _ = try retrying("lock", path) { flock(file.rawValue, LOCK_EX | LOCK_NB) }
      } catch {
        guard error.errno == EWOULDBLOCK else { throw error }
        let holder = try read(file, at: 0, count: 64).prefix { $0 > 0x20 && $0 < 0x7F }
        close(file)
        return .held(owner: String(decoding: holder, as: UTF8.self))
      }
      _ = try retrying("write the lock", path) { ftruncate(file.rawValue, 0) }
      try write(Array("\(owner)\n".utf8), to: file)
    } catch {
      close(file)
      throw error
    }
    return .acquired(file)
  }

  private func name(of file: FileHandle) -> String { "file descriptor \(file.rawValue)" }

  private func check(_ path: String, _ operation: String) throws(FileSystemError) {
    if path.utf8.contains(0) { throw FileSystemError(errno: EINVAL, operation: operation, path: path) }
  }

  private func retrying<Result: FixedWidthInteger>(
    _ operation: @autoclosure () -> String,
    _ path: @autoclosure () -> String,
    _ call: () -> Result
  ) throws(FileSystemError) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileSystemError(errno: code, operation: operation(), path: path()) }
    }
  }
}
