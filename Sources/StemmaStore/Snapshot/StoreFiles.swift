/// The files of a manifest, open: what a later writer removes can still be read.
struct StoreFiles: Sendable {
  let manifest: Manifest
  let log: OpenFile?
  private let files: [SegmentName: OpenFile]
  /// Why some could not be opened.
  private let errors: [SegmentName: StoreError]
  private let logError: StoreError?
  let directory: String

  /// Opens the files of the manifest of this moment.
  static func latest(in directory: String, fileSystem: any FileSystem) throws(StoreError) -> StoreFiles {
    var manifest = try Manifest(directory: directory, fileSystem: fileSystem)
    while true {
      let files = StoreFiles(manifest, directory: directory, fileSystem: fileSystem)
      if files.isComplete { return files }
      // A writer may have replaced the manifest, and removed files, since we read it.
      let latest = try Manifest(directory: directory, fileSystem: fileSystem)
      if latest.generation == manifest.generation { return files }
      manifest = latest
    }
  }

  init(_ manifest: Manifest, directory: String, fileSystem: any FileSystem) {
    self.manifest = manifest
    self.directory = directory
    var files: [SegmentName: OpenFile] = [:]
    var errors: [SegmentName: StoreError] = [:]
    for segment in manifest.segments {
      let path = "\(directory)/\(segment.name)"
      do throws(FileSystemError) {
        files[segment.name] = try OpenFile(path, for: .read, fileSystem: fileSystem)
      } catch {
        errors[segment.name] =
          error.isMissing
          ? .damaged(path, at: nil, expected: "a file of \(segment.length) bytes", got: "no file")
          : .inputOutput(error)
      }
    }
    var log: OpenFile?
    var logError: StoreError?
    if let generation = manifest.log {
      let path = "\(directory)/\(LogFormat.name(generation: generation))"
      do throws(FileSystemError) {
        log = try OpenFile(path, for: .read, fileSystem: fileSystem)
      } catch {
        logError =
          error.isMissing
          ? .damaged(path, at: nil, expected: "the log of the manifest", got: "no file") : .inputOutput(error)
      }
    }
    self.log = log
    self.logError = logError
    self.files = files
    self.errors = errors
  }

  private var isComplete: Bool { errors.isEmpty && logError == nil }

  /// The open file of a segment.
  func file(of segment: Manifest.Segment) throws(StoreError) -> OpenFile {
    guard let file = files[segment.name] else {
      throw errors[segment.name]
        ?? .damaged(directory, at: nil, expected: "a segment of the manifest", got: "\(segment.name)")
    }
    return file
  }

  func reader(of segment: Manifest.Segment) throws(StoreError) -> SegmentReader {
    try SegmentReader(try file(of: segment), kind: segment.name.kind, length: segment.length)
  }

  /// What the log holds; nil without one.
  func readLog() throws(StoreError) -> LogReader? {
    guard let generation = manifest.log else { return nil }
    if let logError { throw logError }
    guard let log else { return nil }
    return try LogReader(log, generation: generation)
  }
}
