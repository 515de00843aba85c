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

  /// Compresses as ``compress(_:)``, with a dictionary of at most 32 KiB. nil only if memory runs out.
  package static func compress(_ bytes: ArraySlice<UInt8>, dictionary: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe deflateInit_(&stream, FormatConstants.compressionLevel, ZLIB_VERSION, size) == Z_OK else {
      return nil
    }
    defer { unsafe deflateEnd(&stream) }
    guard unsafe deflateSetDictionary(&stream, dictionary, uInt(dictionary.count)) == Z_OK else { return nil }
    // The header with the dictionary's id takes four bytes more than the bound says.
    let capacity = bound(bytes.count) + 16
    var status = Z_OK
    let stored = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = uInt(capacity)
        status = unsafe deflate(&stream, Z_FINISH)
        filled = capacity - Int(unsafe stream.avail_out)
      }
    }
    return status == Z_STREAM_END ? stored : nil
  }

  /// Inflates as ``inflate(_:count:)`` a stream that may ask for a dictionary.
  package static func inflate(
    _ bytes: ArraySlice<UInt8>,
    count: Int,
    dictionary: [UInt8]?
  ) throws(Malformed) -> [UInt8] {
    // Bit 5 of the second byte of a stream tells whether it needs one (RFC 1950).
    guard let dictionary, let flags = bytes.dropFirst().first, flags & 0x20 != 0 else {
      return try inflate(bytes, count: count)
    }
    var stream = unsafe z_stream()
    guard unsafe inflateInit_(&stream, ZLIB_VERSION, unsafe Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Malformed(position: 0, expected: "memory to inflate", got: "none")
    }
    defer { unsafe inflateEnd(&stream) }
    var status = Z_OK
    var rest = 0
    let inflated = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 1)) { target, filled in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = uInt(count)
        status = unsafe CZlib.inflate(&stream, Z_FINISH)
        if status == Z_NEED_DICT {
          status = unsafe inflateSetDictionary(&stream, dictionary, uInt(dictionary.count))
          if status == Z_OK { status = unsafe CZlib.inflate(&stream, Z_FINISH) }
        }
        filled = count - Int(unsafe stream.avail_out)
        rest = Int(unsafe stream.avail_in)
      }
    }
    guard status == Z_STREAM_END, rest == 0, inflated.count == count else {
      throw Malformed(
        position: bytes.count - rest,
        expected: "a zlib stream of \(count) inflated bytes by its dictionary",
        got: status == Z_STREAM_END ? "\(inflated.count), and \(rest) bytes after it" : "other bytes"
      )
    }
    return inflated
  }
}
