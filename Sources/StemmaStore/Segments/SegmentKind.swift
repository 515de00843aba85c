/// What a segment file holds.
enum SegmentKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Documents that were added together.
  case documents = 1
  /// Everything derived from all documents of the store.
  case analysis = 2

  /// The streams that must be there, in the order of the file.
  var streams: [ChunkType] {
    switch self {
    case .documents:
      [.ids, .urls, .sources, .titles, .dates, .fetchDates, .textLengths, .texts]
    case .analysis:
      [.options, .witnesses, .clusters, .signatures, .matches, .derivations]
    }
  }

  /// The streams that may be there, after those that must.
  var optionalStreams: [ChunkType] {
    switch self {
    case .documents: []
    case .analysis: [.unseen]
    }
  }
}
