/// What is known of files that are inputs themselves, from the `metadata.jsonl` of the folders that their paths
/// name: as much as a walk through the outermost of those folders would tell.
///
/// For `corpus/site/a.txt` these are `corpus/site`, `corpus` and the working directory; a step up by `..` is the
/// last. What is above a path that names no more is left alone. The files are never opened through a link, and they
/// are no inputs: their problems are told when their folder is one.
struct NamedFolders {
  private struct Level {
    var folder: FilePath
    var metadata: FolderMetadata
  }

  private let options: InputReader
  /// The folders of the last file, which are those of the next one most of the time.
  private var levels: [Level] = []

  init(options: InputReader) { self.options = options }

  /// What the folders of a path know of its file, the inner ones first. O(size of the files that were not read for
  /// the path before).
  mutating func metadata(of path: FilePath) -> DocumentMetadata {
    var found = DocumentMetadata()
    var used: [Level] = []
    for place in path.namedFolders {
      var level =
        levels.first { $0.folder == place.folder }
        ?? Level(
          folder: place.folder,
          metadata: FolderMetadata(of: place.folder, options: options) { _ in }
        )
      if let known = level.metadata.take(FilePath.text(of: place.file)) { found.fill(from: known) }
      used.append(level)
    }
    levels = used
    return found
  }
}

extension FilePath {
  /// The folders that the path names, the innermost first, and the path of its file relative to each.
  fileprivate var namedFolders: [(folder: FilePath, file: [UInt8])] {
    let slash = UInt8(ascii: "/")
    var file = name
    var folder = self.folder
    var folders = [(folder: folder, file: file)]
    while true {
      let last = folder.name
      let isRoot = last.isEmpty
      guard !isRoot, last != Array("..".utf8) else { return folders }
      folder = folder.folder
      if last != Array(".".utf8) {
        file = last + [slash] + file
        folders.append((folder, file))
      } else {
        folders[folders.count - 1].folder = folder
      }
    }
  }
}
