import Stemma

/// Takes from a segment of records what is sound, without its index.
struct RecordSalvage {
  private let segment: Manifest.Segment
  private let reader: SegmentReader
  private let count: Int

  /// - Parameter reader: Of the segment; its table of contents may have been made by scanning.
  init(_ segment: Manifest.Segment, reader: SegmentReader) {
    self.segment = segment
    self.reader = reader
    // Each document takes more than a byte, whatever the manifest says.
    count = min(segment.counts.documents, (try? reader.file.size()) ?? 0)
  }

  /// The heads of all documents, read one behind the other.
  func allHeads() throws(StoreError) -> [RecordHead] {
    try reader.decode(.records) { bytes throws(Malformed) in
      var heads: [RecordHead] = []
      while heads.count < count {
        heads += try RecordHead.decoded(&bytes, rows: min(FormatConstants.groupLength, count - heads.count))
      }
      return heads
    }
  }

  /// Calls `body` with each document that is whole, and `lose` with what is lost.
  ///
  /// - Parameter removed: Rows to pass over.
  func forEachDocument(
    without removed: RowSet,
    _ body: (Document) -> Void,
    lose: (_ id: String?, _ count: Int) -> Void
  ) {
    var start: Int? = 0
    var row = 0
    let ends = column(.textEnds, count: count)
    let cache = BlockCache(limit: FormatConstants.blockLength)
    let texts = try? BlockStream(
      reader,
      .texts,
      generation: 0,
      cache: cache,
      dictionaryStarts: dictionaryStarts()
    )
    forEachGroup(cache) { heads, rows in
      guard let heads else {
        let lost = (row..<(row + rows)).count { !removed.contains($0) }
        if lost > 0 { lose(nil, lost) }
        row += rows
        start = (try? ends?.value(at: row - 1)).map(Int.init)
        return
      }
      for head in heads {
        let from = row == 0 ? 0 : start ?? (try? ends?.value(at: row - 1)).map(Int.init)
        if !removed.contains(row) {
          if let from, let end = Self.end(from, head), let bytes = try? texts?.bytes(in: from..<end),
            let text = String(validating: bytes, as: UTF8.self)
          {
            var document = head.document
            document.text = text
            body(document)
          } else {
            lose(head.document.id, 1)
          }
        }
        start = from.flatMap { Self.end($0, head) }
        row += 1
      }
    }
  }

  /// Where a text ends that begins at an offset.
  private static func end(_ start: Int, _ head: RecordHead) -> Int? {
    let (end, overflow) = start.addingReportingOverflow(head.textLength)
    return overflow ? nil : end
  }

  /// The first block of each dictionary. Where the shape is damaged the blocks tell: each names its dictionary (RFC 1950,
  /// DICTID).
  private func dictionaryStarts() -> [Int] {
    let shape = try? reader.decode(.shape) { bytes throws(Malformed) in try SegmentShape(from: &bytes) }
    if let shape { return shape.dictionaryStarts }
    var starts: [Int] = []
    var last: [UInt8] = []
    for (block, entry) in reader.entries.filter({ $0.header.type == .texts }).enumerated() {
      let head = (try? reader.file.read(at: entry.offset + ChunkHeader.length, count: 6)) ?? []
      guard head.count == 6, head[1] & 0x20 != 0, Array(head[2...]) != last else { continue }
      starts.append(block)
      last = Array(head[2...])
    }
    return starts
  }

  /// Calls `body` with the heads of each group, nil where they are lost.
  private func forEachGroup(_ cache: BlockCache, _ body: (_ heads: [RecordHead]?, _ rows: Int) -> Void) {
    let length = FormatConstants.groupLength
    if let heads = try? allHeads() {
      for start in stride(from: 0, to: heads.count, by: length) {
        let group = Array(heads[start..<min(start + length, heads.count)])
        body(group, group.count)
      }
      return
    }
    let groups = (count + length - 1) / length
    let ends = column(.recordEnds, count: groups)
    let stream = try? BlockStream(reader, .records, generation: 0, cache: cache)
    for group in 0..<groups {
      let rows = min(length, count - group * length)
      let start = group == 0 ? 0 : (try? ends?.value(at: group - 1)).map(Int.init)
      let end = (try? ends?.value(at: group)).map(Int.init)
      if let start, let end, start <= end, let bytes = try? stream?.bytes(in: start..<end),
        let heads = try? RecordHead.decoded(bytes, rows: rows)
      {
        body(heads, rows)
      } else {
        body(nil, rows)
      }
    }
  }

  private func column(_ type: ChunkType, count: Int) -> PackedColumn? {
    guard let map = try? reader.file.map(count: segment.length) else { return nil }
    return try? PackedColumn(reader, type, width: SegmentShape.endBits, count: count, in: map)
  }
}
