import Glibc

/// A manifest with its segment files open: what a later writer removes can still be read.
struct Snapshot: Sendable {
  let directory: String
  let manifest: Manifest
  /// For each segment of the manifest, its file, or why it cannot be opened.
  private let files: [Result<OpenFile, StoreError>]

  /// Reads the manifest of this moment and opens its segments.
  init(directory: String, fileSystem: any FileSystem) throws(StoreError) {
    var manifest = try Manifest(directory: directory, fileSystem: fileSystem)
    while true {
      let snapshot = Snapshot(manifest, directory: directory, fileSystem: fileSystem)
      guard snapshot.hasMissingFiles else {
        self = snapshot
        return
      }
      // A writer may have replaced the manifest, and removed files, since we read it.
      let latest = try Manifest(directory: directory, fileSystem: fileSystem)
      guard latest.generation != manifest.generation else {
        self = snapshot
        return
      }
      manifest = latest
    }
  }

  init(_ manifest: Manifest, directory: String, fileSystem: any FileSystem) {
    self.directory = directory
    self.manifest = manifest
    files = manifest.segments.map { segment in
      Result { () throws(StoreError) -> OpenFile in
        let path = "\(directory)/\(segment.name)"
        do throws(FileSystemError) {
          return try OpenFile(path, for: .read, fileSystem: fileSystem)
        } catch let error where error.errno == ENOENT {
          throw .damaged(path, at: nil, expected: "a file of \(segment.length) bytes", got: "no file")
        } catch {
          throw .inputOutput(error)
        }
      }
    }
  }

  private var hasMissingFiles: Bool {
    files.contains { if case .failure(let error) = $0 { error.code == .damaged } else { false } }
  }

  /// The open file of a segment of the manifest.
  func file(of segment: Manifest.Segment) throws(StoreError) -> OpenFile {
    guard let index = manifest.segments.firstIndex(of: segment) else {
      throw .damaged(
        "\(directory)/\(segment.name)",
        at: nil,
        expected: "a segment of the manifest",
        got: "another"
      )
    }
    return try files[index].get()
  }

  func reader(of segment: Manifest.Segment) throws(StoreError) -> SegmentReader {
    try SegmentReader(try file(of: segment), kind: segment.name.kind, length: segment.length)
  }
}

extension Manifest {
  /// Reads the manifest of a directory.
  init(directory: String, fileSystem: any FileSystem) throws(StoreError) {
    let path = "\(directory)/\(Manifest.name)"
    let file: OpenFile
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .read, fileSystem: fileSystem)
    } catch let error where error.errno == ENOENT || error.errno == ENOTDIR {
      let names = (try? fileSystem.list(directory)) ?? []
      if names.contains(where: { SegmentName($0) != nil }) {
        throw .damaged(path, at: nil, expected: "a manifest beside the segment files", got: "no file")
      }
      throw StoreError(
        .notAStore,
        path: directory,
        expected: "a directory with a MANIFEST",
        remedy: "check the path, or make a store with `stemma add`"
      )
    } catch {
      throw .inputOutput(error)
    }
    let size = try file.size()
    guard size <= FormatConstants.manifestLimit else {
      throw .damaged(
        path,
        at: nil,
        expected: "at most \(FormatConstants.manifestLimit) bytes",
        got: "\(size)"
      )
    }
    try self.init(decoding: try file.read(at: 0, count: size), path: path)
  }
}
