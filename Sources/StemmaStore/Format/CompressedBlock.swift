/// A block of a stream as it stands in a file: one zlib stream.
struct CompressedBlock: Sendable {
  let stored: [UInt8]
  let inflatedLength: Int

  init(stored: [UInt8], inflatedLength: Int) {
    self.stored = stored
    self.inflatedLength = inflatedLength
  }

  /// Compresses bytes; nil only if memory runs out.
  ///
  /// - Parameter dictionary: What the bytes may repeat; nil for none.
  init?(_ bytes: ArraySlice<UInt8>, dictionary: [UInt8]? = nil) {
    let compressed = dictionary.map { Deflate.compress(bytes, dictionary: $0) } ?? Deflate.compress(bytes)
    guard let stored = compressed else { return nil }
    self.stored = stored
    inflatedLength = bytes.count
  }
}
