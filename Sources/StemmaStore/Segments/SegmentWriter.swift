import Glibc

/// Writes one segment file: header, chunks, table of contents, footer.
///
/// Bytes go to streams, one after the other; a stream becomes blocks of ``ChunkType/blockLength`` inflated bytes.
struct SegmentWriter: ~Copyable {
  private let file: OpenFile
  private var offset = 0
  private var hash = SHA256()
  private var contents: [SegmentReader.Entry] = []
  private var stream: (type: ChunkType, ordinal: UInt32)?
  private var pending: [UInt8] = []

  init(_ file: OpenFile) { self.file = file }

  /// Writes what stands before the chunks.
  mutating func begin(_ kind: SegmentKind) throws(StoreError) {
    var header = ByteWriter()
    header.raw(FormatConstants.segmentMagic)
    header.fixed(FormatConstants.version)
    header.fixed(kind.rawValue)
    header.fixed(UInt8(0))
    header.fixed(crc32(header.bytes))
    try write(header.bytes)
  }

  /// Appends bytes to a stream; a stream that another has followed cannot be continued.
  mutating func append(_ bytes: some Collection<UInt8>, to type: ChunkType) throws(StoreError) {
    if stream?.type != type {
      try endStream()
      stream = (type, 0)
    }
    pending.append(contentsOf: bytes)
    try writeBlocks(downTo: type.blockLength)
  }

  /// Appends a packed chunk, which stands in the file as it is.
  mutating func appendPacked(_ payload: [UInt8], to type: ChunkType, ordinal: UInt32) throws(StoreError) {
    try endStream()
    try writeChunk(
      payload,
      inflatedLength: payload.count,
      type: type,
      flags: ChunkHeader.requiredFlag | ChunkHeader.packedFlag,
      ordinal: ordinal
    )
  }

  /// Appends a block that is compressed already.
  mutating func append(_ block: CompressedBlock, to type: ChunkType) throws(StoreError) {
    if stream?.type != type {
      try endStream()
      stream = (type, 0)
    }
    guard let (_, ordinal) = stream, ordinal < .max else { throw limit("chunks of \(type)", Int(UInt32.max)) }
    if !pending.isEmpty { try writeBlocks(downTo: 0) }
    try writeChunk(
      block.stored,
      inflatedLength: block.inflatedLength,
      type: type,
      flags: ChunkHeader.requiredFlag,
      ordinal: stream?.ordinal ?? ordinal
    )
    stream?.ordinal += 1
  }

  /// Writes the rest and makes the file durable, though not its name.
  consuming func finish() throws(StoreError) -> (length: Int, digest: [UInt8]) {
    try endStream()
    let tableOffset = offset
    var table = ByteWriter()
    for entry in contents { entry.write(to: &table) }
    guard table.bytes.count <= FormatConstants.tableLimit else { throw limit("chunks", contents.count) }
    let contents = try compressed(table.bytes[...])
    try writeChunk(
      contents.stored,
      inflatedLength: contents.inflatedLength,
      type: .tableOfContents,
      flags: ChunkHeader.requiredFlag,
      ordinal: 0
    )
    var footer = ByteWriter()
    footer.fixed(UInt64(tableOffset))
    footer.fixed(UInt32(offset - tableOffset))
    footer.fixed(crc32(footer.bytes))
    footer.raw(FormatConstants.endMagic)
    try write(footer.bytes)
    try file.synchronize()
    guard let digest = hash.finish() else {
      throw StoreError(
        .inputOutput(ENOSYS),
        path: file.path,
        expected: "SHA-256 by libcrypto",
        remedy: "check the OpenSSL library"
      )
    }
    return (offset, digest)
  }

  private mutating func endStream() throws(StoreError) {
    try writeBlocks(downTo: 0)
    stream = nil
  }

  /// Writes what is pending in blocks as long as at least `rest` bytes are; all of it for 0.
  private mutating func writeBlocks(downTo rest: Int) throws(StoreError) {
    guard let (type, first) = stream, pending.count >= max(rest, 1) || rest == 0 && first == 0 else { return }
    var ordinal = first
    var start = 0
    repeat {
      let end = min(start + type.blockLength, pending.count)
      let block = try compressed(pending[start..<end])
      try writeChunk(
        block.stored,
        inflatedLength: block.inflatedLength,
        type: type,
        flags: ChunkHeader.requiredFlag,
        ordinal: ordinal
      )
      guard ordinal < .max else { throw limit("chunks of \(type)", Int(ordinal)) }
      ordinal += 1
      start = end
    } while pending.count - start >= max(rest, 1)
    pending.removeFirst(start)
    stream = (type, ordinal)
  }

  /// Compresses a block.
  func compressed(
    _ bytes: ArraySlice<UInt8>,
    dictionary: [UInt8]? = nil
  ) throws(StoreError) -> CompressedBlock {
    guard let block = CompressedBlock(bytes, dictionary: dictionary) else {
      throw StoreError(
        .inputOutput(ENOMEM),
        path: file.path,
        expected: "to compress",
        remedy: "free some memory"
      )
    }
    return block
  }

  private mutating func writeChunk(
    _ stored: [UInt8],
    inflatedLength: Int,
    type: ChunkType,
    flags: UInt32,
    ordinal: UInt32
  ) throws(StoreError) {
    var header = ChunkHeader(
      type: type,
      flags: flags,
      ordinal: ordinal,
      storedLength: UInt32(stored.count),
      inflatedLength: UInt32(inflatedLength),
      checksum: 0
    )
    header.checksum = crc32(stored, continuing: crc32(header.checkedFields))
    contents.append(SegmentReader.Entry(header: header, offset: offset))
    var bytes = ByteWriter()
    header.write(to: &bytes)
    bytes.raw(stored)
    try write(bytes.bytes)
  }

  private mutating func write(_ bytes: [UInt8]) throws(StoreError) {
    try file.write(bytes)
    hash.update(bytes)
    offset += bytes.count
  }

  private func limit(_ what: String, _ got: Int) -> StoreError {
    StoreError(
      .limitExceeded,
      path: file.path,
      expected: "fewer \(what)",
      got: "\(got)",
      remedy: "use several stores"
    )
  }
}
