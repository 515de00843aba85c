import Glibc

/// Makes an empty store, step by step so that a crash at any step leaves a directory where it can be done again.
struct StoreCreation {
  let directory: String
  let options: IndexOptions
  let fileSystem: any FileSystem

  /// Makes the directory if need be, and tells whether a manifest must be made once the lock is taken.
  func prepare(createIfMissing: Bool) throws(StoreError) -> Bool {
    do throws(StoreError) {
      _ = try Manifest(directory: directory, fileSystem: fileSystem)
      return false
    } catch {
      guard error.code == .notAStore, createIfMissing else { throw error }
    }
    let names: [String]
    do throws(FileSystemError) {
      try makeDirectory()
      names = try fileSystem.list(directory)
    } catch {
      throw .inputOutput(error)
    }
    let ours: Set = [Store.lockName, Manifest.temporaryName, Manifest.name]
    if let stranger = names.sorted().first(where: { !ours.contains($0) }) {
      throw StoreError(
        .notAStore,
        path: directory,
        expected: "a store, an empty directory or none",
        got: "a directory with \(quoted(stranger))",
        remedy: "name a new directory"
      )
    }
    return true
  }

  private func makeDirectory() throws(FileSystemError) {
    do throws(FileSystemError) {
      try fileSystem.makeDirectory(directory)
    } catch let error where error.errno == EEXIST {}
    // Even if it was there: who made it may have failed before its name was durable.
    try fileSystem.synchronizeDirectory(parent)
  }

  /// Writes the manifest of an empty store, unless another writer has done so since ``prepare(createIfMissing:)``.
  func createManifest() throws(StoreError) {
    do throws(StoreError) {
      _ = try Manifest(directory: directory, fileSystem: fileSystem)
    } catch let error where error.code == .notAStore {
      let manifest = Manifest(generation: 1, options: options)
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
