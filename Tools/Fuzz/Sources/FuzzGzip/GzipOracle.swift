import CZlib

/// A gzip file as zlib reads it with all of the input and all of the output in memory: a member in one call.
struct GzipOracle {
  /// How a file ends.
  enum End: Equatable {
    case complete
    case truncated
    case corrupt(String)
    /// What follows from this offset on is no member.
    case garbage(Int)
  }

  /// All bytes before the end, or before the damage.
  private(set) var bytes: [UInt8] = []
  private(set) var end = End.complete

  init(_ file: [UInt8]) {
    var offset = 0
    while offset < file.count, end == .complete {
      let rest = Array(file[offset...])
      if offset > 0, !rest.starts(with: [0x1F, 0x8B]) {
        end = .garbage(offset)
      } else {
        offset += inflateMember(rest)
      }
    }
  }

  /// Inflates the member at the start of some bytes and returns its length.
  private mutating func inflateMember(_ input: [UInt8]) -> Int {
    var input = input
    // No format of deflate packs more than 1,032 to 1.
    var output = [UInt8](repeating: 0, count: min(input.count * 1040 + 64, 1 << 16))
    while true {
      var stream = z_stream()
      precondition(
        inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      )
      defer { inflateEnd(&stream) }
      let status = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          return inflate(&stream, Z_FINISH)
        }
      }
      if status == Z_BUF_ERROR, stream.avail_out == 0 {
        output += [UInt8](repeating: 0, count: output.count)
        continue
      }
      bytes += output[..<(output.count - Int(stream.avail_out))]
      switch status {
      case Z_STREAM_END: break
      case Z_BUF_ERROR, Z_OK: end = .truncated
      default: end = .corrupt(stream.msg.map { String(cString: $0) } ?? "status \(status)")
      }
      return input.count - Int(stream.avail_in)
    }
  }
}
