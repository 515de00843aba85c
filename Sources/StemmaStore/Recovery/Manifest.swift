/// The one file that says which segments make up the store; replaced whole, never changed.
struct Manifest: Sendable, Hashable {
  /// A segment file that belongs to the store.
  struct Segment: Sendable, Hashable {
    var name: SegmentName
    /// The length of the file in bytes.
    var length: Int
    /// The SHA-256 of the whole file.
    var digest: [UInt8]
    var counts: SegmentCounts
  }

  static let name = "MANIFEST"
  /// Where the next manifest is written before it takes the place of the last.
  static let temporaryName = "MANIFEST.new"

  /// Counts the manifests of the store from 1.
  var generation: UInt64
  /// How the documents are folded and sketched.
  var options: IndexOptions
  /// The generation of the log that holds what is in no segment yet, if there is one.
  var log: UInt64?
  /// The segments with documents, of either kind, in the order they were added.
  var documents: [Segment] = []
  /// Which documents of these were removed, if any were.
  var removals: Segment?
  /// The last analysis, if there is one.
  var analysis: Segment?
  /// Whether documents came or went since: then only its options are of use.
  var isAnalysisStale = false

  init(generation: UInt64, options: IndexOptions) {
    self.generation = generation
    self.options = options
  }

  var segments: [Segment] { documents + [removals, analysis].compactMap(\.self) }
  /// The documents in segments, without the removed ones.
  var documentCount: Int {
    documents.reduce(0) { $0 + $1.counts.documents } - (removals?.counts.documents ?? 0)
  }
}
