extension Store {
  var segmentFiles: SegmentFileWriter { SegmentFileWriter(directory: path, fileSystem: fileSystem) }

  func newBatch() -> StoreBatch {
    StoreBatch(working, writer: segmentFiles, generations: generations, portion: spillLimit)
  }

  func checkWritable() throws(StoreError) {
    if isUncertain {
      throw StoreError(
        .uncertain,
        path: path,
        remedy: "open the store again, which tells whether the change is there"
      )
    }
  }

  /// Makes a segment of the recent documents, and an empty log, if they or the log have become large.
  func spillIfFull() throws(StoreError) {
    guard let log, working.recent.textBytes >= spillLimit || log.length >= 2 * spillLimit else { return }
    do throws(StoreError) {
      try spill(keepsLog: true)
      try mergeBeside()
    } catch {
      // What led here is done. While there is no room for a segment, the log grows.
      if error.code == .uncertain { throw error }
    }
  }

  /// Writes the recent documents to a segment, and the removals, if there are any.
  ///
  /// - Parameter keepsLog: Whether a new log is begun in the same step, as more is to come.
  func spill(keepsLog: Bool) throws(StoreError) {
    guard log != nil || working.recentCount > 0 else { return }
    var manifest = working.files.manifest
    manifest.generation = generations.take()
    manifest.documents.removeAll { $0.name.kind == .documents }
    let records = working.recent.records(working.recentCount, without: working.removedRecent)
    var written: [SegmentName] = []
    do throws(StoreError) {
      if !records.isEmpty {
        let segment = try segmentFiles.write(
          records,
          options: manifest.options,
          generation: manifest.generation
        )
        manifest.documents.append(segment)
        written.append(segment.name)
      }
      let newLog = keepsLog ? try makeLog(generation: manifest.generation) : nil
      manifest.log = keepsLog ? manifest.generation : nil
      try commit(manifest, recent: RecentDocuments(folding: manifest.options.folding))
      log = newLog
    } catch {
      if error.code != .uncertain {
        for name in written { try? fileSystem.remove("\(path)/\(name)") }
        if keepsLog { try? fileSystem.remove(logPath(manifest.generation)) }
      }
      throw error
    }
  }

  /// Begins a log, which the manifest names from then on.
  func beginLog() throws(StoreError) {
    // Version 1 knows no log, and its documents are in none.
    if working.recentCount > 0 { return try spill(keepsLog: true) }
    var manifest = working.files.manifest
    manifest.generation = generations.take()
    manifest.log = manifest.generation
    do throws(StoreError) {
      let newLog = try makeLog(generation: manifest.generation)
      try commit(manifest)
      log = newLog
    } catch {
      if error.code != .uncertain { try? fileSystem.remove(logPath(manifest.generation)) }
      throw error
    }
  }

  /// Puts the segments of a batch into the store, after what came before it.
  func commit(_ batch: inout StoreBatch) throws(StoreError) {
    try batch.finish()
    guard !batch.segments.isEmpty else { return }
    try spill(keepsLog: false)
    var manifest = working.files.manifest
    manifest.generation = generations.take()
    manifest.documents += batch.segments.map(\.segment)
    let hadChanged = working.hasChanged
    working.hasChanged = true
    do throws(StoreError) {
      try commit(manifest, opened: batch.segments)
    } catch {
      working.hasChanged = hadChanged
      // The manifest that names them may be in place.
      if error.code == .uncertain { batch.release() }
      throw error
    }
    batch.release()
    // What is merged later is only slower until then.
    try? mergeAll()
  }

  /// Replaces the manifest; then removes the files it no longer names. The new segments' files are durable already.
  ///
  /// - Parameters:
  ///   - recent: What takes the place of the recent documents, if they have become a segment.
  ///   - opened: Segments of the manifest that are open already, besides those of the working.
  func commit(
    _ manifest: Manifest,
    recent: RecentDocuments? = nil,
    opened: [RecordSegment] = [],
    removals: Removals? = nil
  ) throws(StoreError) {
    var manifest = manifest
    var next = working
    if let removals { next.removals = removals }
    var removalsName: SegmentName?
    if next.removals != next.savedRemovals {
      manifest.removals = nil
      next.savedRemovals = next.removals
      // An update in the log has removed what it replaces; it must not go without what replaces it.
      if manifest.log == working.files.manifest.log { try flush() }
      if next.removals.count > 0 {
        let segment = try segmentFiles.write(next.removals, generation: manifest.generation)
        manifest.removals = segment
        removalsName = segment.name
      }
    }
    if manifest.analysis == working.files.manifest.analysis, working.hasChanged {
      manifest.isAnalysisStale = true
    }
    let manifests = ManifestWriter(directory: path, fileSystem: fileSystem)
    do throws(StoreError) {
      next = try next.advanced(to: manifest, recent: recent, opened: opened, fileSystem: fileSystem)
      try manifests.prepare(manifest)
    } catch {
      if let removalsName { try? fileSystem.remove("\(path)/\(removalsName)") }
      throw error
    }
    do throws(StoreError) {
      try manifests.replace()
    } catch {
      isUncertain = true
      throw StoreError(
        .uncertain,
        path: path,
        expected: "the manifest to be replaced",
        got: error.description,
        remedy: "open the store again, which tells whether the change is there"
      )
    }
    let old = working.files.manifest
    working = next
    publish()
    removeFiles(of: old, notIn: manifest)
  }

  private func removeFiles(of old: Manifest, notIn new: Manifest) {
    let live = Set(new.segments.map(\.name))
    for segment in old.segments where !live.contains(segment.name) {
      try? fileSystem.remove("\(path)/\(segment.name)")
    }
    if let log = old.log, log != new.log { try? fileSystem.remove(logPath(log)) }
  }

  private func logPath(_ generation: UInt64) -> String { "\(path)/\(LogFormat.name(generation: generation))" }

  private func makeLog(generation: UInt64) throws(StoreError) -> LogWriter {
    try LogWriter(creating: logPath(generation), generation: generation, fileSystem: fileSystem)
  }
}

extension StoreSnapshot {
  /// The same documents by another manifest. Segments that are open stay so.
  fileprivate func advanced(
    to manifest: Manifest,
    recent: RecentDocuments?,
    opened: [RecordSegment],
    fileSystem: any FileSystem
  ) throws(StoreError) -> StoreSnapshot {
    var next = self
    next.files = StoreFiles(manifest, directory: path, fileSystem: fileSystem)
    var known: [SegmentName: RecordSegment] = [:]
    for segment in segments + opened { known[segment.segment.name] = segment }
    next.segments = []
    for segment in manifest.documents where segment.name.kind == .records {
      if let open = known[segment.name] {
        next.segments.append(open)
      } else {
        next.segments.append(
          try RecordSegment(segment, file: try next.files.file(of: segment), cache: cache)
        )
      }
    }
    if let recent {
      next.recent = recent
      next.recentCount = 0
      next.removedRecent = RowSet()
    }
    if manifest.log == nil || recent != nil { next.hasChanged = false }
    return next
  }
}
