import CZlib

/// zlib streams (RFC 1950) from bytes to bytes.
///
/// Unsafe: zlib gets each buffer with its own length, and the count it reports as written is the array's count.
package enum Deflate {
  /// The most bytes that `count` bytes can deflate to.
  package static func bound(_ count: Int) -> Int { Int(compressBound(uLong(count))) }

  /// Compresses at level 6, window 32 KiB, memory level 8. nil only if memory runs out.
  package static func compress(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let capacity = bound(bytes.count)
    var status = Z_OK
    let stored = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
      var length = uLongf(capacity)
      status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          target.baseAddress,
          &length,
          source.baseAddress,
          uLong(source.count),
          FormatConstants.compressionLevel
        )
      }
      filled = status == Z_OK ? Int(length) : 0
    }
    return status == Z_OK ? stored : nil
  }

  /// Inflates a stream that must give exactly `count` bytes and end where `bytes` ends.
  ///
  /// Never writes more than `count` bytes, whatever the stream says.
  package static func inflate(_ bytes: ArraySlice<UInt8>, count: Int) throws(Malformed) -> [UInt8] {
    var status = Z_OK
    var consumed = uLong(bytes.count)
    let inflated = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 1)) { target, filled in
      var length = uLongf(count)
      status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe uncompress2(target.baseAddress, &length, source.baseAddress, &consumed)
      }
      filled = status == Z_OK ? Int(length) : 0
    }
    switch status {
    case Z_OK where Int(consumed) != bytes.count:
      throw Malformed(
        position: Int(consumed),
        expected: "the end of the zlib stream at byte \(bytes.count)",
        got: "\(consumed)"
      )
    case Z_OK where inflated.count != count:
      throw Malformed(position: 0, expected: "\(count) inflated bytes", got: "\(inflated.count)")
    case Z_OK: return inflated
    case Z_BUF_ERROR:
      throw Malformed(
        position: 0,
        expected: "\(count) inflated bytes",
        got: "more, or a stream that is cut off"
      )
    case Z_MEM_ERROR: throw Malformed(position: 0, expected: "memory to inflate", got: "none")
    default: throw Malformed(position: 0, expected: "a zlib stream", got: "other bytes")
    }
  }
}
