/// Files of ours in a store's directory that its manifest does not name: a crash left them, or a removal failed.
struct Leftovers {
  private let directory: String
  private let fileSystem: any FileSystem
  private let manifest: Manifest

  init(_ files: StoreFiles, fileSystem: any FileSystem) {
    directory = files.directory
    manifest = files.manifest
    self.fileSystem = fileSystem
  }

  /// Removes them, and returns a generation that none of the files in the directory exceeds, but for those that cannot be
  /// ours as a writer never gets so far.
  ///
  /// Only the holder of the lock may call this. What cannot be removed is in nobody's way and is left for the next
  /// writer; files that are not named like ours are never touched.
  func remove() -> UInt64 {
    let live = Set(manifest.segments.map(\.name))
    var newest = manifest.generation
    for name in ((try? fileSystem.list(directory)) ?? []).sorted() {
      if let segment = SegmentName(name) {
        if segment.generation <= FormatConstants.generationLimit { newest = max(newest, segment.generation) }
        if !live.contains(segment) { try? fileSystem.remove("\(directory)/\(name)") }
      } else if let log = LogFormat.generation(of: name) {
        if log <= FormatConstants.generationLimit { newest = max(newest, log) }
        if log != manifest.log { try? fileSystem.remove("\(directory)/\(name)") }
      } else if name == Manifest.temporaryName {
        try? fileSystem.remove("\(directory)/\(name)")
      }
    }
    return newest
  }
}
