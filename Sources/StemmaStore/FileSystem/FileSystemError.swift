import Glibc

/// A call to the operating system that failed.
package struct FileSystemError: Error, Sendable, Hashable {
  /// The system's error number.
  package var errno: Int32
  /// What was tried, as a verb.
  package var operation: String
  /// The file or directory.
  package var path: String

  package init(errno: Int32, operation: String, path: String) {
    self.errno = errno
    self.operation = operation
    self.path = path
  }

  /// Whether there is no such file.
  var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }
}
