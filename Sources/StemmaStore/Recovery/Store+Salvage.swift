public import Stemma

extension Store {
  /// The documents of which every byte is sound, in the order of the UTF-8 bytes of their ids: what can be saved of a
  /// damaged store. What is not among them, ``verify()`` names. O(size of the store).
  public func intactDocuments() -> [Document] {
    let documents = snapshot.manifest.documents.flatMap { segment in
      (try? snapshot.reader(of: segment))?.intactDocuments(counts: segment.counts) ?? []
    }
    return SortedDocuments(sorting: documents).documents
  }
}

extension SegmentReader {
  /// The documents whose metadata and blocks of text are sound; the metadata share columns, so none or all are.
  fileprivate func intactDocuments(counts: SegmentCounts) -> [Document] {
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
