extension SegmentReader {
  /// How far from the beginning of its line a heading may stand, in bytes.
  private static let headingReach = 180

  /// The openings of the numbered collection that covers the page best, or none.
  mutating func numberedHeadings(in bytes: Span<UInt8>, _ lines: [TextLine]) -> [SegmentOpening] {
    var headings: [NumberedHeading] = []
    for index in lines.indices {
      let line = lines[index].range
      let next = index + 1 < lines.count ? lines[index + 1].range : line.upperBound..<line.upperBound
      self.headings(in: line, before: next, in: bytes, into: &headings)
    }
    if headings.contains(where: { $0.style == .bareOrdinal }),
      lines.contains(where: { isArticle($0.range, in: bytes) })
    {
      headings.removeAll { $0.style == .bareOrdinal }
    }
    return bestRun(of: headings, end: bytes.count).map { heading in
      SegmentOpening(
        kind: .numbered,
        start: heading.start,
        title: isBareNumber(heading, in: bytes) ? nil : heading.range,
        body: heading.body
      )
    }
  }

  /// Whether a heading is nothing but `(一)` before a salutation.
  private func isBareNumber(_ heading: NumberedHeading, in bytes: Span<UInt8>) -> Bool {
    let opening = bytes.scalar(at: heading.range.lowerBound).value
    return heading.style == .beforeSalutation && (opening == "(" || opening == "（")
  }

  /// Whether a line begins as a chapter or an article of a law does: `第三章`, `第四条`.
  private func isArticle(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard bytes.scalar(at: line.lowerBound).value == "第",
      let number = HeadingNumber(in: bytes, at: line.lowerBound + 3, to: line.upperBound),
      number.end < line.upperBound
    else { return false }
    switch bytes.scalar(at: number.end).value {
    case "章", "节", "節", "条", "條": return true
    default: return false
    }
  }

  /// Appends the numbered headings of a line.
  mutating func headings(
    in line: Range<Int>,
    before next: Range<Int>,
    in bytes: Span<UInt8>,
    into headings: inout [NumberedHeading]
  ) {
    let plain = withoutHeadingMark(line, in: bytes)
    let count = headings.count
    if let heading = heading(in: plain, before: next, in: bytes) { headings.append(heading) }
    bracketedHeadings(in: plain, before: next.lowerBound, in: bytes, into: &headings)
    for index in count..<headings.count where headings[index].start == plain.lowerBound {
      headings[index].start = line.lowerBound
    }
  }

  /// The longest run of one style that counts 1, 2, 3 … over texts of their own length.
  private func bestRun(of headings: [NumberedHeading], end: Int) -> [NumberedHeading] {
    var styles: [NumberedHeading.Style: Int] = [:]
    var runs: [[NumberedHeading]] = []
    var ends: [Int] = []
    for heading in headings {
      let open = styles[heading.style]
      if heading.number == 1 {
        if let open { ends[open] = heading.range.lowerBound }
        styles[heading.style] = runs.count
        runs.append([heading])
        ends.append(end)
      } else if let open, heading.number == runs[open].count + 1 {
        runs[open].append(heading)
      }
    }
    var best: (count: Int, index: Int)?
    for (index, run) in runs.enumerated() where run.count > 1 {
      let limits = run.dropFirst().map(\.range.lowerBound) + [ends[index]]
      let count = zip(run, limits).count { $1 - $0.body >= Self.minimumLength }
      if count >= 2, count * 2 > run.count, count > best?.count ?? 0 { best = (count, index) }
    }
    return best.map { runs[$0.index] } ?? []
  }

  /// The numbered heading at the beginning of a line, other than one in `【】`.
  private mutating func heading(
    in line: Range<Int>,
    before next: Range<Int>,
    in bytes: Span<UInt8>
  ) -> NumberedHeading? {
    let limit = min(line.upperBound, line.lowerBound + Self.headingReach)
    var offset = line.lowerBound
    defer { steps += offset - line.lowerBound }
    while offset < limit {
      let scalar = bytes.scalar(at: offset)
      if scalar.value.endsSentence || scalar.value.isSemicolon { break }
      if let (style, number) = number(at: offset, of: line, in: bytes) {
        let after = skippingSeparators(from: number.end, to: line.upperBound, in: bytes)
        let isLine = after == line.upperBound || isHeadingLine(line, in: bytes)
        return NumberedHeading(
          style: style,
          number: number.value,
          range: isLine ? line : line.lowerBound..<number.end,
          body: isLine ? next.lowerBound : after
        )
      }
      if let number = bracedNumber(at: offset, to: line.upperBound, in: bytes),
        let heading = parenthesized(number, at: offset, line, next, in: bytes)
      {
        return heading
      }
      offset += scalar.length
    }
    return titleWithNumber(line, next, in: bytes)
  }

  /// Whether a line with a heading in it is the heading, rather than the first line of the text too.
  private func isHeadingLine(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    line.count <= Self.headingReach && !endsSentence(line, in: bytes)
  }

  /// `篇一：`, `范文二`, `第三篇：` or `Speech 4` at an offset.
  private func number(
    at offset: Int,
    of line: Range<Int>,
    in bytes: Span<UInt8>
  ) -> (style: NumberedHeading.Style, number: HeadingNumber)? {
    let end = line.upperBound
    if let length = phrases.headingWords.match(in: bytes, at: offset, to: end),
      let number = HeadingNumber(in: bytes, at: offset + length, to: end),
      separates(at: number.end, end, in: bytes)
    {
      return (.word, number)
    }
    guard offset == line.lowerBound else { return nil }
    if bytes.scalar(at: offset).value == "第",
      let number = HeadingNumber(in: bytes, at: offset + 3, to: end),
      number.end < end, bytes.scalar(at: number.end).value == "篇"
    {
      let close = number.end + 3
      let isBare = close == end
      guard isBare || bytes.scalar(at: close).value.isColon else { return nil }
      return (isBare ? .bareOrdinal : .ordinal, HeadingNumber(value: number.value, end: close))
    }
    guard let length = phrases.englishHeadingWords.match(in: bytes, at: offset, to: end) else { return nil }
    let place = bytes.skippingSpace(from: offset + length, to: end)
    guard place > offset + length else { return nil }
    let number =
      HeadingNumber(in: bytes, at: place, to: end) ?? HeadingNumber(word: bytes, at: place, to: end)
    guard let number, number.end == end || bytes.scalar(at: number.end).value.isColon else { return nil }
    return (.english, number)
  }

  /// `讲话稿(一)` or `(一)同志们：`, with the number's brackets closed.
  private mutating func parenthesized(
    _ number: HeadingNumber,
    at offset: Int,
    _ line: Range<Int>,
    _ next: Range<Int>,
    in bytes: Span<UInt8>
  ) -> NumberedHeading? {
    let after = skippingSeparators(from: number.end, to: line.upperBound, in: bytes)
    let title = bytes.trimming(line.lowerBound..<offset)
    if after == line.upperBound {
      if let heading = titled(title, number, line, next, in: bytes) { return heading }
      guard endOfSalutation(at: next.lowerBound, to: next.upperBound, in: bytes) != nil else { return nil }
    } else if endOfSalutation(at: after, to: line.upperBound, in: bytes) == nil {
      return nil
    }
    let isLine = after == line.upperBound
    return NumberedHeading(
      style: .beforeSalutation,
      number: number.value,
      range: line.lowerBound..<number.end,
      body: isLine ? next.lowerBound : after
    )
  }

  /// `讲话稿1` or `讲话稿 一`: a line that is a title and its number.
  private func titleWithNumber(
    _ line: Range<Int>,
    _ next: Range<Int>,
    in bytes: Span<UInt8>
  ) -> NumberedHeading? {
    guard line.count <= Self.headingReach else { return nil }
    var start = line.upperBound
    for _ in 0..<3 where start > line.lowerBound {
      let previous = bytes.scalarStart(before: start)
      guard
        HeadingNumber(in: bytes, at: previous, to: line.upperBound)?.end == line.upperBound
          || bytes.scalar(at: previous).value == "0"
      else { break }
      start = previous
    }
    guard let number = HeadingNumber(in: bytes, at: start, to: line.upperBound),
      number.end == line.upperBound
    else { return nil }
    return titled(bytes.trimming(line.lowerBound..<start), number, line, next, in: bytes)
  }

  private func titled(
    _ title: Range<Int>,
    _ number: HeadingNumber,
    _ line: Range<Int>,
    _ next: Range<Int>,
    in bytes: Span<UInt8>
  ) -> NumberedHeading? {
    guard phrases.genres.suffix(in: bytes, before: title.upperBound, from: title.lowerBound) != nil else {
      return nil
    }
    return NumberedHeading(
      style: .title(title.map { bytes[$0] }),
      number: number.value,
      range: line,
      body: next.lowerBound
    )
  }

  /// The headings in `【】` anywhere in a line.
  private mutating func bracketedHeadings(
    in line: Range<Int>,
    before next: Int,
    in bytes: Span<UInt8>,
    into headings: inout [NumberedHeading]
  ) {
    steps += line.count
    // Few lines have a bracket, and to look for one is faster than to read on by scalars.
    guard line.contains(where: { bytes[$0] == 0xE3 && bytes.scalar(at: $0).value == "【" }) else { return }
    var sentence = line.lowerBound
    var offset = line.lowerBound
    while offset < line.upperBound {
      let scalar = bytes.scalar(at: offset)
      if scalar.value == "【", let number = bracketedNumber(at: offset, to: line.upperBound, in: bytes) {
        let start = offset - sentence <= Self.headingReach ? sentence : offset
        let after = skippingSeparators(from: number.end, to: line.upperBound, in: bytes)
        let isLine = start == line.lowerBound && isHeadingLine(line, in: bytes)
        let range = start..<(isLine ? line.upperBound : number.end)
        headings.append(
          NumberedHeading(
            style: .bracketed,
            number: number.value,
            range: range,
            body: isLine ? next : after
          )
        )
        offset = number.end
        continue
      }
      offset += scalar.length
      if scalar.value.endsSentence { sentence = bytes.skippingSpace(from: offset, to: line.upperBound) }
    }
  }

  /// The number of `【篇一】`, `【第1篇】` or `【范文二】` whose bracket opens at an offset; it ends after the bracket.
  private func bracketedNumber(at offset: Int, to end: Int, in bytes: Span<UInt8>) -> HeadingNumber? {
    let start = offset + 3
    var number: HeadingNumber?
    if let length = phrases.headingWords.match(in: bytes, at: start, to: end) {
      number = HeadingNumber(in: bytes, at: start + length, to: end)
    } else if start < end, bytes.scalar(at: start).value == "第" {
      number = HeadingNumber(in: bytes, at: start + 3, to: end)
      guard let place = number?.end, place < end, bytes.scalar(at: place).value == "篇" else { return nil }
      number?.end = place + 3
    }
    guard let number, number.end < end, bytes.scalar(at: number.end).value == "】" else { return nil }
    return HeadingNumber(value: number.value, end: number.end + 3)
  }

  /// `(一)` at an offset; the number ends after the bracket.
  private func bracedNumber(at offset: Int, to end: Int, in bytes: Span<UInt8>) -> HeadingNumber? {
    let open = bytes.scalar(at: offset)
    guard open.value.opensBracket,
      let number = HeadingNumber(in: bytes, at: offset + open.length, to: end), number.end < end
    else { return nil }
    let close = bytes.scalar(at: number.end)
    guard close.value.closesBracket else { return nil }
    return HeadingNumber(value: number.value, end: number.end + close.length)
  }

  /// Whether a heading's number is closed: by the end of the line, a colon, a comma or a space.
  private func separates(at offset: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    guard offset < end else { return true }
    let value = bytes.scalar(at: offset).value
    return value.isSpace || value.isColon || value == "、"
  }

  /// The offset after the punctuation and white space between a heading and its text.
  func skippingSeparators(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < end {
      let scalar = bytes.scalar(at: offset)
      guard
        scalar.value.isSpace || scalar.value.isColon || scalar.value == "、" || scalar.value == "."
          || scalar.value == "，"
      else { break }
      offset += scalar.length
    }
    return offset
  }
}
