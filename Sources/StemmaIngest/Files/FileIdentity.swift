import Glibc

/// Which file it is, whatever its names are: its device, and its number on it.
package struct FileIdentity: Equatable, Sendable {
  private let device: UInt
  private let number: UInt
  private let kind: mode_t
  /// Whether there is no second hard link to it.
  private let hasOneName: Bool

  /// The regular file that a path leads to, its links followed; nil if there is none.
  package init?(path: String) {
    self.init(at: FilePath(path), followsLink: true)
    if kind != S_IFREG { return nil }
  }

  /// The open regular file behind a descriptor; nil if it is none.
  package init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  private init?(at path: FilePath, followsLink: Bool) {
    var status = stat()
    let flags = followsLink ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe path.withCString({ unsafe fstatat(AT_FDCWD, $0, &status, flags) }) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
    kind = status.st_mode & S_IFMT
    hasOneName = status.st_nlink == 1
  }

  package static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.device == right.device && left.number == right.number
  }
}

extension FileIdentity {
  /// The name of the file if some inputs hold it: as one of them, in a folder, or as standard input.
  ///
  /// - Parameters:
  ///   - path: A path that leads to the file.
  ///   - isStore: Whether all files of a folder count, not only those that can be documents.
  package func name(in inputs: [String], path: String, isStore: (String) -> Bool) -> String? {
    let folders = hasOneName ? foldersAbove(path) : nil
    for input in inputs {
      if input == "-" {
        if FileIdentity(descriptor: 0) == self { return "standard input" }
        continue
      }
      let path = FilePath(input)
      guard let found = FileIdentity(at: path, followsLink: true) else { continue }
      if found == self { return input }
      // A file of one name is in a folder only if its path leads through it.
      if found.kind == S_IFDIR, folders?.contains(found) ?? true {
        if let name = name(inFolder: path, isStore: isStore(input)) { return name.text }
      }
    }
    return nil
  }

  /// The folders that a file is in, from the root on; nil if the path does not tell.
  private func foldersAbove(_ path: String) -> [FileIdentity]? {
    // With no buffer given, `realpath` makes one that ends in NUL, which is freed here.
    guard let resolved = unsafe FilePath(path).withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(resolved) }
    var place = FilePath(
      bytes: unsafe Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
    )
    guard FileIdentity(at: place, followsLink: false) == self else { return nil }
    var folders: [FileIdentity] = []
    while place.bytes.count > 1 {
      place = place.folder
      guard let folder = FileIdentity(at: place, followsLink: false) else { return nil }
      folders.append(folder)
    }
    return folders
  }

  /// A folder that cannot be listed holds nothing for the run either, which says so when it reads.
  private func name(inFolder root: FilePath, isStore: Bool) -> FilePath? {
    var folders = [root]
    while let folder = folders.popLast() {
      let entries = (try? Folder.entries(of: folder, followsLink: folder == root)) ?? []
      for entry in entries {
        let path = folder.appending(entry.name)
        if entry.isFolder {
          folders.append(path)
        } else if isStore || InputItem.Format(name: entry.name) != nil,
          FileIdentity(at: path, followsLink: false) == self
        {
          return path
        }
      }
    }
    return nil
  }
}
