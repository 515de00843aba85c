import Stemma

/// Writes documents and their index to one segment, from memory.
extension SegmentWriter {
  /// - Parameters:
  ///   - records: At most ``FormatConstants/rowLimit``.
  ///   - options: How they were sketched.
  mutating func append(_ records: [Record], options: IndexOptions) throws(StoreError) {
    try append(options.encoded, to: .options)
    var groups = RecordGroupWriter()
    for record in records { try groups.append(RecordHead(record.document), to: &self) }
    try groups.finish(&self)
    let dictionary = TextBlockWriter.dictionary(of: records.map(\.document.text))
    if let dictionary { try append(try compressed(dictionary[...]), to: .dictionaries) }
    var texts = TextBlockWriter(dictionary: dictionary)
    for record in records { try texts.append(record.document.text, to: &self) }
    try texts.finish(&self)
    try groups.writeEnds(to: &self)
    var ends = PackedWriter(.textEnds, width: SegmentShape.endBits)
    var end = 0
    for record in records {
      end += record.document.text.utf8.count
      try ends.append(UInt64(end), to: &self)
    }
    try ends.finish(&self)
    var sketches = PackedWriter(.sketches, width: SegmentShape.sketchBits)
    for record in records {
      for word in record.sketch.signature { try sketches.append(UInt64(word), to: &self) }
    }
    try sketches.finish(&self)
    let shape = SegmentShape(
      rows: records.count,
      seeds: records.reduce(0) { $0 + $1.sketch.keys.count },
      dictionaryStarts: dictionary == nil ? [] : [0]
    )
    let ids = records.enumerated().map { Posting(key: Record.key(ofID: $1.document.id), row: UInt32($0)) }
    try append(ids.sorted(), shape.ids, buckets: .idBuckets, postings: .idPostings)
    var seeds: [Posting] = []
    seeds.reserveCapacity(shape.seeds)
    for (row, record) in records.enumerated() {
      for key in record.sketch.keys { seeds.append(Posting(key: key, row: UInt32(row))) }
    }
    seeds.sort()
    try append(seeds, shape.postings, buckets: .seedBuckets, postings: .seedPostings)
    try append(shape.encoded, to: .shape)
  }

  private mutating func append(
    _ sorted: [Posting],
    _ shape: PostingShape,
    buckets: ChunkType,
    postings: ChunkType
  ) throws(StoreError) {
    var writer = PostingWriter(shape, buckets: buckets, postings: postings)
    for posting in sorted { try writer.append(posting, to: &self) }
    try writer.finish(&self)
  }
}
