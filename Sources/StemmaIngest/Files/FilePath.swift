/// A path as the system keeps it: any bytes but NUL.
package struct FilePath: Hashable, Sendable {
  package private(set) var bytes: [UInt8]

  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of an entry of the folder at this path.
  package func appending(_ relative: [UInt8]) -> FilePath {
    guard let last = bytes.last else { return FilePath(bytes: relative) }
    return FilePath(bytes: bytes + (last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + relative)
  }

  /// What follows the last slash, trailing slashes apart.
  package var name: [UInt8] {
    let trimmed = bytes[..<((bytes.lastIndex { $0 != UInt8(ascii: "/") } ?? -1) + 1)]
    return Array(trimmed[((trimmed.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
  }

  /// The folder that the path is in; empty for the working directory.
  package var folder: FilePath {
    let trimmed = bytes[..<((bytes.lastIndex { $0 != UInt8(ascii: "/") } ?? -1) + 1)]
    return FilePath(bytes: Array(trimmed[..<((trimmed.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)]))
  }

  /// The path as text.
  var text: String { Self.text(of: bytes) }

  /// File names as text. Different names give different texts, and each text leads back to its name.
  ///
  /// Each byte that is not UTF-8 becomes `\xHH`, 80 to FF. A backslash that begins the same four letters in a name,
  /// or `\x5C`, becomes `\x5C` itself. All other names stay as they are. Back: each `\xHH` of 80 to FF, and each
  /// `\x5C`, is one byte.
  static func text(of bytes: [UInt8]) -> String {
    if !bytes.contains(UInt8(ascii: "\\")), let text = String(validating: bytes, as: UTF8.self) {
      return text
    }
    var result = ""
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Scan.sequenceLength(in: bytes.span, at: offset)
      if length == 0 || isEscape(bytes[offset...]) {
        result += "\\x" + String(bytes[offset], radix: 16, uppercase: true)
        offset += 1
      } else {
        result += String(decoding: bytes[offset..<offset + length], as: UTF8.self)
        offset += length
      }
    }
    return result
  }

  /// Whether bytes begin with letters that stand for a byte in ``text(of:)``.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: "\\x".utf8), bytes.count >= 4 else { return false }
    let digits = bytes.dropFirst(2).prefix(2)
    let isUppercase = digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0) }
    guard isUppercase, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
      return false
    }
    return value >= 0x80 || value == UInt8(ascii: "\\")
  }
}
