/// Joins neighbouring segments of records to one: texts as they are compressed, rows one behind the other, removed ones
/// too.
///
/// The postings of all are read in order at the same time (a k-way merge). O(bytes); in memory are the directory of the
/// postings, a byte each, and a few blocks.
struct SegmentMerge: Sendable {
  /// At least one, all of the same options.
  let segments: [RecordSegment]

  /// For each segment, the rows before its own; then the number of all.
  var offsets: [Int] { segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rows) } }

  /// Whether one segment can hold them.
  var fits: Bool { segments.reduce(0) { $0 + $1.rows } <= FormatConstants.rowLimit }

  var counts: SegmentCounts {
    SegmentCounts(
      documents: segments.reduce(0) { $0 + $1.rows },
      textBytes: segments.reduce(0) { $0 + $1.texts.count }
    )
  }

  func write(to writer: inout SegmentWriter) throws(StoreError) {
    guard let options = segments.first?.options else { return }
    var shape = SegmentShape(
      rows: segments.reduce(0) { $0 + $1.rows },
      seeds: segments.reduce(0) { $0 + $1.shape.seeds },
      dictionaryStarts: []
    )
    try writer.append(options.encoded, to: .options)
    var groups = RecordGroupWriter()
    for segment in segments {
      try segment.forEachHead { _, head throws(StoreError) in try groups.append(head, to: &writer) }
    }
    try groups.finish(&writer)
    var blocks = 0
    for segment in segments {
      try segment.texts.forEachDictionary { start, dictionary throws(StoreError) in
        shape.dictionaryStarts.append(blocks + start)
        try writer.append(dictionary, to: .dictionaries)
      }
      blocks += segment.texts.blockCount
    }
    for segment in segments {
      try segment.texts.forEachCompressed { block throws(StoreError) in try writer.append(block, to: .texts) }
    }
    if blocks == 0 { try writer.append([], to: .texts) }
    try groups.writeEnds(to: &writer)
    try writeTextEnds(to: &writer)
    try writeSketches(to: &writer)
    try merge(segments.map(\.ids), shape.ids, buckets: .idBuckets, postings: .idPostings, to: &writer)
    try merge(
      segments.map(\.seeds),
      shape.postings,
      buckets: .seedBuckets,
      postings: .seedPostings,
      to: &writer
    )
    try writer.append(shape.encoded, to: .shape)
  }

  private func writeTextEnds(to writer: inout SegmentWriter) throws(StoreError) {
    var ends = PackedWriter(.textEnds, width: SegmentShape.endBits)
    var start = 0
    for segment in segments {
      for row in 0..<segment.rows {
        let end = Int(try segment.textEnds.value(at: row))
        guard end <= segment.texts.count else {
          throw segment.damaged(expected: "an end of a text up to \(segment.texts.count)", got: "\(end)")
        }
        try ends.append(UInt64(start + end), to: &writer)
      }
      start += segment.texts.count
    }
    try ends.finish(&writer)
  }

  private func writeSketches(to writer: inout SegmentWriter) throws(StoreError) {
    var sketches = PackedWriter(.sketches, width: SegmentShape.sketchBits)
    for segment in segments {
      for row in 0..<segment.sketches.count {
        try sketches.append(try segment.sketches.value(at: row), to: &writer)
      }
    }
    try sketches.finish(&writer)
  }

  private func merge(
    _ tables: [PostingTable],
    _ shape: PostingShape,
    buckets: ChunkType,
    postings: ChunkType,
    to writer: inout SegmentWriter
  ) throws(StoreError) {
    let offsets = offsets
    var merged = PostingWriter(shape, buckets: buckets, postings: postings)
    var cursors = tables.map { $0.cursor() }
    var heads: [Posting?] = []
    for index in cursors.indices { heads.append(try cursors[index].next()) }
    while true {
      // Rows of an earlier segment come first, so the first of equal keys is the least.
      var least: (key: UInt64, index: Int)?
      for (index, head) in heads.enumerated() {
        if let head, least.map({ head.key < $0.key }) ?? true { least = (head.key, index) }
      }
      guard let index = least?.index, let head = heads[index] else { break }
      guard Int(head.row) < segments[index].rows else {
        throw segments[index].damaged(expected: "a row below \(segments[index].rows)", got: "\(head.row)")
      }
      try merged.append(Posting(key: head.key, row: head.row + UInt32(offsets[index])), to: &writer)
      heads[index] = try cursors[index].next()
    }
    try merged.finish(&writer)
  }
}
