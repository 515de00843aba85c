/// Splits a stream of bytes into lines of bounded length.
struct LineReader: ~Copyable {
  /// What comes next.
  enum Event {
    /// A line: its place in `buffer`, without the newline.
    case line(Range<Int>)
    /// A line of this many bytes, longer than allowed, that was not kept.
    case tooLong(Int)
    /// The stream broke off; an unfinished line was dropped.
    case failure(StreamFailure)
    case end
  }

  /// Holds the line of the last event.
  private(set) var buffer: [UInt8]
  /// The number of the line of the last event, from 1.
  private(set) var lineNumber = 0
  private(set) var stream: ByteStream

  private let maximumLength: Int
  private var unread = 0..<0
  private var isAtEnd = false

  /// - Parameter maximumLength: The longest line that is kept, in bytes; the buffer grows to about twice of it.
  init(_ stream: consuming ByteStream, maximumLength: Int, chunkSize: Int = 1 << 18) {
    self.stream = stream
    self.maximumLength = maximumLength
    buffer = [UInt8](repeating: 0, count: max(chunkSize, 16))
  }

  /// The first bytes of the stream, at most 4; before the first line only.
  mutating func peek() throws(StreamFailure) -> [UInt8] {
    while unread.count < 4, !isAtEnd { try fill() }
    return Array(buffer[unread].prefix(4))
  }

  /// Steps over bytes at the start.
  mutating func skip(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
  }

  mutating func next() -> Event {
    lineNumber += 1
    var searched = 0
    var dropped = 0
    while true {
      let start = unread.lowerBound
      if let end = buffer.span.extracting(first: unread.upperBound).firstNewline(from: start + searched) {
        unread = end + 1..<unread.upperBound
        let length = dropped + end - start
        return length > maximumLength ? .tooLong(length) : .line(start..<end)
      }
      if isAtEnd {
        let length = dropped + unread.count
        let line = unread
        unread = unread.upperBound..<unread.upperBound
        if length == 0 { return .end }
        return length > maximumLength ? .tooLong(length) : .line(line)
      }
      if unread.count > maximumLength {
        dropped += unread.count
        unread = 0..<0
      }
      searched = unread.count
      do {
        try fill()
      } catch {
        isAtEnd = true
        unread = 0..<0
        return .failure(error)
      }
    }
  }

  /// Reads more behind what is unread, which moves to the front of the buffer.
  private mutating func fill() throws(StreamFailure) {
    if unread.lowerBound > 0 {
      for offset in 0..<unread.count { buffer[offset] = buffer[unread.lowerBound + offset] }
      unread = 0..<unread.count
    }
    if unread.count == buffer.count {
      buffer += [UInt8](repeating: 0, count: buffer.count)
    }
    let count = try stream.read(into: &buffer, from: unread.count)
    if count == 0 { isAtEnd = true }
    unread = 0..<unread.count + count
  }
}
