import Stemma

/// Writes segment files.
struct SegmentFileWriter: Sendable {
  let directory: String
  let fileSystem: any FileSystem

  /// Writes documents with their index.
  func write(
    _ records: [Record],
    options: IndexOptions,
    generation: UInt64
  ) throws(StoreError) -> Manifest.Segment {
    let counts = SegmentCounts(
      documents: records.count,
      textBytes: records.reduce(0) { $0 + $1.document.text.utf8.count }
    )
    return try write(.records, counts, generation) { segment throws(StoreError) in
      try segment.append(records, options: options)
    }
  }

  func write(_ removals: Removals, generation: UInt64) throws(StoreError) -> Manifest.Segment {
    let counts = SegmentCounts(documents: removals.count, textBytes: 0)
    return try write(.removals, counts, generation) { segment throws(StoreError) in
      try segment.append(removals.encoded, to: .removals)
    }
  }

  /// Writes everything but the documents of an analysis.
  func write(_ analysis: Analysis, generation: UInt64) throws(StoreError) -> Manifest.Segment {
    try write(.analysis, SegmentCounts(analysis), generation) { segment throws(StoreError) in
      try segment.append(analysis)
    }
  }

  /// Writes a segment and makes it durable, though not its name. After an error nothing is left of it.
  func write(
    _ kind: SegmentKind,
    _ counts: SegmentCounts,
    _ generation: UInt64,
    _ body: (inout SegmentWriter) throws(StoreError) -> Void
  ) throws(StoreError) -> Manifest.Segment {
    let name = SegmentName(generation: generation, kind: kind)
    let path = "\(directory)/\(name)"
    let file: OpenFile
    do throws(FileSystemError) {
      file = try OpenFile(path, for: .create, fileSystem: fileSystem)
    } catch {
      throw .inputOutput(error)
    }
    do throws(StoreError) {
      var segment = SegmentWriter(file)
      try segment.begin(kind)
      try body(&segment)
      let (length, digest) = try segment.finish()
      return Manifest.Segment(name: name, length: length, digest: digest, counts: counts)
    } catch {
      try? fileSystem.remove(path)
      throw error
    }
  }
}
