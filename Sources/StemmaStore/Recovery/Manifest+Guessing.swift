import Stemma

extension Manifest {
  /// A manifest of the segment files of a directory, for a store whose own is lost. Segments that were merged may be there
  /// beside those they were made of, and removed documents are back: whoever reads by it takes each id once.
  init(guessedFrom names: [String], directory: String, fileSystem: any FileSystem) {
    self.init(generation: .max, options: IndexOptions(folding: .full))
    let segments = names.compactMap { SegmentName($0) }.sorted { $0.generation < $1.generation }
    for name in segments {
      let path = "\(directory)/\(name)"
      guard let file = try? OpenFile(path, for: .read, fileSystem: fileSystem), let length = try? file.size(),
        let counts = Self.guessedCounts(of: file, kind: name.kind, length: length)
      else { continue }
      documents.append(Segment(name: name, length: length, digest: [], counts: counts))
    }
    log = names.compactMap { LogFormat.generation(of: $0) }.max()
  }

  private static func guessedCounts(of file: OpenFile, kind: SegmentKind, length: Int) -> SegmentCounts? {
    let whole = try? SegmentReader(file, kind: kind, length: length)
    guard let reader = whole ?? SegmentReader(scanning: file) else { return nil }
    let entries = reader.entries.filter { $0.header.type == .texts }
    let textBytes = entries.reduce(0) { $0 + Int($1.header.inflatedLength) }
    let rows: Int?
    switch kind {
    case .records:
      rows = try? reader.decode(.shape) { bytes throws(Malformed) in try SegmentShape(from: &bytes).rows }
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
