import Stemma

/// Writes the segment files of one generation.
struct SegmentFileWriter {
  let directory: String
  let generation: UInt64
  let fileSystem: any FileSystem

  /// Writes documents that are sorted by id.
  func write(_ documents: [Document]) throws(StoreError) -> Manifest.Segment {
    try write(.documents, SegmentCounts(documents)) { segment throws(StoreError) in
      try segment.append(documents)
    }
  }

  /// Writes everything but the documents of an analysis.
  func write(_ analysis: Analysis) throws(StoreError) -> Manifest.Segment {
    try write(.analysis, SegmentCounts(analysis)) { segment throws(StoreError) in try segment.append(analysis)
    }
  }

  private func write(
    _ kind: SegmentKind,
    _ counts: SegmentCounts,
    _ body: (inout SegmentWriter) throws(StoreError) -> Void
  ) throws(StoreError) -> Manifest.Segment {
    let name = SegmentName(generation: generation, kind: kind)
    let file: OpenFile
    do throws(FileSystemError) {
      file = try OpenFile("\(directory)/\(name)", for: .create, fileSystem: fileSystem)
    } catch {
      throw .inputOutput(error)
    }
    var segment = SegmentWriter(file)
    try segment.begin(kind)
    try body(&segment)
    let (length, digest) = try segment.finish()
    return Manifest.Segment(name: name, length: length, digest: digest, counts: counts)
  }
}
