/// The calls a store makes to the operating system; a test puts a failing or forgetful one in their place.
///
/// What a call did is durable only after ``synchronize(_:)`` of the file and ``synchronizeDirectory(_:)`` of the
/// directory that names it.
package protocol FileSystem: Sendable {
  /// Creates a directory; its parent must exist.
  func makeDirectory(_ path: String) throws(FileSystemError)
  /// Opens a file. Never follows a symbolic link in the last component of the path.
  func open(_ path: String, for access: FileAccess) throws(FileSystemError) -> FileHandle
  /// Closes a file, and gives up its lock.
  func close(_ file: FileHandle)
  /// The length of a file in bytes.
  func size(of file: FileHandle) throws(FileSystemError) -> Int
  /// Reads up to `count` bytes; fewer only at the end of the file.
  func read(_ file: FileHandle, at offset: Int, count: Int) throws(FileSystemError) -> [UInt8]
  /// The first `count` bytes of a file, to be read in place.
  func map(_ file: FileHandle, count: Int) throws(FileSystemError) -> MappedBytes
  /// Appends all bytes.
  func write(_ bytes: [UInt8], to file: FileHandle) throws(FileSystemError)
  /// Cuts a file off.
  func truncate(_ file: FileHandle, to count: Int) throws(FileSystemError)
  /// Makes the contents of a file durable.
  func synchronize(_ file: FileHandle) throws(FileSystemError)
  /// Makes the names in a directory durable.
  func synchronizeDirectory(_ path: String) throws(FileSystemError)
  /// Renames a file, replacing another atomically.
  func rename(_ path: String, to newPath: String) throws(FileSystemError)
  /// Removes the name of a file; who has it open goes on reading.
  func remove(_ path: String) throws(FileSystemError)
  /// The names in a directory, without `.` and `..`, in any order.
  func list(_ path: String) throws(FileSystemError) -> [String]
  /// Takes the exclusive lock of a file, created if missing, and writes the owner's name into it.
  func lock(_ path: String, owner: String) throws(FileSystemError) -> LockOutcome
}

/// An open file of a ``FileSystem``.
package struct FileHandle: Sendable, Hashable {
  package var rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }
}

/// How a file is opened.
package enum FileAccess: Sendable, Hashable {
  /// For reading; the file must exist.
  case read
  /// For appending; the file must not exist.
  case create
  /// For appending to a file that exists.
  case append
}

/// What came of taking a lock.
package enum LockOutcome: Sendable, Hashable {
  /// The lock is ours until the file is closed.
  case acquired(FileHandle)
  /// Another has it.
  case held(owner: String)
}
