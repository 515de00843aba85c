import Glibc

@testable import StemmaIngest

/// A file in memory that has a path, though no name.
struct MemoryFile {
  private let descriptor: CInt
  /// Where it can be opened.
  var path: FilePath { FilePath("/proc/self/fd/\(descriptor)") }

  init() {
    var name = Array("/dev/shm/stemma-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    precondition(descriptor >= 0, "no file in memory")
    unlink(name)
  }

  /// Puts other bytes in place of what the file holds.
  func write(_ bytes: [UInt8]) {
    precondition(ftruncate(descriptor, 0) == 0)
    precondition(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
  }
}
