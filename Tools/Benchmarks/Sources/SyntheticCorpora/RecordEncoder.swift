/// Encodes documents and their truth as JSON Lines.
package enum RecordEncoder {
  /// Appends the record of a document.
  package static func append(_ document: LabelledDocument, index: Int, to bytes: inout [UInt8]) {
    append(#"{"id":"d\#(index)","text":""#, to: &bytes)
    for unit in document.text { append(unit, to: &bytes) }
    append("\"}\n", to: &bytes)
  }

  /// Appends what is true of a document.
  package static func appendTruth(_ document: LabelledDocument, index: Int, to bytes: inout [UInt8]) {
    append(#"{"id":"d\#(index)","family":\#(document.family),"kind":"\#(document.kind)"}"# + "\n", to: &bytes)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a character of a text; generated texts hold neither quotation marks nor surrogates.
  @inline(__always)
  private static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    switch unit {
    case Article.lineBreak:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "n"))
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: unit))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    default:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: (unit >> 6) & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    }
  }
}
