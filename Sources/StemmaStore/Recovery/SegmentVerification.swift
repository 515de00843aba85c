/// Finds the damaged chunks of one segment file.
struct SegmentVerification {
  private let segment: Manifest.Segment
  private let files: StoreFiles

  init(_ segment: Manifest.Segment, in files: StoreFiles) {
    self.segment = segment
    self.files = files
  }

  func run() -> [StoreDamage] {
    let file: OpenFile
    let reader: SegmentReader
    do throws(StoreError) {
      file = try files.file(of: segment)
      reader = try files.reader(of: segment)
    } catch {
      let start = min(error.offset ?? 0, segment.length)
      // Without its frame a file is not read, but a repair finds its chunks.
      let isScannable = (try? files.file(of: segment)).flatMap { SegmentReader(scanning: $0) } != nil
      return [
        damage(
          start..<segment.length,
          error,
          lost: isScannable ? "the way to \(everything)" : everything,
          kept: isScannable ? "what --repair finds without it, and the other segments" : "the other segments"
        )
      ]
    }
    var damages: [StoreDamage] = []
    for entry in reader.entries {
      do throws(StoreError) {
        // Blocks of texts are inflated below, with their dictionaries.
        let isText = segment.name.kind == .records && entry.header.type == .texts
        _ = try isText ? reader.compressedBlock(of: entry).stored : reader.payload(of: entry)
      } catch {
        let loss = Loss(segment, reader: reader)
        damages.append(
          damage(entry.range, error, lost: loss.lost(with: entry), kept: loss.kept(without: entry))
        )
      }
    }
    if damages.isEmpty, let error = contentError(reader) ?? digestError(file) {
      damages.append(damage(0..<segment.length, error, lost: everything, kept: "the other segments"))
    }
    return damages
  }

  private var everything: String {
    switch segment.name.kind {
    case .documents, .records: "its \(segment.counts.documents) documents"
    case .removals: "which documents were removed"
    case .analysis: "the analysis; documents can be analysed again"
    }
  }

  private func damage(_ bytes: Range<Int>, _ error: StoreError, lost: String, kept: String) -> StoreDamage {
    StoreDamage(
      file: segment.name.description,
      bytes: bytes,
      reason: error.summary,
      lost: lost,
      kept: kept
    )
  }

  /// What is wrong although every byte is as it was written.
  private func contentError(_ reader: SegmentReader) -> StoreError? {
    do throws(StoreError) {
      switch segment.name.kind {
      case .documents: try reader.forEachDocument(counts: segment.counts) { _ throws(StoreError) in }
      case .records:
        let cache = BlockCache(limit: FormatConstants.blockLength)
        try RecordSegment(segment, file: try files.file(of: segment), cache: cache).check()
      case .removals, .analysis: break
      }
      return nil
    } catch {
      return error
    }
  }

  private func digestError(_ file: OpenFile) -> StoreError? {
    var hash = SHA256()
    do throws(StoreError) {
      for start in stride(from: 0, to: segment.length, by: FormatConstants.blockLength) {
        hash.update(try file.read(at: start, count: min(FormatConstants.blockLength, segment.length - start)))
      }
    } catch {
      return error
    }
    guard hash.finish() == segment.digest else {
      return .damaged(file.path, at: 0, expected: "the manifest's SHA-256", got: "another")
    }
    return nil
  }
}
