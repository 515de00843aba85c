import Glibc

/// Replaces the manifest atomically: write beside it, make durable, rename over it, make the names durable.
struct ManifestWriter {
  let directory: String
  let fileSystem: any FileSystem

  private var temporaryPath: String { "\(directory)/\(Manifest.temporaryName)" }

  /// Writes the new manifest beside the old one. The names of new segments become durable here, before the rename that
  /// refers to them. After an error the old manifest holds.
  func prepare(_ manifest: Manifest) throws(StoreError) {
    guard let bytes = manifest.encoded() else {
      throw StoreError(
        .inputOutput(ENOSYS),
        path: temporaryPath,
        expected: "SHA-256 by libcrypto",
        remedy: "check the OpenSSL library"
      )
    }
    removeTemporary()
    do throws(FileSystemError) {
      let file = try OpenFile(temporaryPath, for: .create, fileSystem: fileSystem)
      try fileSystem.write(bytes, to: file.handle)
      try fileSystem.synchronize(file.handle)
      try fileSystem.synchronizeDirectory(directory)
    } catch {
      removeTemporary()
      throw .inputOutput(error)
    }
  }

  /// Puts the new manifest in the old one's place. After an error either may hold.
  func replace() throws(StoreError) {
    do throws(FileSystemError) {
      try fileSystem.rename(temporaryPath, to: "\(directory)/\(Manifest.name)")
      try fileSystem.synchronizeDirectory(directory)
    } catch {
      throw .inputOutput(error)
    }
  }

  private func removeTemporary() { try? fileSystem.remove(temporaryPath) }
}
