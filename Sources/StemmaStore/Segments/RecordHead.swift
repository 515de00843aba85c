import Stemma

/// Everything of a document but its text.
struct RecordHead: Sendable {
  /// The document with an empty text.
  var document: Document
  /// The length of the text in bytes.
  var textLength: Int

  init(_ document: Document) {
    textLength = document.text.utf8.count
    self.document = document
    self.document.text = ""
  }

  init(document: Document, textLength: Int) {
    self.document = document
    self.textLength = textLength
  }

  /// Columns of up to ``FormatConstants/groupLength`` documents.
  static func encoded(_ heads: ArraySlice<RecordHead>) -> [UInt8] {
    var writer = ByteWriter()
    writer.strings(heads.map(\.document.id))
    for field in [\Document.url, \.source, \.title, \.date, \.fetched] {
      writer.optionalStrings(heads.map { $0.document[keyPath: field] })
    }
    writer.counts(heads.map(\.textLength))
    return writer.bytes
  }

  /// Decodes what ``encoded(_:)`` made of `rows` documents.
  static func decoded(_ bytes: [UInt8], rows: Int) throws(Malformed) -> [RecordHead] {
    var reader = ByteReader(bytes)
    let heads = try decoded(&reader, rows: rows)
    try reader.finish()
    return heads
  }

  /// Decodes the group at a place.
  static func decoded(_ reader: inout ByteReader, rows: Int) throws(Malformed) -> [RecordHead] {
    let ids = try reader.strings(rows)
    let urls = try reader.optionalStrings(rows)
    let sources = try reader.optionalStrings(rows)
    let titles = try reader.optionalStrings(rows)
    let dates = try reader.optionalStrings(rows)
    let fetchDates = try reader.optionalStrings(rows)
    let lengths = try reader.counts(rows)
    return (0..<rows).map { row in
      RecordHead(
        document: Document(
          id: ids[row],
          text: "",
          url: urls[row],
          source: sources[row],
          title: titles[row],
          date: dates[row],
          fetched: fetchDates[row]
        ),
        textLength: lengths[row]
      )
    }
  }
}
