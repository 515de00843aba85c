extension Store {
  /// Merges segments until there are few, before it returns.
  func mergeAll() throws(StoreError) {
    guard merge == nil else { return }
    while let plan = plannedMerge() {
      let generation = generations.take()
      try finish(plan, try Self.write(plan, generation: generation, to: segmentFiles))
    }
  }

  /// Merges segments beside what goes on, if there are many, and one time after the other.
  func mergeBeside() throws(StoreError) {
    guard merge == nil, let plan = plannedMerge() else { return }
    let generation = generations.take()
    let files = segmentFiles
    merge = Task.detached(priority: .utility) { [weak self] in
      let written = Result { () throws(StoreError) in try Self.write(plan, generation: generation, to: files)
      }
      if let self {
        await self.end(plan, written)
      } else if case .success(let segment) = written {
        try? files.fileSystem.remove("\(files.directory)/\(segment.name)")
      }
    }
  }

  /// Merges all segments into one, and leaves out what was removed: its bytes are gone from the disk when this returns,
  /// or when the last working that has it ends. Documents that another version had indexed are indexed anew.
  /// O(size of the store) in time, in memory a few MiB and a byte or two a document.
  ///
  /// - Throws: `damaged`, `inputOutput`, `uncertain`; the store is as it was, except after `uncertain`.
  public func compact() async throws(StoreError) {
    await merge?.value
    try compactNow()
  }

  private func compactNow() throws(StoreError) {
    try checkWritable()
    try spill(keepsLog: false)
    let options = IndexOptions(folding: working.files.manifest.options.folding)
    let segments = working.segments
    let mustRewrite = working.removals.count > 0 || segments.contains { $0.options != options }
    if !mustRewrite {
      let plan = SegmentMerge(segments: segments)
      guard segments.count > 1, plan.fits else { return }
      return try finish(plan, try Self.write(plan, generation: generations.take(), to: segmentFiles))
    }
    var batch = newBatch()
    defer { batch.discard() }
    try working.forEachDocument { document throws(StoreError) in
      try batch.append(Record(document, folding: options.folding))
    }
    try batch.finish()
    try batch.mergeToOne()
    var manifest = working.files.manifest
    manifest.generation = generations.take()
    manifest.options = options
    manifest.documents = batch.segments.map(\.segment)
    do throws(StoreError) {
      try commit(manifest, opened: batch.segments, removals: Removals())
    } catch {
      if error.code == .uncertain { batch.release() }
      throw error
    }
    batch.release()
  }

  private func plannedMerge() -> SegmentMerge? {
    let segments = working.segments
    guard let range = MergePlan.next(segments.map(\.texts.count)) else { return nil }
    let plan = SegmentMerge(segments: Array(segments[range]))
    // What another version has indexed waits for `compact`.
    guard plan.fits, Set(plan.segments.map(\.options)).count == 1 else { return nil }
    return plan
  }

  private nonisolated static func write(
    _ plan: SegmentMerge,
    generation: UInt64,
    to files: SegmentFileWriter
  ) throws(StoreError) -> Manifest.Segment {
    try files.write(.records, plan.counts, generation) { writer throws(StoreError) in
      try plan.write(to: &writer)
    }
  }

  private func end(_ plan: SegmentMerge, _ written: Result<Manifest.Segment, StoreError>) {
    merge = nil
    guard case .success(let segment) = written else { return }
    // What is merged later is only slower until then.
    do throws(StoreError) {
      try finish(plan, segment)
      try mergeBeside()
    } catch {}
  }

  /// Puts a merged segment in the place of those it was made of. What was removed from these meanwhile is removed from it.
  /// After an error nothing is left of it, except after `uncertain`.
  private func finish(_ plan: SegmentMerge, _ segment: Manifest.Segment) throws(StoreError) {
    do throws(StoreError) {
      try checkWritable()
      try replace(plan, by: segment)
    } catch {
      if error.code != .uncertain { try? fileSystem.remove("\(path)/\(segment.name)") }
      throw error
    }
  }

  private func replace(_ plan: SegmentMerge, by segment: Manifest.Segment) throws(StoreError) {
    var manifest = working.files.manifest
    let names = plan.segments.map(\.segment.name)
    guard let first = manifest.documents.firstIndex(where: { $0.name == names.first }),
      manifest.documents[first...].prefix(names.count).map(\.name) == names
    else {
      throw .damaged(path, at: nil, expected: "the segments that were merged", got: "others")
    }
    manifest.generation = generations.take()
    manifest.documents.replaceSubrange(first..<(first + names.count), with: [segment])
    var removals = working.removals
    for (old, offset) in zip(plan.segments, plan.offsets) {
      for row in removals[old.generation].rows { removals.insert(offset + row, of: segment.name.generation) }
      removals[old.generation] = RowSet()
    }
    try commit(manifest, removals: removals)
  }
}
