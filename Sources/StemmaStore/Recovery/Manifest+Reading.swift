extension Manifest {
  /// Reads the manifest of a directory.
  init(directory: String, fileSystem: any FileSystem) throws(StoreError) {
    let path = "\(directory)/\(Manifest.name)"
    let file: OpenFile
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .read, fileSystem: fileSystem)
    } catch let error where error.isMissing {
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
