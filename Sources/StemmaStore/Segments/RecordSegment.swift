import Stemma

/// Documents on disk with the index by which they are found; read in place, on demand.
final class RecordSegment: Sendable {
  let segment: Manifest.Segment
  let reader: SegmentReader
  let shape: SegmentShape
  let options: IndexOptions
  private let heads: BlockStream
  let texts: BlockStream
  private let headEnds: PackedColumn
  let textEnds: PackedColumn
  let sketches: PackedColumn
  let ids: PostingTable
  let seeds: PostingTable

  var rows: Int { shape.rows }
  var generation: UInt64 { segment.name.generation }

  /// Reads the table of contents and two small chunks.
  ///
  /// - Throws: `damaged`, `unknownChunk`, `newerVersion`, `inputOutput`.
  init(_ segment: Manifest.Segment, file: OpenFile, cache: BlockCache) throws(StoreError) {
    self.segment = segment
    let reader = try SegmentReader(file, kind: .records, length: segment.length)
    self.reader = reader
    options = try reader.decode(.options) { bytes throws(Malformed) in try IndexOptions(from: &bytes) }
    let shape = try reader.decode(.shape) { bytes throws(Malformed) in try SegmentShape(from: &bytes) }
    self.shape = shape
    guard shape.rows == segment.counts.documents else {
      throw .damaged(
        file.path,
        at: nil,
        expected: "the manifest's \(segment.counts.documents) documents",
        got: "\(shape.rows)"
      )
    }
    let map = try file.map(count: segment.length)
    let generation = segment.name.generation
    heads = try BlockStream(reader, .records, generation: generation, cache: cache)
    texts = try BlockStream(
      reader,
      .texts,
      generation: generation,
      cache: cache,
      dictionaryStarts: shape.dictionaryStarts
    )
    headEnds = try PackedColumn(
      reader,
      .recordEnds,
      width: SegmentShape.endBits,
      count: shape.groups,
      in: map
    )
    textEnds = try PackedColumn(reader, .textEnds, width: SegmentShape.endBits, count: shape.rows, in: map)
    sketches = try PackedColumn(
      reader,
      .sketches,
      width: SegmentShape.sketchBits,
      count: shape.rows * DocumentSketch.wordCount,
      in: map
    )
    ids = try PostingTable(reader, buckets: .idBuckets, postings: .idPostings, shape: shape.ids, in: map)
    seeds = try PostingTable(
      reader,
      buckets: .seedBuckets,
      postings: .seedPostings,
      shape: shape.postings,
      in: map
    )
    guard texts.count == segment.counts.textBytes else {
      throw .damaged(
        file.path,
        at: nil,
        expected: "texts of \(segment.counts.textBytes) bytes in all",
        got: "\(texts.count)"
      )
    }
  }

  /// A document. Two small blocks are inflated unless they were read before.
  func document(at row: Int) throws(StoreError) -> Document {
    let heads = try heads(ofGroup: row / FormatConstants.groupLength)
    return try document(at: row, heads[row % FormatConstants.groupLength])
  }

  func head(at row: Int) throws(StoreError) -> RecordHead {
    try heads(ofGroup: row / FormatConstants.groupLength)[row % FormatConstants.groupLength]
  }

  /// Calls `body` with each row that is not removed.
  func forEachDocument(
    without removed: RowSet,
    _ body: (_ row: Int, Document) throws(StoreError) -> Void
  ) throws(StoreError) {
    try forEachHead { row, head throws(StoreError) in
      if !removed.contains(row) { try body(row, try document(at: row, head)) }
    }
  }

  func forEachHead(_ body: (_ row: Int, RecordHead) throws(StoreError) -> Void) throws(StoreError) {
    for group in 0..<shape.groups {
      for (offset, head) in try heads(ofGroup: group).enumerated() {
        try body(group * FormatConstants.groupLength + offset, head)
      }
    }
  }

  /// The row of a document that is not removed.
  func row(ofID id: String, key: UInt64, without removed: RowSet) throws(StoreError) -> Int? {
    // The last of an id's rows is the one that may not be removed.
    for place in try ids.places(of: key).reversed() {
      let row = try ids.row(at: place)
      guard row < rows else { throw damaged(expected: "a row below \(rows)", got: "\(row)") }
      if !removed.contains(row), try head(at: row).document.id.isIdentical(to: id) { return row }
    }
    return nil
  }

  /// The words of a document's signature.
  func signature(at row: Int) throws(StoreError) -> [UInt32] {
    var words: [UInt32] = []
    for word in 0..<DocumentSketch.wordCount {
      words.append(UInt32(truncatingIfNeeded: try sketches.value(at: row * DocumentSketch.wordCount + word)))
    }
    return words
  }

  /// The heads of the documents of a group.
  func heads(ofGroup group: Int) throws(StoreError) -> [RecordHead] {
    let start = group == 0 ? 0 : Int(try headEnds.value(at: group - 1))
    let end = Int(try headEnds.value(at: group))
    guard start <= end else { throw damaged(expected: "groups in order", got: "\(start), \(end)") }
    let bytes = try heads.bytes(in: start..<end)
    let first = group * FormatConstants.groupLength
    do throws(Malformed) {
      return try RecordHead.decoded(bytes, rows: min(FormatConstants.groupLength, rows - first))
    } catch {
      throw reader.malformed(
        Malformed(position: start + error.position, expected: error.expected, got: error.got),
        in: .records
      )
    }
  }

  private func document(at row: Int, _ head: RecordHead) throws(StoreError) -> Document {
    var document = head.document
    document.text = try text(at: row)
    guard document.text.utf8.count == head.textLength else {
      throw damaged(
        expected: "a text of \(head.textLength) bytes",
        got: "\(document.text.utf8.count) bytes"
      )
    }
    return document
  }

  /// The text of a document.
  func text(at row: Int) throws(StoreError) -> String {
    let start = row == 0 ? 0 : Int(try textEnds.value(at: row - 1))
    let end = Int(try textEnds.value(at: row))
    guard start <= end else { throw damaged(expected: "texts in order", got: "bytes \(start) to \(end)") }
    guard let text = String(validating: try texts.bytes(in: start..<end), as: UTF8.self) else {
      throw damaged(expected: "texts in UTF-8", got: "other bytes")
    }
    return text
  }

  /// Reads all, and throws what is not as it must be: each id can be found, each posting is of a row.
  func check() throws(StoreError) {
    for (ends, bytes) in [(headEnds, heads.count), (textEnds, texts.count)] {
      let last = ends.count == 0 ? 0 : Int(try ends.value(at: ends.count - 1))
      guard last == bytes else { throw ends.damaged(expected: "the last end at \(bytes)", got: "\(last)") }
    }
    try forEachDocument(without: RowSet()) { row, document throws(StoreError) in
      let key = Record.key(ofID: document.id)
      // An id may be there more than once: all but one of its rows were removed.
      guard try ids.has(row, for: key) else {
        throw damaged(expected: "\(quoted(document.id)) in the index of ids", got: "no such row")
      }
    }
    for table in [ids, seeds] { try table.check(rows: rows) }
    try sketches.checkAll()
  }

  func damaged(expected: String, got: String) -> StoreError {
    .damaged(reader.path, at: nil, expected: expected, got: got)
  }
}
