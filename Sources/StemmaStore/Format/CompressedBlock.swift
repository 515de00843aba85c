/// A block of a stream as it stands in a file: one zlib stream.
struct CompressedBlock: Sendable {
  let stored: [UInt8]
  let inflatedLength: Int

  init(stored: [UInt8], inflatedLength: Int) {
    self.stored = stored
    self.inflatedLength = inflatedLength
  }

  /// Compresses bytes; nil only if memory runs out.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let stored = Deflate.compress(bytes) else { return nil }
    self.stored = stored
    inflatedLength = bytes.count
  }
}
