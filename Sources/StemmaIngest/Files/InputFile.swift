import Glibc

/// An open regular file, or standard input. The calls that read from the system are in this file.
///
/// Invariant: `descriptor` is open for as long as the value lives, and closed at its end only if it is owned.
struct InputFile: ~Copyable {
  /// The size when it was opened; 0 for a pipe.
  let size: Int
  fileprivate let descriptor: Int32
  private let isOwned: Bool

  /// Opens a regular file.
  ///
  /// - Parameter followsLink: Whether a symbolic link at the end of the path is followed.
  init(opening path: FilePath, followsLink: Bool) throws(StreamFailure) {
    // A pipe without a writer must not block the open.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = unsafe path.withCString { unsafe open($0, flags) }
    if descriptor < 0 { throw .lastError() }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let failure = StreamFailure.lastError()
      close(descriptor)
      throw failure
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegularFile
    }
    self.descriptor = descriptor
    size = status.st_size
    isOwned = true
  }

  /// Creates an empty file without a name in a folder, for reading and writing.
  init(temporaryIn folder: String) throws(StreamFailure) {
    var name = Array("\(folder)/stemma-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
    // The template ends in NUL and is changed in place.
    let descriptor = unsafe mkstemp(&name)
    if descriptor < 0 { throw .lastError() }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe unlink(name)
    self.descriptor = descriptor
    size = 0
    isOwned = true
  }

  /// Reads from a descriptor that the caller keeps open.
  init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    size = 0
    isOwned = false
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Fills a buffer from an offset on, as far as one read goes. Returns the number of bytes, 0 at the end.
  borrowing func read(into buffer: inout [UInt8], from offset: Int) throws(StreamFailure) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
      var count: Int
      repeat {
        count = unsafe Glibc.read(descriptor, target.baseAddress, target.count)
      } while count < 0 && errno == EINTR
      return count
    }
    if count < 0 { throw .lastError() }
    return count
  }
}

extension InputFile {
  /// The bytes at a place of the file; fewer where it ends.
  borrowing func read(_ range: Range<Int>) throws(StreamFailure) -> [UInt8] {
    try read(range.count, at: range.lowerBound)
  }

  /// The numbers at a place of the file, as they are in memory; fewer where it ends.
  borrowing func read<Number: FixedWidthInteger & BitwiseCopyable>(_ count: Int, at offset: Int)
    throws(StreamFailure) -> [Number]
  {
    var failure: StreamFailure?
    let numbers = unsafe [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
      let target = UnsafeMutableRawBufferPointer(numbers)
      var filled = 0
      while filled < target.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...])
        let read = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + filled)
        if read > 0 {
          filled += read
        } else if read == 0 {
          break
        } else if errno != EINTR {
          failure = .lastError()
          break
        }
      }
      initialized = filled / MemoryLayout<Number>.size
    }
    if let failure { throw failure }
    return numbers
  }

  /// Writes numbers at a place of the file, as they are in memory.
  borrowing func write<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: Span<Number>, at offset: Int)
    throws(StreamFailure)
  {
    var failure: StreamFailure?
    unsafe numbers.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let source = unsafe bytes.baseAddress.map { unsafe $0 + written }
        let count = unsafe pwrite(descriptor, source, bytes.count - written, offset + written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          failure = .lastError()
          return
        }
      }
    }
    if let failure { throw failure }
  }
}

extension StreamFailure {
  /// What `errno` says.
  static func lastError() -> StreamFailure {
    let code = errno
    var text = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(code, &text, text.count) == 0 else { return .system("error \(code)") }
    return .system(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}

extension FilePath {
  /// Calls a function with the path as a C string.
  package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map(CChar.init(bitPattern:)) + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      // Never empty: it ends in NUL.
      guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has storage") }
      return unsafe body(base)
    }
  }
}
