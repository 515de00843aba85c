import Glibc

/// Strict conversion to UTF-8 by glibc's `iconv`, which Swift's own module of glibc exposes. All calls are here.
///
/// Invariant: the pointers given to `iconv` stay inside `bytes` and `output`, which outlive the call.
enum Iconv {
  /// The text of some bytes as UTF-8; nil where they are not valid in the encoding, or the system lacks it.
  static func decode(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { unsafe iconv_close(converter) }
    // Two bytes become three, with few exceptions, for which the room is doubled.
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 2 + 16)
    var (read, written) = (0, 0)
    while read < bytes.count {
      let (status, error) = unsafe bytes.withUnsafeBytes { source in
        unsafe output.withUnsafeMutableBytes { target in
          var input = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
            .assumingMemoryBound(to: CChar.self).advanced(by: read)
          var result = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self).advanced(by: written)
          var (inputLeft, room) = (source.count - read, target.count - written)
          let status = unsafe iconv(converter, &input, &inputLeft, &result, &room)
          let error = errno
          (read, written) = (source.count - inputLeft, target.count - room)
          return (status, error)
        }
      }
      if status == -1 {
        guard error == E2BIG else { return nil }
        output += [UInt8](repeating: 0, count: output.count)
      }
    }
    output.removeLast(output.count - written)
    return output
  }
}
