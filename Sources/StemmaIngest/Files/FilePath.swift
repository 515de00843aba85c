/// A path as the system keeps it: any bytes but NUL.
struct FilePath: Hashable, Sendable {
  private(set) var bytes: [UInt8]

  init(_ string: String) {
    bytes = Array(string.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of an entry of the folder at this path.
  func appending(_ relative: [UInt8]) -> FilePath {
    guard let last = bytes.last else { return FilePath(bytes: relative) }
    return FilePath(bytes: bytes + (last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + relative)
  }

  /// What follows the last slash, trailing slashes apart.
  var name: [UInt8] {
    let trimmed = bytes[..<((bytes.lastIndex { $0 != UInt8(ascii: "/") } ?? -1) + 1)]
    return Array(trimmed[((trimmed.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
  }

  /// The path as text.
  var text: String { Self.text(of: bytes) }

  /// File names as text: each byte that is not UTF-8 becomes `\xHH`, so that different names stay different.
  static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var result = ""
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Scan.sequenceLength(in: bytes.span, at: offset)
      if length == 0 {
        let digits = String(bytes[offset], radix: 16, uppercase: true)
        result += "\\x" + (digits.count == 1 ? "0" : "") + digits
        offset += 1
      } else {
        result += String(decoding: bytes[offset..<offset + length], as: UTF8.self)
        offset += length
      }
    }
    return result
  }
}
