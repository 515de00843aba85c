extension SegmentReader {
  /// Where the pass over a page stands: the line it is in, and what it keeps of what came before.
  private struct Place {
    /// Where the line begins behind its white space.
    var opening: Int
    /// Whether a number two in the line may be that of a heading.
    var mayNumber = false
    /// The last line that was not blank, without the marks of a heading, with the white space at its end.
    var previous = 0..<0
    /// The first scalar of that line, as titles are compared.
    var previousOpening: ScalarValue?
    /// The last mark that could close a salutation and closed none.
    var mark = 0

    init(in bytes: Span<UInt8>) { opening = bytes.skippingSpace(from: 0, to: bytes.count) }
  }

  /// Whether a page shows at least one sign of a second text: a salutation at the beginning of a line or a sentence, a
  /// second heading, or a line that repeats the line before it.
  ///
  /// This is the pass that every page pays for. It looks closer only at the ends of lines, at a number two, without
  /// which no headings count, and at what closes a salutation, which is rarer than the places where one could begin. It
  /// says yes to every page that ``segments(of:)`` splits.
  mutating func mayHoldSeveral(_ bytes: Span<UInt8>) -> Bool {
    var place = Place(in: bytes)
    steps += bytes.count
    var masks = CueMasks()
    var start = 0
    while start < bytes.count {
      masks.read(bytes, from: start)
      for block in 0..<masks.count {
        var cues = masks[block]
        while cues != 0 {
          let offset = start + cues.trailingZeroBitCount
          cues &= cues - 1
          if isSign(at: offset, &place, in: bytes) { return true }
        }
        start += CueMasks.width
      }
    }
    return opensText(lineTo: bytes.count, before: bytes.count, &place, in: bytes)
  }

  /// Whether a cue stands at an offset and, with what is around it, is a sign of a second text.
  @inline(__always)
  private mutating func isSign(at offset: Int, _ place: inout Place, in bytes: Span<UInt8>) -> Bool {
    switch bytes[offset] {
    case 0x0A:
      return opensText(lineTo: offset, before: offset + 1, &place, in: bytes)
    case 0x0D, 0xE2:
      let length = bytes.lineEndLength(at: offset)
      return length > 0 && opensText(lineTo: offset, before: offset + length, &place, in: bytes)
    case 0x32, 0x3A, 0xE4, 0xE5, 0xEF:
      let scalar = bytes.scalar(at: offset)
      let end = offset + scalar.length
      switch scalar.value {
      case "2", "２", "二":
        place.mayNumber = place.mayNumber || mayNumberHeading(offset..<end, in: bytes)
        return false
      case ":", "：":
        return followsAddressee(offset, place, in: bytes) && closesSalutation(offset..<end, &place, in: bytes)
      case "好":
        guard end < bytes.count else { return false }
        let mark = bytes.scalar(at: end)
        return mark.value.closesGreeting
          && phrases.greetings.suffix(in: bytes, before: end, from: place.opening) != nil
          && closesSalutation(end..<end + mark.length, &place, in: bytes)
      default: return false
      }
    default: return false
    }
  }

  // MARK: Lines

  /// Whether the line that ends at an offset, before another that starts at `next`, repeats the line before it, begins
  /// with an English salutation or is a second heading.
  private mutating func opensText(
    lineTo end: Int,
    before next: Int,
    _ place: inout Place,
    in bytes: Span<UInt8>
  ) -> Bool {
    let line = place.opening..<max(place.opening, end)
    place.opening = bytes.skippingSpace(from: next, to: bytes.count)
    guard !line.isEmpty else { return false }
    let first = bytes.scalar(at: line.lowerBound).value
    let plain = first == "#" ? withoutHeadingMark(line, in: bytes) : line
    let opening = plain.isEmpty ? nil : bytes.scalar(at: plain.lowerBound).value.foldedInTitle
    // Nearly all lines are turned away by these three questions.
    if first < "\u{80}", isEnglishSalutation(line, in: bytes) { return true }
    if place.mayNumber || first < "\u{80}" && isEnglishHeading(plain, in: bytes),
      isSecondHeading(line, in: bytes)
    {
      return true
    }
    if opening == place.previousOpening, endOfRepetition(of: place.previous, in: plain, in: bytes) != nil {
      return true
    }
    place.previous = plain
    place.previousOpening = opening
    place.mayNumber = false
    return false
  }

  @inline(__always)
  private func isEnglishSalutation(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    phrases.englishSalutations.match(in: bytes, at: line.lowerBound, to: line.upperBound) != nil
      && beginsWithEnglishSalutation(bytes.trimming(line), in: bytes)
  }

  @inline(__always)
  private func isEnglishHeading(_ plain: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    phrases.englishHeadingWords.match(in: bytes, at: plain.lowerBound, to: plain.upperBound) != nil
  }

  private mutating func isSecondHeading(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let line = bytes.trimming(line)
    var headings: [NumberedHeading] = []
    self.headings(in: line, before: line.upperBound..<line.upperBound, in: bytes, into: &headings)
    return headings.contains { $0.number == 2 }
  }

  // MARK: Salutations

  private func followsAddressee(_ colon: Int, _ place: Place, in bytes: Span<UInt8>) -> Bool {
    let end = bytes.skippingSpace(backFrom: colon, to: place.opening)
    return phrases.addressees.suffix(in: bytes, before: end, from: place.opening) != nil
  }

  /// Whether a mark closes a salutation that begins with its line or behind the sentence before it.
  ///
  /// The way back to that sentence ends at the mark before, so that all marks of a page together cost O(n).
  private mutating func closesSalutation(
    _ mark: Range<Int>,
    _ place: inout Place,
    in bytes: Span<UInt8>
  ) -> Bool {
    let close = mark.lowerBound
    if close - place.opening < Self.maximumSalutationLength,
      endOfSalutation(at: place.opening, to: mark.upperBound, in: bytes) != nil
    {
      return true
    }
    let lowest = place.mark
    place.mark = close
    var offset = close
    defer { steps += close - offset }
    while offset > lowest {
      let end = offset
      offset = bytes.scalarStart(before: end)
      let value = bytes.scalar(at: offset).value
      if value.endsSentence {
        let start = bytes.skippingSpace(from: end, to: close)
        return endOfSalutation(at: start, to: mark.upperBound, in: bytes) != nil
      }
      // White space before a salutation may be of any length.
      guard value.isSpace || close - offset < Self.maximumSalutationLength, !value.isColon, !value.isSemicolon
      else { return false }
    }
    return false
  }

  // MARK: Headings

  /// Whether what stands around a number two lets it number a heading.
  func mayNumberHeading(_ two: Range<Int>, in bytes: Span<UInt8>) -> Bool {
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
