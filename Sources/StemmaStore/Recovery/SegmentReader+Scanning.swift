import Stemma

extension SegmentReader {
  /// Finds the chunks of a file whose table of contents is damaged, from the first on, as far as headers can be followed;
  /// nil if there are none.
  init?(scanning file: OpenFile) {
    guard let size = try? file.size() else { return nil }
    var entries: [Entry] = []
    var offset = FormatConstants.headerLength
    while offset + ChunkHeader.length <= size {
      guard let bytes = try? file.read(at: offset, count: ChunkHeader.length) else { break }
      var reader = ByteReader(bytes)
      guard let header = try? ChunkHeader(from: &reader), header.type != .tableOfContents,
        header.lie(limit: FormatConstants.blockLength) == nil
      else { break }
      let entry = Entry(header: header, offset: offset)
      guard entry.range.upperBound <= size else { break }
      entries.append(entry)
      offset = entry.range.upperBound
    }
    guard !entries.isEmpty else { return nil }
    self.init(file, entries: entries)
  }

  /// The documents of a segment of version 1 whose metadata and blocks of text are sound; the metadata share columns, so
  /// none or all are.
  func intactDocuments(counts: SegmentCounts) -> [Document] {
    guard let columns = try? DocumentColumns(self, counts: counts), let chunks = try? chunks(of: .texts)
    else {
      return []
    }
    var blocks = chunks.map { (end: 0, bytes: try? payload(of: $0)) }
    var end = 0
    for (index, chunk) in chunks.enumerated() {
      end += Int(chunk.header.inflatedLength)
      blocks[index].end = end
    }
    var documents: [Document] = []
    var offset = 0
    var first = 0
    for (row, length) in columns.textLengths.enumerated() {
      while first < blocks.count && blocks[first].end <= offset { first += 1 }
      if let text = text(offset..<(offset + length), blocks: blocks[first...]) {
        documents.append(columns.document(row, text: text))
      }
      offset += length
    }
    return documents
  }

  private func text(_ range: Range<Int>, blocks: ArraySlice<(end: Int, bytes: [UInt8]?)>) -> String? {
    var text: [UInt8] = []
    for block in blocks where text.count < range.count {
      guard let bytes = block.bytes else { return nil }
      let start = block.end - bytes.count
      text += bytes[(range.lowerBound + text.count - start)...].prefix(range.count - text.count)
    }
    return String(validating: text, as: UTF8.self)
  }
}
