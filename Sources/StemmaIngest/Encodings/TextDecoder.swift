/// Decodes the bytes of a plain text file whose encoding nobody names.
///
/// A byte order mark decides between UTF-8 and the two UTF-16; it is dropped. Without one, valid UTF-8 is UTF-8, and
/// the rest is read as GB18030 and as Big5, strictly. Of what decodes the more plausible is taken
/// (``LegacyEncoding/plausibility(of:decodedAs:)``), if it is plausible enough; nothing is guessed below that.
package enum TextDecoder {
  /// Why bytes are no text.
  package struct Failure: Error, Hashable, Sendable {
    /// The first offending byte.
    package var offset: Int
    package var expected: String
    package var got: String
  }

  /// The least plausibility that a legacy encoding is accepted with. Measured on 10 characters of running text:
  /// right readings reach .83 or more, broken UTF-8 read as GB18030 .40 or less.
  package static let leastPlausibility = 0.75

  /// The text of a file. Linear in its size.
  package static func decode(_ bytes: [UInt8]) throws(Failure) -> String {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Failure(offset: 0, expected: "UTF-8, UTF-16, GB18030 or Big5", got: "UTF-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, isBigEndian: true) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let invalid = UTF8Scan.firstInvalidOffset(in: bytes.span, from: start) else {
      return String(validated: bytes.span.extracting(start...))
    }
    if start == 0, let text = decodeLegacy(bytes) { return text }
    throw Failure(
      offset: invalid,
      expected: start == 0 ? "UTF-8, or text in GB18030 or Big5" : "UTF-8",
      got: DisplayText.byte(at: invalid, of: bytes.span)
    )
  }

  private static func decodeLegacy(_ bytes: [UInt8]) -> String? {
    var best: (text: String, plausibility: Double)?
    for encoding in LegacyEncoding.allCases {
      guard let text = encoding.decode(bytes) else { continue }
      let plausibility = encoding.plausibility(of: bytes, decodedAs: text)
      if plausibility >= leastPlausibility, plausibility > best?.plausibility ?? 0 {
        best = (text, plausibility)
      }
    }
    return best?.text
  }

  private static func decodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) throws(Failure) -> String {
    let name = isBigEndian ? "UTF-16BE" : "UTF-16LE"
    let count = bytes.count / 2 - 1
    var units: [UInt16] = []
    units.reserveCapacity(count)
    for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    if let lone = firstLoneSurrogate(of: units) {
      throw Failure(offset: 2 + 2 * lone, expected: name, got: "a surrogate without its partner")
    }
    guard bytes.count.isMultiple(of: 2) else {
      throw Failure(offset: bytes.count - 1, expected: name, got: "half a code unit at the end")
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func firstLoneSurrogate(of units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isSurrogate(Unicode.UTF16.CodeUnit(units[index])) {
        guard UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
          UTF16.isTrailSurrogate(units[index + 1])
        else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }
}
