import Stemma

extension Manifest {
  /// A manifest of the segment files of a directory, for a store whose own is lost. Segments that were merged may be there
  /// beside those they were made of, and removed documents may be back: whoever reads by it takes each id once.
  init(guessedFrom names: [String], directory: String, fileSystem: any FileSystem) {
    self.init(generation: .max, options: IndexOptions(folding: .full))
    let segments = names.compactMap { SegmentName($0) }.sorted { $0.generation < $1.generation }
    for name in segments {
      let path = "\(directory)/\(name)"
      guard let file = try? OpenFile(path, for: .read, fileSystem: fileSystem), let length = try? file.size(),
        let counts = Self.guessedCounts(of: file, kind: name.kind, length: length)
      else { continue }
      documents.append(Segment(name: name, length: length, digest: [], counts: counts))
      let indexed = try? SegmentReader(file, kind: name.kind, length: length)
        .decode(.options) { bytes throws(Malformed) in try IndexOptions(from: &bytes) }
      if let indexed { options.folding = indexed.folding }
    }
    let limits = Dictionary(
      documents.map { ($0.name.generation, $0.counts.documents) },
      uniquingKeysWith: max
    )
    for name in segments.reversed() where name.kind == .removals || name.kind == .analysis {
      guard let file = try? OpenFile("\(directory)/\(name)", for: .read, fileSystem: fileSystem),
        let length = try? file.size(), let reader = try? SegmentReader(file, kind: name.kind, length: length)
      else { continue }
      if name.kind == .analysis {
        // Only its options are of use: of which documents it is the manifest knew.
        let counts = SegmentCounts(documents: 0, textBytes: 0)
        analysis = analysis ?? Segment(name: name, length: length, digest: [], counts: counts)
        isAnalysisStale = true
      } else if removals == nil,
        let removed = try? reader.decode(
          .removals,
          { bytes throws(Malformed) in
            try Removals(from: &bytes, limits: limits).count
          }
        )
      {
        let counts = SegmentCounts(documents: removed, textBytes: 0)
        removals = Segment(name: name, length: length, digest: [], counts: counts)
      }
    }
    log = names.compactMap { LogFormat.generation(of: $0) }.max()
  }

  /// The rows of a packed column of ends by the lengths of its chunks.
  private static func rows(ofEnds chunks: [SegmentReader.Entry]) -> Int {
    chunks.reduce(0) {
      $0 + max(0, Int($1.header.storedLength) - FormatConstants.packedPadding) * 8 / SegmentShape.endBits
    }
  }

  private static func guessedCounts(of file: OpenFile, kind: SegmentKind, length: Int) -> SegmentCounts? {
    let whole = try? SegmentReader(file, kind: kind, length: length)
    guard let reader = whole ?? SegmentReader(scanning: file) else { return nil }
    let entries = reader.entries.filter { $0.header.type == .texts }
    let textBytes = entries.reduce(0) { $0 + Int($1.header.inflatedLength) }
    let rows: Int?
    switch kind {
    case .records:
      let shape = try? reader.decode(.shape) { bytes throws(Malformed) in try SegmentShape(from: &bytes) }
      rows = shape?.rows ?? Self.rows(ofEnds: reader.entries.filter { $0.header.type == .textEnds })
    case .documents:
      rows = try? reader.decode(.ids) { bytes throws(Malformed) in
        let count = try bytes.rowCount()
        _ = try bytes.raw(bytes.remaining)
        return count
      }
    case .removals, .analysis: return nil
    }
    return rows.map { SegmentCounts(documents: $0, textBytes: textBytes) }
  }
}
