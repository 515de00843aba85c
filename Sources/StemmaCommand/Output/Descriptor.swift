import Glibc
import StemmaIngest

/// Calls of the operating system on file descriptors and paths: the unsafe code of output, but for signals.
enum Descriptor {
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// A call that failed.
  struct Failure: Error, CustomStringConvertible {
    /// The error number.
    let number: Int32

    /// The system's words for it.
    var description: String {
      // `strerror` gives a valid C string for every number; nothing else runs that could change it meanwhile.
      guard let words = unsafe strerror(number) else { return "error \(number)" }
      return unsafe String(cString: words)
    }
  }

  /// Throws what `errno` says if a call gave a negative result.
  @discardableResult
  static func check(_ result: Int32) throws(Failure) -> Int32 {
    if result < 0 { throw Failure(number: errno) }
    return result
  }

  /// Writes all of some bytes.
  static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(Failure) {
    // The pointer never leaves the closure, and `offset` stays below `bytes.count`.
    let error: Int32 = unsafe bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let rest = unsafe UnsafeBufferPointer(rebasing: bytes[offset...])
        let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written >= 0 {
          offset += written
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if error != 0 { throw Failure(number: error) }
  }

  /// Writes a text to standard error. Nobody could be told where that fails.
  static func say(_ text: String) { try? write(text.utf8.span, to: standardError) }

  /// Opens a file.
  static func open(_ path: FilePath, _ flags: Int32, permissions: mode_t = 0) throws(Failure) -> Int32 {
    try check(unsafe path.withCString { unsafe Glibc.open($0, flags | O_CLOEXEC, permissions) })
  }

  /// Another descriptor of an open file, with the same place in it.
  static func duplicate(_ descriptor: Int32) throws(Failure) -> Int32 {
    try check(fcntl(descriptor, F_DUPFD_CLOEXEC, 3))
  }

  /// What there is at a path, its links followed; nil if there is nothing.
  static func status(at path: FilePath) throws(Failure) -> stat? {
    var status = stat()
    do throws(Failure) {
      try check(unsafe path.withCString { unsafe stat($0, &status) })
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return status
  }

  /// Follows the links at the end of a path, also to a file that does not exist yet.
  ///
  /// - Returns: The path, and whether it stands for an open descriptor, as `/dev/stdout` does.
  static func followLinks(_ path: FilePath) throws(Failure) -> (path: FilePath, isDescriptor: Bool) {
    var path = path
    // As many as the system follows itself.
    for _ in 0..<40 {
      if path.bytes.starts(with: "/proc/".utf8) || path.bytes.starts(with: "/dev/fd/".utf8) {
        return (path, true)
      }
      var link = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe link.withUnsafeMutableBytes { buffer in
        unsafe path.withCString { path -> Int in
          guard let base = buffer.baseAddress else { return 0 }
          return unsafe readlink(path, base, buffer.count)
        }
      }
      // What is no link, or not there, ends the way.
      guard count > 0 else { return (path, false) }
      let next = Array(link.prefix(count))
      path = next.first == UInt8(ascii: "/") ? FilePath(bytes: next) : path.folder.appending(next)
    }
    throw Failure(number: ELOOP)
  }

  /// Gives a file another name, in the place of what has it.
  static func rename(_ old: FilePath, to new: FilePath) throws(Failure) {
    try check(unsafe old.withCString { old in unsafe new.withCString { unsafe Glibc.rename(old, $0) } })
  }

  /// Removes a name; one that is not there is no error.
  static func unlink(_ path: FilePath) { _ = unsafe path.withCString { unsafe Glibc.unlink($0) } }

  /// The width of the terminal behind a descriptor, in columns; nil if there is none.
  static func terminalColumns(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    // `ioctl` fills exactly one `winsize`.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// An environment variable; nil if it is not set.
  static func environment(_ name: String) -> String? {
    // Nothing in this process changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
