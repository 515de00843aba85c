import Stemma

extension SegmentWriter {
  /// Writes documents that are sorted by id.
  mutating func append(_ documents: [Document]) throws(StoreError) {
    var ids = ByteWriter()
    ids.count(documents.count)
    ids.strings(documents.map(\.id))
    try append(ids.bytes, to: .ids)
    try append(documents, \.url, to: .urls)
    try append(documents, \.source, to: .sources)
    try append(documents, \.title, to: .titles)
    try append(documents, \.date, to: .dates)
    try append(documents, \.fetched, to: .fetchDates)
    var lengths = ByteWriter()
    lengths.counts(documents.map(\.text.utf8.count))
    try append(lengths.bytes, to: .textLengths)
    try append([], to: .texts)
    for document in documents { try append(document.text.utf8, to: .texts) }
  }

  private mutating func append(
    _ documents: [Document],
    _ field: KeyPath<Document, String?>,
    to type: ChunkType
  ) throws(StoreError) {
    var column = ByteWriter()
    column.optionalStrings(documents.map { $0[keyPath: field] })
    try append(column.bytes, to: type)
  }
}
