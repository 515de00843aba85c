import Glibc

/// Calls of the operating system on file descriptors: the only unsafe code of output.
enum Descriptor {
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  /// Writes all of a text; gives the error number of the first write that failed, else 0.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    // The pointer never leaves the closure, and `offset` stays below `bytes.count`.
    return text.withUTF8 { bytes in
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
  }

  /// Opens a file for writing and empties it; gives the descriptor or the error number.
  static func create(_ path: String) -> (descriptor: Int32, error: Int32) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    return (descriptor, descriptor < 0 ? errno : 0)
  }

  /// The system's words for an error number.
  static func message(for error: Int32) -> String {
    // `strerror` gives a valid C string for every number; nothing else runs that could change it meanwhile.
    guard let words = unsafe strerror(error) else { return "error \(error)" }
    return unsafe String(cString: words)
  }

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
