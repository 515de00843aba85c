extension SegmentReader {
  /// The ASCII bytes below 64 that end lines and sentences, and the digit two.
  private static let asciiCues: UInt64 =
    1 << 0x0A | 1 << 0x0D | 1 << 0x21 | 1 << 0x2E | 1 << 0x32 | 1 << 0x3F

  /// Whether a page shows at least one sign of a second text.
  ///
  /// This is the pass that every page pays for. It looks closer only where lines and sentences begin
  /// and at a number two, without which no headings count. It says yes to every page that
  /// ``segments(of:)`` splits.
  mutating func mayHoldSeveral(_ bytes: Span<UInt8>) -> Bool {
    var previous = 0..<0
    var lineStart = 0
    var mayNumber = false
    var offset = 0
    steps += bytes.count
    while offset < bytes.count {
      let start = offset
      var endsLine = false
      let byte = bytes[offset]
      if byte < 0x80 {
        offset += 1
        // One branch for all ASCII bytes of no interest: two would be mispredicted at every space.
        guard Self.asciiCues &>> UInt64(byte) & UInt64(byte >> 6 ^ 1) != 0 else { continue }
        switch byte {
        case 0x21, 0x2E, 0x3F:
          if beginsSalutation(at: offset, in: bytes) { return true }
        case 0x32: mayNumber = mayNumber || mayNumberHeading(start..<offset, in: bytes)
        default: endsLine = true
        }
      } else if byte >= 0xE4 && byte < 0xEF {
        offset += 3
        if byte == 0xE4, bytes[start + 1] == 0xBA, bytes[start + 2] == 0x8C {
          mayNumber = mayNumber || mayNumberHeading(start..<offset, in: bytes)
        }
      } else if byte < 0xE0 {
        offset += 2
      } else if byte >= 0xF0 {
        offset += 4
      } else {
        let value = bytes.scalar(at: offset).value
        offset += 3
        switch value {
        case "２": mayNumber = mayNumber || mayNumberHeading(start..<offset, in: bytes)
        case "\u{2028}", "\u{2029}": endsLine = true
        case _ where value.endsSentence:
          if beginsSalutation(at: offset, in: bytes) { return true }
        default: break
        }
      }
      guard endsLine else { continue }
      let line = bytes.trimming(lineStart..<start)
      if mayOpenText(line, after: previous, mayNumber, in: bytes) { return true }
      if !line.isEmpty { previous = line }
      lineStart = offset
      mayNumber = false
    }
    return mayOpenText(bytes.trimming(lineStart..<bytes.count), after: previous, mayNumber, in: bytes)
  }

  private mutating func beginsSalutation(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    let start = bytes.skippingSpace(from: offset, to: bytes.count)
    return endOfSalutation(at: start, to: bytes.count, in: bytes) != nil
  }

  /// Whether a line repeats the line before it, begins with a salutation or is a second heading.
  private mutating func mayOpenText(
    _ line: Range<Int>,
    after previous: Range<Int>,
    _ mayNumber: Bool,
    in bytes: Span<UInt8>
  ) -> Bool {
    guard !line.isEmpty else { return false }
    if endOfSalutation(at: line.lowerBound, to: line.upperBound, in: bytes) != nil { return true }
    if beginsWithEnglishSalutation(line, in: bytes) { return true }
    let plain = withoutHeadingMark(line, in: bytes)
    if mayNumber
      || phrases.englishHeadingWords.match(in: bytes, at: plain.lowerBound, to: plain.upperBound) != nil
    {
      var headings: [NumberedHeading] = []
      self.headings(in: line, before: line.upperBound..<line.upperBound, in: bytes, into: &headings)
      if headings.contains(where: { $0.number == 2 }) { return true }
    }
    return endOfRepetition(of: withoutHeadingMark(previous, in: bytes), in: plain, in: bytes) != nil
  }

  /// Whether what stands around a number two lets it number a heading.
  private func mayNumberHeading(_ two: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let end = bytes.count
    if two.upperBound == end || bytes.lineEndLength(at: two.upperBound) > 0 { return true }
    switch bytes.scalar(at: two.upperBound).value {
    case ":", "：", "篇": return true
    case let value where value.isSpace: return true
    case ")", "）":
      let close = two.upperBound + bytes.scalar(at: two.upperBound).length
      let next = skippingSeparators(from: close, to: end, in: bytes)
      return next == end || bytes.lineEndLength(at: next) > 0
        || phrases.salutationHeads.match(in: bytes, at: next, to: end) != nil
    case "、", "】": break
    default: return false
    }
    return phrases.headingWords.suffix(in: bytes, before: two.lowerBound, from: 0) != nil
  }
}
