/// A string as a key by its UTF-8 bytes: ids that differ in normalisation only are different ids.
package struct ByteString: Hashable, Sendable {
  package let text: String

  package init(text: String) { self.text = text }

  package static func == (left: ByteString, right: ByteString) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text.utf8.span) }
}

extension String {
  /// Whether two strings are equal byte by byte, not only canonically.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
