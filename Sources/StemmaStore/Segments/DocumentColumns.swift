import Stemma

/// Everything in a segment of documents but the texts.
struct DocumentColumns {
  let ids: [String]
  /// The lengths of the texts in bytes.
  let textLengths: [Int]
  private let urls: [String?]
  private let sources: [String?]
  private let titles: [String?]
  private let dates: [String?]
  private let fetchDates: [String?]

  init(_ segment: SegmentReader, counts: SegmentCounts) throws(StoreError) {
    let rows = counts.documents
    func optionals(_ type: ChunkType) throws(StoreError) -> [String?] {
      try segment.decode(type) { reader throws(Malformed) in try reader.optionalStrings(rows) }
    }
    ids = try segment.documentIDs(count: rows)
    urls = try optionals(.urls)
    sources = try optionals(.sources)
    titles = try optionals(.titles)
    dates = try optionals(.dates)
    fetchDates = try optionals(.fetchDates)
    textLengths = try segment.textLengths(counts: counts)
  }

  func document(_ row: Int, text: String) -> Document {
    Document(
      id: ids[row],
      text: text,
      url: urls[row],
      source: sources[row],
      title: titles[row],
      date: dates[row],
      fetched: fetchDates[row]
    )
  }
}
