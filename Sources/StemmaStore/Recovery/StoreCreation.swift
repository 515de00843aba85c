import Glibc

/// Makes an empty store, step by step so that a crash at any step leaves a directory where it can be done again.
struct StoreCreation {
  let directory: String
  let fileSystem: any FileSystem

  /// Makes the directory if need be, and tells whether a manifest must be made once the lock is taken.
  func prepare(createIfMissing: Bool) throws(StoreError) -> Bool {
    do throws(StoreError) {
      _ = try Manifest(directory: directory, fileSystem: fileSystem)
      return false
    } catch {
      guard error.code == .notAStore, createIfMissing else { throw error }
    }
    do throws(FileSystemError) {
      do throws(FileSystemError) {
        try fileSystem.makeDirectory(directory)
        try fileSystem.synchronizeDirectory(parent)
      } catch  where error.errno == EEXIST {}
      let ours: Set = [Store.lockName, Manifest.temporaryName, Manifest.name]
      guard let stranger = try fileSystem.list(directory).sorted().first(where: { !ours.contains($0) }) else {
        return true
      }
      throw FileSystemError(errno: ENOTEMPTY, operation: "keep \(quoted(stranger))", path: directory)
    } catch  where error.errno == ENOTEMPTY {
      throw StoreError(
        .notAStore,
        path: directory,
        expected: "an empty directory or none, \(error.operation)",
        remedy: "name a new directory"
      )
    } catch {
      throw .inputOutput(error)
    }
  }

  /// Writes the manifest of an empty store, unless another writer has done so since ``prepare(createIfMissing:)``.
  func createManifest() throws(StoreError) {
    do throws(StoreError) {
      _ = try Manifest(directory: directory, fileSystem: fileSystem)
    } catch  where error.code == .notAStore {
      let manifest = Manifest(generation: 1, documents: [], analysis: nil)
      try ManifestWriter(directory: directory, fileSystem: fileSystem).prepare(manifest)
      try ManifestWriter(directory: directory, fileSystem: fileSystem).replace()
    }
  }

  private var parent: String {
    let trimmed = directory.reversed().drop { $0 == "/" }
    let rest = trimmed.drop { $0 != "/" }
    if trimmed.isEmpty { return "/" }
    if rest.isEmpty { return "." }
    let parent = String(rest.drop { $0 == "/" }.reversed())
    return parent.isEmpty ? "/" : parent
  }
}
