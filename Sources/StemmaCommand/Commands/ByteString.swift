/// A string as a key by its UTF-8 bytes: ids that differ in normalisation only are different ids.
struct ByteString: Hashable {
  let text: String

  static func == (left: ByteString, right: ByteString) -> Bool { left.text.hasSameBytes(as: right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension String {
  /// Whether two strings are equal byte by byte, not only canonically.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
