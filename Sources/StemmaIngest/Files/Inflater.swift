import CZlib

/// Inflates gzip data of one or more members (RFC 1952), a buffer at a time. All calls to zlib are in this file.
///
/// Invariant: `stream` points to one initialised `z_stream` that never moves (zlib keeps a pointer back to it), and
/// its `next_in` and `next_out` are only valid inside ``inflate(from:into:at:)``, which sets them anew each time.
@safe struct Inflater: ~Copyable {
  /// What a step came to.
  struct Step {
    /// The bytes written.
    var produced: Int
    /// The bytes of input used up.
    var consumed: Int
    /// Why it cannot go on.
    var refusal: Refusal?
  }

  /// Why data is refused.
  enum Refusal: Hashable {
    /// No further member begins here.
    case noMember
    /// The data is damaged; zlib's words.
    case damage(String)
  }

  /// Whether the input may end here: between two members.
  private(set) var isBetweenMembers = false
  private var members = 0
  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(StreamFailure) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper with its checksum.
    let status = unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      unsafe stream.deallocate()
      throw .system("zlib cannot start (status \(status))")
    }
    unsafe self.stream = unsafe stream
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates part of `input` into `output`, from an offset on.
  mutating func inflate(
    from input: [UInt8],
    in range: Range<Int>,
    into output: inout [UInt8],
    at offset: Int
  ) -> Step {
    if isBetweenMembers, !range.isEmpty {
      unsafe inflateReset(stream)
      isBetweenMembers = false
    }
    let room = min(output.count - offset, Int(UInt32.max))
    let given = min(range.count, Int(UInt32.max))
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress.map { unsafe $0 + range.lowerBound }
        )
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = unsafe target.baseAddress.map { unsafe $0 + offset }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let produced = unsafe room - Int(stream.pointee.avail_out)
    let consumed = unsafe given - Int(stream.pointee.avail_in)
    switch status {
    case Z_OK, Z_BUF_ERROR:
      return Step(produced: produced, consumed: consumed, refusal: nil)
    case Z_STREAM_END:
      members += 1
      isBetweenMembers = true
      return Step(produced: produced, consumed: consumed, refusal: nil)
    default:
      let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "status \(status)"
      // zlib says this of the magic number only; other faults of a header have other words.
      let isNoMember = members > 0 && message == "incorrect header check"
      return Step(
        produced: produced,
        consumed: consumed,
        refusal: isNoMember ? .noMember : .damage(message)
      )
    }
  }
}
