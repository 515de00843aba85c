/// Takes texts one after the other from the chunks of a stream, with one block in memory.
struct TextStream {
  private let segment: SegmentReader
  private var chunks: ArraySlice<SegmentReader.Entry>
  private var offset: Int
  private var block: ArraySlice<UInt8> = []

  init(_ segment: SegmentReader, type: ChunkType) throws(StoreError) {
    self.segment = segment
    chunks = try segment.chunks(of: type)[...]
    offset = chunks.first?.offset ?? 0
  }

  /// The next `length` bytes as a string.
  mutating func next(_ length: Int) throws(StoreError) -> String {
    if length <= block.count { return try string(block.removePrefix(length)) }
    var bytes = block
    block = []
    while bytes.count < length {
      guard try loadBlock() else {
        throw .damaged(
          segment.path,
          at: offset,
          expected: "a text of \(length) bytes",
          got: "\(bytes.count) bytes"
        )
      }
      bytes += block.removePrefix(min(length - bytes.count, block.count))
    }
    return try string(bytes)
  }

  mutating func finish() throws(StoreError) {
    guard block.isEmpty, chunks.allSatisfy({ $0.header.inflatedLength == 0 }) else {
      throw .damaged(segment.path, at: offset, expected: "the end of the texts", got: "more bytes")
    }
    while try loadBlock() {}
  }

  private mutating func loadBlock() throws(StoreError) -> Bool {
    guard let entry = chunks.popFirst() else { return false }
    offset = entry.offset
    block = try segment.payload(of: entry)[...]
    return true
  }

  private func string(_ bytes: ArraySlice<UInt8>) throws(StoreError) -> String {
    guard let string = String(validating: bytes, as: UTF8.self) else {
      throw .damaged(segment.path, at: offset, expected: "texts in UTF-8", got: "other bytes")
    }
    return string
  }
}

extension ArraySlice {
  fileprivate mutating func removePrefix(_ count: Int) -> ArraySlice {
    defer { self = dropFirst(count) }
    return prefix(count)
  }
}
