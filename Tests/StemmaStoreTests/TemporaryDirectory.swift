import Glibc
import StemmaStore
import Testing

/// Makes a directory on disk for a test, and removes it and what is in it, two levels deep.
func withTemporaryDirectory(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/stemma-store-XXXXXX".utf8CString)
  let made = try #require(mkdtemp(&template))
  let directory = String(cString: made)
  defer { removeDirectory(directory) }
  try await body(directory)
}

private func removeDirectory(_ directory: String) {
  let fileSystem = SystemFileSystem()
  for name in (try? fileSystem.list(directory)) ?? [] {
    for inner in (try? fileSystem.list("\(directory)/\(name)")) ?? [] {
      try? fileSystem.remove("\(directory)/\(name)/\(inner)")
    }
    rmdir("\(directory)/\(name)")
    try? fileSystem.remove("\(directory)/\(name)")
  }
  rmdir(directory)
}
