import Stemma

/// Says in words what a damaged chunk takes away, as exactly as the sound chunks allow.
struct Loss {
  private let segment: Manifest.Segment
  private let reader: SegmentReader

  init(_ segment: Manifest.Segment, reader: SegmentReader) {
    self.segment = segment
    self.reader = reader
  }

  func lost(with entry: SegmentReader.Entry) -> String {
    let documents = documents
    switch entry.header.type {
    case .ids: return "the ids of \(documents)"
    case .urls: return "the addresses of \(documents)"
    case .sources: return "the sources of \(documents)"
    case .titles: return "the titles of \(documents)"
    case .dates: return "the dates of \(documents)"
    case .fetchDates: return "the dates of fetching of \(documents)"
    case .textLengths: return "where the texts of \(documents) begin and end"
    case .texts: return texts(in: entry)
    case .records: return "the ids and metadata of some of \(documents)"
    case .recordEnds: return "where the metadata of \(documents) stand"
    case .dictionaries: return "all texts that were compressed with it, of \(documents)"
    case .textEnds: return "where some texts of \(documents) begin and end"
    case .sketches: return "signatures, which can be made again"
    case .idPostings, .idBuckets, .seedPostings, .seedBuckets:
      return "a part of the index, which can be made again"
    case .shape: return "how its columns are packed"
    case .removals: return "which documents were removed"
    case .options where segment.name.kind == .records: return "how its documents were indexed"
    case .options: return "the options and the algorithms of the analysis"
    case .witnesses: return "the \(segment.counts.witnesses) witnesses"
    case .clusters: return "the \(segment.counts.clusters) clusters"
    case .signatures: return "the signatures"
    case .matches: return "the \(segment.counts.matches) matches"
    case .derivations: return "the \(segment.counts.derivations) derivations"
    case .rules: return "by which rules the analysis was made"
    case .forms: return "the forms and their instances"
    case .neighbors: return "what the members of chains are most similar to"
    case .unseen: return "how many unseen ancestors there are"
    default: return "a chunk \(entry.header.type) that this version does not know"
    }
  }

  func kept(without entry: SegmentReader.Entry) -> String {
    switch (segment.name.kind, entry.header.type) {
    case (.analysis, _): "all documents, which can be analysed again"
    case (.removals, _): "the documents of the store; removed ones may come back"
    case (.records, .texts): "ids, metadata and all other texts"
    case (.records, .records): "all other documents"
    case (.records, _): "the texts and metadata of its documents, and the other segments"
    case (.documents, .ids): "the bytes of the texts and metadata in this segment, and the other segments"
    case (.documents, .texts): "ids, metadata and all other texts"
    case (.documents, _): "ids, the other columns of this segment, and the other segments"
    }
  }

  private var documents: String {
    let count = segment.counts.documents
    return count == 1 ? "its document" : "its \(count) documents"
  }

  /// The documents whose text reaches into a chunk.
  private func texts(in entry: SegmentReader.Entry) -> String {
    var start = 0
    for other in reader.entries where other.header.type == .texts {
      if other.header.ordinal == entry.header.ordinal { break }
      start += Int(other.header.inflatedLength)
    }
    let end = start + Int(entry.header.inflatedLength)
    let lengths: [Int]
    let ids: [String]
    do throws(StoreError) {
      (ids, lengths) = try idsAndLengths()
    } catch {
      return "bytes \(start) to \(end) of the texts, of which documents cannot be told"
    }
    var affected: [String] = []
    var offset = 0
    for (id, length) in zip(ids, lengths) {
      let (next, overflow) = offset.addingReportingOverflow(length)
      if offset < end && (overflow || next > start) { affected.append(id) }
      if overflow { break }
      offset = next
    }
    guard let first = affected.first, let last = affected.last else { return "no text" }
    if affected.count == 1 { return "the text of document \(quoted(first))" }
    return "the texts of \(affected.count) documents, \(quoted(first)) to \(quoted(last))"
  }

  private func idsAndLengths() throws(StoreError) -> ([String], [Int]) {
    guard segment.name.kind == .records else {
      return (
        try reader.documentIDs(count: segment.counts.documents),
        try reader.textLengths(counts: segment.counts)
      )
    }
    let heads = try RecordSalvage(segment, reader: reader).allHeads()
    return (heads.map(\.document.id), heads.map(\.textLength))
  }
}
