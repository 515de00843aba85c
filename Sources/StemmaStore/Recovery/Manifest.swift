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
  /// The segments of documents in the order they were added.
  var documents: [Segment]
  /// The analysis of all documents, if there is one.
  var analysis: Segment?

  var segments: [Segment] { documents + (analysis.map { [$0] } ?? []) }
  var documentCount: Int { documents.reduce(0) { $0 + $1.counts.documents } }
}
