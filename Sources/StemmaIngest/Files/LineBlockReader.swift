/// Reads a stream of bytes in blocks of whole lines of bounded length.
struct LineBlockReader: ~Copyable {
  /// What comes next.
  enum Event {
    /// One line or more.
    case block(LineBlock)
    /// A line of this many bytes, longer than allowed, that was not kept.
    case tooLong(Int)
    /// The stream broke off; an unfinished line was dropped.
    case failure(StreamFailure)
    /// All lines were read. Bytes that are no gzip data may follow them.
    case end(trailingGarbage: StreamFailure?)
  }

  private var stream: ByteStream
  private let maximumLength: Int
  private let blockSize: Int
  /// The beginning of a line that the last block did not finish, or what was read behind a line that is not kept.
  private var rest: [UInt8] = []
  /// The offset of `rest` in the stream.
  private var offset = 0
  private var failure: StreamFailure?
  private var isAtEnd = false

  /// - Parameters:
  ///   - maximumLength: The longest line that is kept, in bytes; blocks grow to about twice of it.
  ///   - blockSize: The bytes that are read at once where lines are shorter.
  init(_ stream: consuming ByteStream, maximumLength: Int, blockSize: Int) {
    self.stream = stream
    self.maximumLength = maximumLength
    self.blockSize = max(blockSize, 16)
  }

  /// The first bytes of the stream, at most 4; before the first block only.
  mutating func peek() throws(StreamFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 16)
    while rest.count < 4, !isAtEnd {
      let count = try stream.read(into: &buffer, from: 0)
      if count == 0 { isAtEnd = true }
      rest += buffer[..<count]
    }
    return Array(rest.prefix(4))
  }

  /// Steps over bytes at the start.
  mutating func skip(_ count: Int) {
    rest.removeFirst(count)
    offset += count
  }

  /// The next lines, in memory that the caller no longer needs.
  mutating func next(reusing memory: consuming [UInt8]? = nil) -> Event {
    var buffer = memory ?? []
    if buffer.count < blockSize { buffer += [UInt8](repeating: 0, count: blockSize - buffer.count) }
    var count = 0
    // After a line that was too long, whole lines may be left.
    take(rest, into: &buffer, &count)
    while true {
      fill(&buffer, &count)
      let isDone = isAtEnd || failure != nil
      if let newline = buffer.span.extracting(first: count).lastNewline() {
        return block(buffer, upTo: newline + 1, of: count)
      }
      if isDone, failure == nil {
        if count == 0 { return .end(trailingGarbage: stream.trailingGarbage) }
        return count > maximumLength ? tooLong(count) : block(buffer, upTo: count, of: count)
      }
      if let failure { return .failure(failure) }
      if count > maximumLength { return dropLine(&buffer, count) }
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
  }

  private mutating func take(_ bytes: [UInt8], into buffer: inout [UInt8], _ count: inout Int) {
    if buffer.count < bytes.count { buffer += [UInt8](repeating: 0, count: bytes.count) }
    buffer.replaceSubrange(0..<bytes.count, with: bytes)
    count = bytes.count
  }

  private mutating func fill(_ buffer: inout [UInt8], _ count: inout Int) {
    while count < buffer.count, !isAtEnd, failure == nil {
      do throws(StreamFailure) {
        let read = try stream.read(into: &buffer, from: count)
        if read == 0 { isAtEnd = true }
        count += read
      } catch {
        failure = error
      }
    }
  }

  private mutating func block(_ buffer: consuming [UInt8], upTo end: Int, of count: Int) -> Event {
    rest = Array(buffer[end..<count])
    defer { offset += end }
    return .block(LineBlock(buffer: buffer, range: 0..<end, offset: offset))
  }

  private mutating func tooLong(_ length: Int) -> Event {
    rest = []
    offset += length
    return .tooLong(length)
  }

  /// Reads on to the end of a line that is not kept.
  private mutating func dropLine(_ buffer: inout [UInt8], _ count: Int) -> Event {
    var length = count
    while true {
      var read = 0
      fill(&buffer, &read)
      if let newline = buffer.span.extracting(first: read).firstNewline(from: 0) {
        rest = Array(buffer[newline + 1..<read])
        length += newline
        offset += length + 1
        return .tooLong(length)
      }
      length += read
      if let failure { return .failure(failure) }
      if isAtEnd { return tooLong(length) }
    }
  }
}
