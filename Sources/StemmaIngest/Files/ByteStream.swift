/// The bytes of a file, inflated if it is gzip data.
struct ByteStream: ~Copyable {
  /// Bytes that are no gzip data at the end of the file, found when the data before them was read.
  private(set) var trailingGarbage: StreamFailure?

  private var damage: StreamFailure?
  private let file: InputFile
  private var inflater: Inflater?
  private var compressed: [UInt8] = []
  private var unread = 0..<0
  /// The compressed bytes read so far.
  private var offset = 0
  /// The offset of the current member.
  private var memberStart = 0

  /// - Parameter bufferSize: The compressed bytes that are read at once.
  init(_ file: consuming InputFile, isGzip: Bool, bufferSize: Int = 1 << 18) throws(StreamFailure) {
    self.file = file
    if isGzip {
      inflater = try Inflater()
      compressed = [UInt8](repeating: 0, count: bufferSize)
    }
  }

  /// The size of the file, before inflation.
  var fileSize: Int { file.size }

  /// Fills a buffer from an offset on, as far as it goes at once. Returns the number of bytes, 0 at the end.
  mutating func read(into buffer: inout [UInt8], from start: Int) throws(StreamFailure) -> Int {
    guard inflater != nil else { return try file.read(into: &buffer, from: start) }
    if let damage { throw damage }
    while trailingGarbage == nil {
      if unread.isEmpty {
        unread = 0..<(try file.read(into: &compressed, from: 0))
        offset += unread.count
      }
      if inflater?.isBetweenMembers == true { memberStart = offset - unread.count }
      let isAtEnd = unread.isEmpty
      guard let step = inflater?.inflate(from: compressed, in: unread, into: &buffer, at: start) else {
        break
      }
      unread = unread.lowerBound + step.consumed..<unread.upperBound
      switch step.refusal {
      case .noMember: trailingGarbage = .trailingGarbage(memberStart)
      case .damage(let message): damage = .corruptGzip(offset - unread.count, message)
      case nil: break
      }
      // What came before the damage is handed out first.
      if step.produced > 0 { return step.produced }
      if let damage { throw damage }
      if isAtEnd { return try finish() }
    }
    return 0
  }

  private mutating func finish() throws(StreamFailure) -> Int {
    if inflater?.isBetweenMembers == true || offset == 0 { return 0 }
    // One byte is no magic number, and zlib waits for the second.
    if memberStart > 0, offset == memberStart + 1 {
      trailingGarbage = .trailingGarbage(memberStart)
      return 0
    }
    throw .truncatedGzip(offset)
  }
}
