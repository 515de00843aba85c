@testable import Stemma

extension SegmentReader {
  /// What ``mayHoldSeveral(_:)`` must answer, by a look at each scalar: whether a line or a sentence begins with a
  /// salutation, or a line repeats the line before it or is a second heading.
  mutating func mayHoldSeveralByScalars(_ bytes: Span<UInt8>) -> Bool {
    var previous = 0..<0
    var start = 0
    var mayNumber = false
    var offset = 0
    while offset <= bytes.count {
      let length = offset < bytes.count ? bytes.lineEndLength(at: offset) : 1
      if length > 0 {
        let line = bytes.trimming(start..<offset)
        if opensText(line, after: previous, mayNumber, in: bytes) { return true }
        if !line.isEmpty { previous = line }
        offset += length
        start = offset
        mayNumber = false
        continue
      }
      let scalar = bytes.scalar(at: offset)
      let end = offset + scalar.length
      switch scalar.value {
      case "2", "２", "二": mayNumber = mayNumber || mayNumberHeading(offset..<end, in: bytes)
      case let value where value.endsSentence:
        let next = bytes.skippingSpace(from: end, to: bytes.count)
        if endOfSalutation(at: next, to: bytes.count, in: bytes) != nil { return true }
      default: break
      }
      offset = end
    }
    return false
  }

  private mutating func opensText(
    _ line: Range<Int>,
    after previous: Range<Int>,
    _ mayNumber: Bool,
    in bytes: Span<UInt8>
  ) -> Bool {
    guard !line.isEmpty else { return false }
    if endOfSalutation(at: line.lowerBound, to: line.upperBound, in: bytes) != nil { return true }
    if beginsWithEnglishSalutation(line, in: bytes) { return true }
    let plain = withoutHeadingMark(line, in: bytes)
    let isEnglishHeading =
      phrases.englishHeadingWords.match(in: bytes, at: plain.lowerBound, to: plain.upperBound) != nil
    if mayNumber || isEnglishHeading {
      var headings: [NumberedHeading] = []
      self.headings(in: line, before: line.upperBound..<line.upperBound, in: bytes, into: &headings)
      if headings.contains(where: { $0.number == 2 }) { return true }
    }
    return endOfRepetition(of: withoutHeadingMark(previous, in: bytes), in: plain, in: bytes) != nil
  }
}
