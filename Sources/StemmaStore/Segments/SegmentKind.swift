/// What a segment file holds.
enum SegmentKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Documents that were added together, as version 1 wrote them: no index.
  case documents = 1
  /// Everything derived from all documents of the store.
  case analysis = 2
  /// Documents with the index by which they are found.
  case records = 3
  /// Which documents of the other segments were removed.
  case removals = 4

  /// The streams that must be there, in the order of the file.
  var streams: [ChunkType] {
    switch self {
    case .documents:
      [.ids, .urls, .sources, .titles, .dates, .fetchDates, .textLengths, .texts]
    case .analysis:
      [.options, .witnesses, .clusters, .signatures, .matches, .derivations]
    case .records:
      [
        .options, .records, .texts, .recordEnds, .textEnds, .sketches, .idPostings, .idBuckets, .seedPostings,
        .seedBuckets, .shape,
      ]
    case .removals: [.removals]
    }
  }

  /// The streams that may be there, after those that must.
  var optionalStreams: [ChunkType] {
    switch self {
    case .documents, .removals: []
    case .records: [.dictionaries]
    case .analysis: [.rules, .unseen, .forms, .neighbors]
    }
  }
}
