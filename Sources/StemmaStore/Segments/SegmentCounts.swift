import Stemma

/// What a segment holds, in numbers; kept in the manifest.
struct SegmentCounts: Sendable, Hashable {
  /// The documents in the segment, or under the analysis.
  var documents = 0
  /// The bytes of their texts, inflated.
  var textBytes = 0
  var witnesses = 0
  var clusters = 0
  var matches = 0
  var derivations = 0

  /// The counts of a segment of documents.
  init(_ documents: [Document]) {
    self.documents = documents.count
    textBytes = documents.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// The counts of a segment of analysis.
  init(_ analysis: Analysis) {
    self.init(analysis.documents)
    witnesses = analysis.witnesses.count
    clusters = analysis.clusters.count
    matches = analysis.matches.count
    derivations = analysis.graph.derivations.count
  }

  /// The counts of a segment of records or removals.
  init(documents: Int, textBytes: Int) {
    self.documents = documents
    self.textBytes = textBytes
  }

  init(from reader: inout ByteReader) throws(Malformed) {
    func next(_ reader: inout ByteReader) throws(Malformed) -> Int {
      let value: UInt64 = try reader.fixed()
      guard let count = Int(exactly: value) else {
        throw reader.malformed(expected: "a number below 2^63", got: "\(value)")
      }
      return count
    }
    documents = try next(&reader)
    textBytes = try next(&reader)
    witnesses = try next(&reader)
    clusters = try next(&reader)
    matches = try next(&reader)
    derivations = try next(&reader)
  }

  func write(to writer: inout ByteWriter) {
    for count in [documents, textBytes, witnesses, clusters, matches, derivations] {
      writer.fixed(UInt64(count))
    }
  }
}
