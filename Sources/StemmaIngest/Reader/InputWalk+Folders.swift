extension InputWalk {
  /// A folder on the way to the current file.
  private struct Level {
    /// The path relative to the input, with a slash at the end; empty for the input.
    var prefix: [UInt8]
    /// The entries that are not read yet, the next one last.
    var pending: [Folder.Entry]
    var metadata: FolderMetadata?
  }

  /// Finds all files in a folder. Links are not followed, so that no loop can be met and nothing outside is read.
  func walkFolder<Failure: Error>(
    at root: FilePath,
    onItem: (InputItem) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    var isEmpty = true
    var levels: [Level] = []
    guard let level = enter([], of: root, onProblem: onProblem) else { return }
    levels.append(level)
    while let last = levels.indices.last {
      guard let entry = levels[last].pending.popLast() else {
        levels[last].metadata?.reportUnused(onProblem)
        levels.removeLast()
        continue
      }
      let relative = levels[last].prefix + entry.name
      if entry.isFolder {
        let level = enter(relative + [UInt8(ascii: "/")], of: root, onProblem: onProblem)
        if let level { levels.append(level) }
        continue
      }
      var metadata = DocumentMetadata()
      for index in levels.indices.reversed() {
        let name = relative[levels[index].prefix.count...]
        if let known = levels[index].metadata?.take(FilePath.text(of: Array(name))) {
          metadata.fill(from: known)
        }
      }
      guard entry.name != FolderMetadata.fileName, let format = InputItem.Format(name: entry.name) else {
        continue
      }
      isEmpty = false
      let path = root.appending(relative)
      let item = InputItem(
        path: path,
        name: path.text,
        id: FilePath.text(of: relative),
        format: format,
        followsLink: false,
        metadata: metadata
      )
      try onItem(item)
    }
    if isEmpty { onProblem(.emptyFolder(root.text)) }
  }

  private func enter(
    _ prefix: [UInt8],
    of root: FilePath,
    onProblem: (InputProblem) -> Void
  ) -> Level? {
    let path = prefix.isEmpty ? root : root.appending(prefix)
    let entries: [Folder.Entry]
    do throws(StreamFailure) {
      entries = try Folder.entries(of: path, followsLink: prefix.isEmpty)
    } catch {
      onProblem(.unreadableFolder(path.text, error))
      return nil
    }
    var level = Level(prefix: prefix, pending: entries.reversed())
    if entries.contains(Folder.Entry(name: FolderMetadata.fileName, isFolder: false)) {
      level.metadata = FolderMetadata(of: path, options: options, onProblem: onProblem)
    }
    return level
  }
}
