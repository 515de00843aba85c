import Glibc

/// Reads files by system calls.
///
/// Unsafe code: a read gets the whole buffer and its size.
enum FileBlocks {
  /// Reads a file to its end through a buffer of `size` bytes.
  static func read(_ path: String, into size: Int) throws {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw BenchmarkError("\(path) cannot be opened (errno \(errno))") }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: size)
    var count = 0
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
    } while count > 0
    guard count == 0 else { throw BenchmarkError("\(path) cannot be read (errno \(errno))") }
  }
}
