/// The numbers of the file format; FileFormat.md explains them.
package enum FormatConstants {
  /// The version this library writes, and the newest it reads.
  package static let version: UInt16 = 1
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
  /// The most inflated bytes in a chunk; a writer fills each but the last of a stream.
  package static let blockLength = 1 << 20
  /// The most inflated bytes in a table of contents.
  package static let tableLimit = 1 << 26
  /// zlib's level of compression.
  package static let compressionLevel: Int32 = 6
  /// Deflate cannot shrink more than this (zlib's technical details: 1032:1).
  package static let deflateRatio = 1032
  /// The most bytes in a manifest.
  package static let manifestLimit = 1 << 20
  /// The most document segments; an `add` beyond merges all of them. Each is a file that a reader keeps open.
  package static let documentSegmentLimit = 128
}
