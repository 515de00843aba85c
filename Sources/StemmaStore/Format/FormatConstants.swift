/// The numbers of the file format; FileFormat.md explains them.
package enum FormatConstants {
  /// The version this library writes, and the newest it reads.
  package static let version: UInt16 = 2
  /// The first bytes of a segment file: a byte no text holds, `STMS`, and line ends that a text transfer would change.
  package static let segmentMagic: [UInt8] = [0x89, 0x53, 0x54, 0x4D, 0x53, 0x0D, 0x0A, 0x1A]
  /// The last bytes of a segment file.
  package static let endMagic: [UInt8] = [0x89, 0x53, 0x54, 0x4D, 0x45, 0x0D, 0x0A, 0x1A]
  /// The first bytes of a manifest.
  package static let manifestMagic: [UInt8] = [0x89, 0x53, 0x54, 0x4D, 0x4D, 0x0D, 0x0A, 0x1A]

  /// The length of a segment file's header.
  package static let headerLength = 16
  /// The length of a segment file's footer.
  package static let footerLength = 24
  /// The first bytes of a log.
  package static let logMagic: [UInt8] = [0x89, 0x53, 0x54, 0x4D, 0x4C, 0x0D, 0x0A, 0x1A]

  /// The most inflated bytes in a chunk; a writer fills each but the last of an analysis's streams.
  package static let blockLength = 1 << 20
  /// The inflated bytes in a block of texts; with a dictionary that is 1 % over one stream for all.
  package static let textBlockLength = 1 << 13
  /// The inflated bytes in a block of texts without a dictionary.
  package static let plainTextBlockLength = 1 << 16
  /// The bytes of a dictionary, the window of zlib: so many pieces of texts.
  package static let dictionaryLength = 1 << 15
  package static let dictionaryPieces = 32
  /// The bytes of text from which on a segment has a dictionary.
  package static let dictionaryThreshold = 1 << 19
  /// The inflated bytes in a block of metadata.
  package static let recordBlockLength = 1 << 13
  /// The most bytes of rows in a packed chunk, which is what is checked before a row is read for the first time.
  package static let packedLength = 1 << 14
  /// The zeros after the rows of a packed chunk, so that eight bytes can be loaded at each.
  package static let packedPadding = 8
  /// The documents whose metadata stand together.
  package static let groupLength = 32
  /// The bits of a key in a table of postings.
  package static let keyBits = 35
  /// The postings in a bucket on the average, at most; of rows as many.
  package static let bucketLength = 32
  /// The generation after which a writer takes no more.
  package static let generationLimit: UInt64 = 1 << 62
  /// The most documents in one segment.
  package static let rowLimit = Int(Int32.max)
  /// The most bytes in a record of the log.
  package static let logRecordLimit = 1 << 26
  /// The most inflated bytes in a table of contents.
  package static let tableLimit = 1 << 26
  /// zlib's level of compression.
  package static let compressionLevel: Int32 = 6
  /// Deflate cannot shrink more than this (zlib's technical details: 1032:1).
  package static let deflateRatio = 1032
  /// The most bytes in a manifest.
  package static let manifestLimit = 1 << 20
}
