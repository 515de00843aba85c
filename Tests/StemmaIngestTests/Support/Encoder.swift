import Glibc

/// Writes text in other encodings.
enum Encoder {
  /// The bytes of a text; nil if the encoding lacks one of its characters.
  static func encode(_ text: String, to encoding: String) -> [UInt8]? {
    let converter = iconv_open(encoding, "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    return input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count, target.count)
        guard iconv(converter, &from, &left, &to, &room) == 0 else { return nil }
        return Array(target.prefix(target.count - room))
      }
    }
  }
}
