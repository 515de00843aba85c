import Dispatch
import Glibc
import StemmaStore
import Synchronization

/// A file system in memory that forgets what was not made durable, and fails any call.
///
/// Only directories, one level deep, and the files in them.
final class MemoryFileSystem: FileSystem {
  /// What a crash leaves of the changes that were not made durable.
  enum Crash: CaseIterable {
    /// None of them.
    case losesAll
    /// All of them.
    case losesNothing
    /// The names, but not what is in the files: a rename overtakes the data.
    case losesContents
    /// What is in the files, but not the names.
    case losesNames
    /// None of them but the removals of files.
    case losesAllButRemovals
    /// None of them but the renames.
    case losesAllButRenames
    /// The new bytes of each file up to the half.
    case tearsContents
    /// The new bytes of each file from the half on, behind zeros: blocks are not written in order.
    case losesFirstContents

    var keepsNames: Bool {
      switch self {
      case .losesNothing, .losesContents, .tearsContents, .losesFirstContents: true
      case .losesAll, .losesNames, .losesAllButRemovals, .losesAllButRenames: false
      }
    }
  }

  /// What is in a file.
  private struct Contents {
    var current: [UInt8] = []
    /// What is on the disk.
    var durable: [UInt8] = []

    func remains(after crash: Crash) -> [UInt8] {
      switch crash {
      case .losesAll, .losesContents, .losesAllButRemovals, .losesAllButRenames: return durable
      case .losesNothing, .losesNames: return current
      case .tearsContents: return Array(current.prefix((durable.count + current.count) / 2))
      case .losesFirstContents:
        guard durable.count < current.count else { return current }
        let half = (durable.count + current.count) / 2
        return durable + [UInt8](repeating: 0, count: half - durable.count) + current[half...]
      }
    }
  }

  private final class Node: Sendable {
    let state = Mutex(Contents())
  }

  private struct State: ~Copyable {
    var directories: Set<String> = ["."]
    var durableDirectories: Set<String> = ["."]
    var names: [String: Node] = [:]
    var durableNames: [String: Node] = [:]
    var open: [Int32: Node] = [:]
    var locks: [Int32: String] = [:]
    var nextHandle: Int32 = 3
    var removals: [String] = []
    var renames: [String: Node] = [:]
    var calls: [String] = []
    var failure: (call: Int, errno: Int32, isFinal: Bool)?
    var held: (call: String, gate: DispatchSemaphore)?
    var observer: (@Sendable (String) -> Void)?

    mutating func removeHandles() {
      open = [:]
      locks = [:]
    }
  }

  private let state = Mutex(State())

  /// Lets another process begin where one died: open files and locks are gone, what is not durable is still there.
  func endProcess() {
    state.withLock {
      $0.failure = nil
      $0.removeHandles()
    }
  }

  /// The calls so far that could fail, by name.
  var calls: [String] { state.withLock { $0.calls } }

  /// Fails a call, counted from 0 from now on; all later ones too if the process is dead from then on.
  func fail(call: Int, errno: Int32, isFinal: Bool) {
    state.withLock {
      $0.calls = []
      $0.failure = (call, errno, isFinal)
    }
  }

  /// Fails no call any more.
  func succeed() { state.withLock { $0.failure = nil } }

  /// Lets the next call of a name wait until ``release()``.
  func hold(_ call: String) { state.withLock { $0.held = (call, DispatchSemaphore(value: 0)) } }

  func release() { state.withLock { $0.held }?.gate.signal() }

  /// Calls `body` with the name of each call before it is carried out.
  func observe(_ body: (@Sendable (String) -> Void)?) { state.withLock { $0.observer = body } }

  /// What is there after the power went: of what was not durable, only what `crash` says.
  func remains(after crash: Crash) -> MemoryFileSystem {
    let remains = MemoryFileSystem()
    state.withLock { state in
      var names = crash.keepsNames ? state.names : state.durableNames
      if crash == .losesAllButRemovals { for path in state.removals { names[path] = nil } }
      if crash == .losesAllButRenames { names.merge(state.renames) { $1 } }
      for directory in crash.keepsNames ? state.directories : state.durableDirectories {
        remains.addDirectory(directory)
      }
      for (path, node) in names {
        let bytes = node.state.withLock { $0.remains(after: crash) }
        remains.replace(path, with: bytes)
      }
    }
    return remains
  }

  /// The files of a directory.
  func files(in directory: String) -> [String: [UInt8]] {
    state.withLock { state in
      var files: [String: [UInt8]] = [:]
      for (path, node) in state.names where path.hasPrefix(directory + "/") {
        files[String(path.dropFirst(directory.count + 1))] = node.state.withLock { $0.current }
      }
      return files
    }
  }

  /// Puts a file in place of another, durably; nil removes it.
  func replace(_ path: String, with bytes: [UInt8]?) {
    state.withLock { state in
      let node = bytes.map { bytes in
        let node = Node()
        node.state.withLock { $0 = Contents(current: bytes, durable: bytes) }
        return node
      }
      state.names[path] = node
      state.durableNames[path] = node
    }
  }

  /// Makes a directory, durably.
  func addDirectory(_ path: String) {
    state.withLock {
      $0.directories.insert(path)
      $0.durableDirectories.insert(path)
    }
  }

  private func call<Result>(
    _ operation: String,
    _ path: String,
    _ body: (inout State) throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> Result {
    let name = "\(operation) \(path)"
    let (gate, observer) = state.withLock { ($0.held?.call == name ? $0.held?.gate : nil, $0.observer) }
    observer?(name)
    gate?.wait()
    return try state.withLock { state throws(FileSystemError) in
      let number = state.calls.count
      state.calls.append(name)
      if let failure = state.failure, number == failure.call || failure.isFinal && number > failure.call {
        throw FileSystemError(errno: failure.errno, operation: operation, path: path)
      }
      return try body(&state)
    }
  }

  func makeDirectory(_ path: String) throws(FileSystemError) {
    try call("mkdir", path) { state throws(FileSystemError) in
      guard state.directories.insert(path).inserted else {
        throw FileSystemError(errno: EEXIST, operation: "mkdir", path: path)
      }
    }
  }

  func open(_ path: String, for access: FileAccess) throws(FileSystemError) -> FileHandle {
    try call(access == .create ? "create" : "open", path) { state throws(FileSystemError) in
      if access == .create {
        guard state.names[path] == nil else {
          throw FileSystemError(errno: EEXIST, operation: "create", path: path)
        }
        state.names[path] = Node()
      }
      guard let node = state.names[path] else {
        throw FileSystemError(errno: ENOENT, operation: "open", path: path)
      }
      state.nextHandle += 1
      state.open[state.nextHandle] = node
      return FileHandle(rawValue: state.nextHandle)
    }
  }

  func close(_ file: FileHandle) {
    state.withLock {
      $0.open[file.rawValue] = nil
      $0.locks[file.rawValue] = nil
    }
  }

  func size(of file: FileHandle) throws(FileSystemError) -> Int {
    try withNode("size", file) { $0.current.count }
  }

  func read(_ file: FileHandle, at offset: Int, count: Int) throws(FileSystemError) -> [UInt8] {
    try withNode("read", file) { Array($0.current.dropFirst(offset).prefix(count)) }
  }

  func map(_ file: FileHandle, count: Int) throws(FileSystemError) -> MappedBytes {
    try withNode("map", file) { MappedBytes(Array($0.current.prefix(count))) }
  }

  /// Writes the half before it fails.
  func write(_ bytes: [UInt8], to file: FileHandle) throws(FileSystemError) {
    do throws(FileSystemError) {
      try withNode("write", file) { $0.current += bytes }
    } catch {
      let node = state.withLock { $0.open[file.rawValue] }
      node?.state.withLock { $0.current += bytes.prefix(bytes.count / 2) }
      throw error
    }
  }

  func truncate(_ file: FileHandle, to count: Int) throws(FileSystemError) {
    try withNode("truncate", file) { $0.current = Array($0.current.prefix(count)) }
  }

  func synchronize(_ file: FileHandle) throws(FileSystemError) {
    try withNode("fsync", file) { $0.durable = $0.current }
  }

  func synchronizeDirectory(_ path: String) throws(FileSystemError) {
    try call("fsyncdir", path) { state throws(FileSystemError) in
      if path == "." {
        state.durableDirectories = state.directories
        return
      }
      state.removals = []
      state.renames = [:]
      state.durableNames = state.durableNames.filter { !$0.key.hasPrefix(path + "/") }
      for (name, node) in state.names where name.hasPrefix(path + "/") { state.durableNames[name] = node }
    }
  }

  func rename(_ path: String, to newPath: String) throws(FileSystemError) {
    try call("rename", path) { state throws(FileSystemError) in
      guard let node = state.names.removeValue(forKey: path) else {
        throw FileSystemError(errno: ENOENT, operation: "rename", path: path)
      }
      state.names[newPath] = node
      state.renames[newPath] = node
    }
  }

  func remove(_ path: String) throws(FileSystemError) {
    try call("remove", path) { state throws(FileSystemError) in
      guard state.names.removeValue(forKey: path) != nil else {
        throw FileSystemError(errno: ENOENT, operation: "remove", path: path)
      }
      state.removals.append(path)
    }
  }

  func list(_ path: String) throws(FileSystemError) -> [String] {
    try call("list", path) { state throws(FileSystemError) in
      guard state.directories.contains(path) else {
        throw FileSystemError(errno: ENOENT, operation: "list", path: path)
      }
      return state.names.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
    }
  }

  func lock(_ path: String, owner: String) throws(FileSystemError) -> LockOutcome {
    try call("lock", path) { state throws(FileSystemError) in
      if state.locks.values.contains(path) { return .held(owner: owner) }
      let node = state.names[path] ?? Node()
      state.names[path] = node
      state.nextHandle += 1
      state.open[state.nextHandle] = node
      state.locks[state.nextHandle] = path
      return .acquired(FileHandle(rawValue: state.nextHandle))
    }
  }

  private func withNode<Result>(
    _ operation: String,
    _ file: FileHandle,
    _ body: (inout Contents) -> Result
  ) throws(FileSystemError) -> Result {
    try call(operation, "\(file.rawValue)") { state throws(FileSystemError) in
      guard let node = state.open[file.rawValue] else {
        throw FileSystemError(errno: EBADF, operation: operation, path: "")
      }
      return node.state.withLock { body(&$0) }
    }
  }
}
