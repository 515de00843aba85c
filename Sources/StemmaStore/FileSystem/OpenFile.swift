/// An open file that closes itself.
final class OpenFile: Sendable {
  let path: String
  let handle: FileHandle
  private let fileSystem: any FileSystem

  init(_ handle: FileHandle, path: String, fileSystem: any FileSystem) {
    self.handle = handle
    self.path = path
    self.fileSystem = fileSystem
  }

  convenience init(
    _ path: String,
    for access: FileAccess,
    fileSystem: any FileSystem
  ) throws(FileSystemError) {
    self.init(try fileSystem.open(path, for: access), path: path, fileSystem: fileSystem)
  }

  deinit { fileSystem.close(handle) }

  func size() throws(StoreError) -> Int {
    do { return try fileSystem.size(of: handle) } catch { throw failure(error) }
  }

  /// Reads exactly `count` bytes, or throws that the file is too short.
  func read(at offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    let bytes: [UInt8]
    do { bytes = try fileSystem.read(handle, at: offset, count: count) } catch { throw failure(error) }
    guard bytes.count == count else {
      throw .damaged(path, at: offset, expected: "\(count) bytes", got: "\(bytes.count) bytes")
    }
    return bytes
  }

  func map(count: Int) throws(StoreError) -> MappedBytes {
    do { return try fileSystem.map(handle, count: count) } catch { throw failure(error) }
  }

  func truncate(to count: Int) throws(StoreError) {
    do { try fileSystem.truncate(handle, to: count) } catch { throw failure(error) }
  }

  func write(_ bytes: [UInt8]) throws(StoreError) {
    do { try fileSystem.write(bytes, to: handle) } catch { throw failure(error) }
  }

  func synchronize() throws(StoreError) {
    do { try fileSystem.synchronize(handle) } catch { throw failure(error) }
  }

  /// The error with the name of the file, which calls on an open file do not know.
  private func failure(_ error: FileSystemError) -> StoreError {
    .inputOutput(FileSystemError(errno: error.errno, operation: error.operation, path: path))
  }
}
