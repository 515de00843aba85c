/// Why bytes could not be read, or not all of them.
enum StreamFailure: Error, Hashable, Sendable {
  /// A call to the system failed, with what the system says.
  case system(String)
  /// The name leads to something that is no regular file.
  case notRegularFile
  /// The file ends in the middle of a gzip member, at this offset.
  case truncatedGzip(Int)
  /// zlib refused the data before this offset, for this reason.
  case corruptGzip(Int, String)
  /// Bytes that are no gzip member follow the last member, from this offset. All data before them was read.
  case trailingGarbage(Int)
  /// The data is larger than this limit.
  case tooLarge(Int)
}
