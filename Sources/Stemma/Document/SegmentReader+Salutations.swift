extension SegmentReader {
  /// The openings that a salutation shows: after the last words of a speech, or below a title.
  mutating func salutations(in bytes: Span<UInt8>, _ lines: [TextLine]) -> [SegmentOpening] {
    var openings: [SegmentOpening] = []
    for index in lines.indices {
      let range = lines[index].range
      if let opening = salutation(openingLine: index, in: bytes, lines) { openings.append(opening) }
      steps += range.count
      var offset = range.lowerBound
      while offset < range.upperBound {
        let scalar = bytes.scalar(at: offset)
        offset += scalar.length
        guard scalar.value.endsSentence else { continue }
        let start = bytes.skippingSpace(from: offset, to: range.upperBound)
        guard endOfSalutation(at: start, to: range.upperBound, in: bytes) != nil else { continue }
        guard endsSpeech(range.lowerBound..<offset, atLineEnd: false, in: bytes) else { continue }
        openings.append(SegmentOpening(kind: .afterEnding, start: start, title: nil, body: start))
      }
    }
    return openings
  }

  /// The opening at a line that begins with a salutation, with the title above it.
  private mutating func salutation(
    openingLine index: Int,
    in bytes: Span<UInt8>,
    _ lines: [TextLine]
  ) -> SegmentOpening? {
    let line = lines[index].range
    let salutation = endOfSalutation(at: line.lowerBound, to: line.upperBound, in: bytes)
    guard salutation != nil || beginsWithEnglishSalutation(line, in: bytes) else { return nil }
    let lowest = max(0, index - 3)
    var titleIndex: Int?
    var above = index
    while above > lowest {
      let candidate = lines[above - 1].range
      if endsSpeech(candidate, atLineEnd: true, in: bytes) { break }
      guard candidate.count <= Self.maximumTitleLength, !endsSentence(candidate, in: bytes) else { break }
      above -= 1
      steps += candidate.count
      if isSpeechTitle(candidate, in: bytes) { titleIndex = above }
    }
    let ended = above > 0 && endsSpeech(lines[above - 1].range, atLineEnd: true, in: bytes)
    if let titleIndex, ended || standsApart(titleIndex, lines, in: bytes) {
      let title = lines[titleIndex].range
      return SegmentOpening(
        kind: .titled,
        start: title.lowerBound,
        title: withoutHeadingMark(title, in: bytes),
        body: line.lowerBound
      )
    }
    guard ended else { return nil }
    guard above < index, isTitle(lines[index - 1].range, in: bytes) else {
      return SegmentOpening(kind: .afterEnding, start: line.lowerBound, title: nil, body: line.lowerBound)
    }
    let title = lines[index - 1].range
    return SegmentOpening(kind: .afterEnding, start: title.lowerBound, title: title, body: line.lowerBound)
  }

  /// Whether a line is the title of a speech: a Markdown heading, or one that names its kind. Chinese
  /// titles do so at the end, before no more than a remark in brackets.
  private func isSpeechTitle(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard isTitle(range, in: bytes) else { return false }
    let start = range.lowerBound
    if bytes.scalar(at: start).value == "#" || phrases.englishGenres.occurs(in: bytes, range) { return true }
    var end = range.upperBound
    let last = bytes.scalarStart(before: end)
    if bytes.scalar(at: last).value.closesBracket, let open = openingBracket(before: last, start, in: bytes) {
      end = bytes.trimming(start..<open).upperBound
    }
    return phrases.genres.suffix(in: bytes, before: end, from: start) != nil
  }

  private func standsApart(_ index: Int, _ lines: [TextLine], in bytes: Span<UInt8>) -> Bool {
    index == 0 || lines[index].followsBlank || endsSentence(lines[index - 1].range, in: bytes)
  }

  /// The end of the salutation that starts at an offset, its colon included, or nil.
  mutating func endOfSalutation(at start: Int, to end: Int, in bytes: Span<UInt8>) -> Int? {
    guard phrases.salutationHeads.match(in: bytes, at: start, to: end) != nil else { return nil }
    var offset = start
    let limit = min(end, start + Self.maximumSalutationLength)
    defer { steps += offset - start }
    while offset < limit {
      let scalar = bytes.scalar(at: offset)
      switch scalar.value {
      case ":", "：":
        let close = bytes.trimming(start..<offset).upperBound
        return phrases.addressees.suffix(in: bytes, before: close, from: start).map { _ in
          offset + scalar.length
        }
      case _ where scalar.value.closesGreeting:
        if phrases.greetings.suffix(in: bytes, before: offset, from: start) != nil {
          return offset + scalar.length
        }
        if scalar.value != "，" && scalar.value != "," { return nil }
      case _ where scalar.value.endsSentence || scalar.value.isSemicolon: return nil
      default: break
      }
      offset += scalar.length
    }
    return nil
  }

  /// Whether a line begins with an English salutation and its comma or colon.
  func beginsWithEnglishSalutation(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let start = line.lowerBound
    guard "A"..."Z" ~= bytes.scalar(at: start).value,
      let length = phrases.englishSalutations.match(in: bytes, at: start, to: line.upperBound)
    else { return false }
    let next = start + length
    guard next < line.upperBound else { return true }
    let value = bytes.scalar(at: next).value
    return value == "," || value == "!" || value.isColon
  }

  /// Whether a range ends with the last words of a speech.
  mutating func endsSpeech(_ range: Range<Int>, atLineEnd: Bool, in bytes: Span<UInt8>) -> Bool {
    var end = range.upperBound
    var exclaims = false
    let lowest = max(range.lowerBound, end - 180)
    while end > lowest {
      let start = bytes.scalarStart(before: end)
      let value = bytes.scalar(at: start).value
      if value.closesBracket, let open = openingBracket(before: start, lowest, in: bytes) {
        end = open
        continue
      }
      guard value.isSpace || value.endsSentence || value == "\u{201D}" || value == "」" || value == "\"" else {
        break
      }
      exclaims = exclaims || value == "!" || value == "！"
      end = start
    }
    steps += range.upperBound - end
    guard end > range.lowerBound else { return false }
    if phrases.endings.suffix(in: bytes, before: end, from: range.lowerBound) != nil { return true }
    guard atLineEnd else { return false }
    if let length = phrases.lineEndings.suffix(in: bytes, before: end, from: range.lowerBound) {
      return beginsSentence(end - length, range.lowerBound, in: bytes)
    }
    return exclaims && wishes(before: end, range.lowerBound, in: bytes)
  }

  private func openingBracket(before end: Int, _ lowest: Int, in bytes: Span<UInt8>) -> Int? {
    var offset = end
    while offset > lowest && end - offset < 60 {
      offset = bytes.scalarStart(before: offset)
      let value = bytes.scalar(at: offset).value
      if value.opensBracket { return offset }
    }
    return nil
  }

  private func beginsSentence(_ offset: Int, _ start: Int, in bytes: Span<UInt8>) -> Bool {
    let before = bytes.trimming(start..<offset)
    return before.isEmpty || endsSentence(before, in: bytes)
  }

  /// Whether the sentence that ends at an offset utters a wish.
  private mutating func wishes(before end: Int, _ lowest: Int, in bytes: Span<UInt8>) -> Bool {
    var offset = end
    while offset > lowest && end - offset < 300 {
      let start = bytes.scalarStart(before: offset)
      guard !bytes.scalar(at: start).value.endsSentence else { break }
      offset = start
    }
    steps += end - offset
    let sentence = offset..<end
    return phrases.wishes.occurs(in: bytes, sentence) && !phrases.notWishes.occurs(in: bytes, sentence)
  }
}
