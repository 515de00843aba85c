/// The bytes of a whole file, inflated if it is gzip data.
struct WholeFile {
  /// The bytes of the text.
  private(set) var bytes: [UInt8]
  /// Bytes that are no gzip data at the end of the file.
  private(set) var trailingGarbage: StreamFailure?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - maximum: The most bytes a text may have, counted after inflation.
  ///   - blindCapacity: What inflates to more than this many bytes is measured before room is made for it.
  init(
    _ path: FilePath,
    followsLink: Bool,
    isGzip: Bool,
    maximum: Int,
    blindCapacity: Int
  ) throws(StreamFailure) {
    var stream = try Self.open(path, followsLink: followsLink, isGzip: isGzip)
    if !isGzip, stream.fileSize > maximum { throw .tooLarge(maximum) }
    let limit = min(maximum, Int.max - 1) + 1
    let guess = isGzip ? max(min(stream.fileSize, blindCapacity / 4) * 4, 1 << 12) : stream.fileSize + 1
    bytes = [UInt8](repeating: 0, count: min(guess, limit))
    var count = 0
    var isMeasured = !isGzip
    while true {
      if count == limit { throw .tooLarge(maximum) }
      if count == bytes.count, !isMeasured, count >= blindCapacity {
        bytes = []
        count += try Self.countRest(of: &stream, atMost: limit - count)
        if count == limit { throw .tooLarge(maximum) }
        isMeasured = true
        bytes = [UInt8](repeating: 0, count: count + 1)
        stream = try Self.open(path, followsLink: followsLink, isGzip: true)
        count = 0
      } else if count == bytes.count {
        bytes += [UInt8](repeating: 0, count: min(bytes.count, limit - bytes.count))
      }
      let read = try stream.read(into: &bytes, from: count)
      if read == 0 { break }
      count += read
    }
    bytes.removeLast(bytes.count - count)
    trailingGarbage = stream.trailingGarbage
  }

  private static func open(
    _ path: FilePath,
    followsLink: Bool,
    isGzip: Bool
  ) throws(StreamFailure) -> ByteStream {
    try ByteStream(try InputFile(opening: path, followsLink: followsLink), isGzip: isGzip)
  }

  private static func countRest(of stream: inout ByteStream, atMost limit: Int) throws(StreamFailure) -> Int {
    var scratch = [UInt8](repeating: 0, count: 1 << 18)
    var count = 0
    while count < limit {
      let read = try stream.read(into: &scratch, from: 0)
      if read == 0 { break }
      count += read
    }
    return min(count, limit)
  }
}
