import Stemma

extension Manifest {
  /// The bit that says that the analysis is of other documents.
  private static let staleFlag: UInt16 = 1

  /// The bytes of the file; nil if libcrypto failed.
  func encoded() -> [UInt8]? {
    var writer = ByteWriter()
    writer.raw(FormatConstants.manifestMagic)
    writer.fixed(FormatConstants.version)
    writer.fixed(UInt16(isAnalysisStale ? Self.staleFlag : 0))
    writer.fixed(UInt32(segments.count))
    writer.fixed(generation)
    writer.fixed(log ?? 0)
    let options = options.encoded
    writer.fixed(UInt32(options.count))
    writer.raw(options)
    for segment in segments {
      let name = Array(segment.name.description.utf8)
      writer.fixed(segment.name.kind.rawValue)
      writer.fixed(UInt8(name.count))
      writer.raw(name)
      writer.fixed(UInt64(segment.length))
      writer.raw(segment.digest)
      segment.counts.write(to: &writer)
    }
    guard let digest = Self.digest(writer.bytes) else { return nil }
    writer.raw(digest)
    return writer.bytes
  }

  /// The length of the file: a head, each segment with its name, a checksum.
  var encodedLength: Int {
    segments.reduce(36 + options.encoded.count + SHA256.length) {
      $0 + 2 + $1.name.description.utf8.count + 8 + SHA256.length + 48
    }
  }

  /// Decodes the file; names that are not a segment's are refused before anything is opened.
  init(decoding bytes: [UInt8], path: String) throws(StoreError) {
    guard bytes.starts(with: FormatConstants.manifestMagic) else {
      throw .damaged(path, at: 0, expected: "the magic of a manifest", got: "other bytes")
    }
    guard bytes.count >= 10 else {
      throw .damaged(path, at: bytes.count, expected: "a format version", got: "the end of the file")
    }
    try checkVersion(UInt16(bytes[8]) | UInt16(bytes[9]) << 8, path: path)
    var reader = ByteReader(bytes)
    do throws(Malformed) {
      _ = try reader.raw(10)
      let end = bytes.count - SHA256.length
      guard end >= reader.position, Self.digest(Array(bytes[..<end])) == Array(bytes[end...]) else {
        throw Malformed(position: max(end, 0), expected: "the SHA-256 of the manifest", got: "another")
      }
      self = try Self.decode(&reader, version: bytes[8])
      guard reader.position == end else {
        throw reader.malformed(expected: "the checksum after the segments", got: "more bytes")
      }
    } catch {
      throw .damaged(path, at: error.position, expected: error.expected, got: error.got)
    }
  }

  private static func decode(_ reader: inout ByteReader, version: UInt8) throws(Malformed) -> Manifest {
    let flags: UInt16 = try reader.fixed()
    let count: UInt32 = try reader.fixed()
    var manifest = Manifest(generation: try reader.fixed(), options: IndexOptions(folding: .full))
    if version > 1 {
      let log: UInt64 = try reader.fixed()
      guard log <= manifest.generation else {
        throw reader.malformed(expected: "a log up to \(manifest.generation)", got: "\(log)")
      }
      manifest.isAnalysisStale = flags & staleFlag != 0
      manifest.log = log == 0 ? nil : log
      let length: UInt32 = try reader.fixed()
      var options = ByteReader(Array(try reader.raw(Int(length))))
      manifest.options = try IndexOptions(from: &options)
      try options.finish()
    }
    var names: Set<SegmentName> = []
    for _ in 0..<count {
      let segment = try decodeSegment(&reader)
      guard names.insert(segment.name).inserted, segment.name.generation <= manifest.generation,
        manifest.accepts(segment.name.kind, version: version)
      else {
        throw reader.malformed(expected: "different segments in order", got: "\(segment.name)")
      }
      switch segment.name.kind {
      case .documents, .records: manifest.documents.append(segment)
      case .removals: manifest.removals = segment
      case .analysis: manifest.analysis = segment
      }
    }
    try manifest.checkCounts(reader)
    return manifest
  }

  /// Whether a segment of a kind may follow those that are there.
  private func accepts(_ kind: SegmentKind, version: UInt8) -> Bool {
    switch kind {
    case .documents: version == 1 && analysis == nil
    case .records: removals == nil && analysis == nil && version > 1
    case .removals: removals == nil && analysis == nil && version > 1
    case .analysis: analysis == nil
    }
  }

  private func checkCounts(_ reader: ByteReader) throws(Malformed) {
    var sum = 0
    for segment in documents {
      let (next, overflow) = sum.addingReportingOverflow(segment.counts.documents)
      guard !overflow, next < 1 << 48, segment.counts.textBytes < 1 << 60 / max(1, documents.count) else {
        throw reader.malformed(expected: "a number of documents below 2^48", got: "more")
      }
      sum = next
    }
    guard removals?.counts.documents ?? 0 <= sum else {
      throw reader.malformed(expected: "at most \(sum) removed documents", got: "more")
    }
    if let analysis, !isAnalysisStale, analysis.counts.documents != documentCount {
      throw reader.malformed(
        expected: "an analysis of \(documentCount) documents",
        got: "\(analysis.counts.documents)"
      )
    }
  }

  private static func decodeSegment(_ reader: inout ByteReader) throws(Malformed) -> Segment {
    let kind: UInt8 = try reader.fixed()
    let nameLength: UInt8 = try reader.fixed()
    let string = String(decoding: try reader.raw(Int(nameLength)), as: UTF8.self)
    guard let name = SegmentName(string), name.kind.rawValue == kind else {
      throw reader.malformed(expected: "the name of a segment file", got: quoted(string))
    }
    let length: UInt64 = try reader.fixed()
    guard let length = Int(exactly: length) else {
      throw reader.malformed(expected: "a length below 2^63", got: "\(length)")
    }
    let digest = Array(try reader.raw(SHA256.length))
    return Segment(name: name, length: length, digest: digest, counts: try SegmentCounts(from: &reader))
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8]? {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
