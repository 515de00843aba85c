extension SegmentReader {
  /// The openings whose title the body repeats, and the one where the page's own title returns.
  ///
  /// A title counts once: a running head is stated again and again without opening a text.
  mutating func repeatedTitles(in bytes: Span<UInt8>, _ lines: [TextLine]) -> [SegmentOpening] {
    var openings: [SegmentOpening] = []
    var seen: Set<[ScalarValue]> = []
    for (title, body) in zip(lines, lines.dropFirst()) {
      let range = withoutHeadingMark(title.range, in: bytes)
      let target = withoutHeadingMark(body.range, in: bytes)
      guard let end = endOfRepetition(of: range, in: target, in: bytes) else { continue }
      guard seen.insert(folded(target.lowerBound..<end, in: bytes)).inserted else { continue }
      openings.append(
        SegmentOpening(
          kind: .repeatedTitle,
          start: title.range.lowerBound,
          title: range,
          body: target.lowerBound
        )
      )
    }
    if let opening = returnOfPageTitle(in: bytes, lines), !openings.isEmpty { openings.append(opening) }
    return openings
  }

  /// The place where a page that began with its title, then other texts, comes to its own.
  private mutating func returnOfPageTitle(in bytes: Span<UInt8>, _ lines: [TextLine]) -> SegmentOpening? {
    guard lines.count > 2 else { return nil }
    let title = withoutHeadingMark(lines[0].range, in: bytes)
    for (index, line) in lines.enumerated().dropFirst() {
      let target = withoutHeadingMark(line.range, in: bytes)
      guard endOfRepetition(of: title, in: target, in: bytes) != nil else { continue }
      guard index > 1 else { return nil }
      return SegmentOpening(
        kind: .repeatedTitle,
        start: line.range.lowerBound,
        title: title,
        body: target.lowerBound
      )
    }
    return nil
  }

  /// Where the repetition of a title at the beginning of a line ends, or nil if the line is not one. White space may
  /// stand at the ends of both.
  ///
  /// White space, width, case and punctuation at the end make no difference, nor does what pages add
  /// to the title of a collection.
  mutating func endOfRepetition(of title: Range<Int>, in line: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    guard !title.isEmpty, !line.isEmpty,
      bytes.scalar(at: title.lowerBound).value.foldedInTitle
        == bytes.scalar(at: line.lowerBound).value.foldedInTitle
    else { return nil }
    var left = title.lowerBound
    var right = line.lowerBound
    var matched = (left: left, right: right)
    var bracket: (left: Int, right: Int)?
    while true {
      let rightStart = bytes.skippingSpace(from: right, to: line.upperBound)
      let leftStart = bytes.skippingSpace(from: left, to: title.upperBound)
      guard leftStart < title.upperBound, rightStart < line.upperBound else { break }
      let leftScalar = bytes.scalar(at: leftStart)
      let rightScalar = bytes.scalar(at: rightStart)
      guard let folded = leftScalar.value.foldedInTitle, folded == rightScalar.value.foldedInTitle else {
        break
      }
      if folded == "(" || folded == "[" { bracket = (leftStart, right) }
      left = leftStart + leftScalar.length
      right = rightStart + rightScalar.length
      matched = (left, right)
    }
    steps += right - line.lowerBound + left - title.lowerBound
    // No five Han characters and no four words are shorter.
    guard matched.right - line.lowerBound >= 7 else { return nil }
    let title = bytes.trimming(title)
    guard title.count >= 15 else { return nil }
    if !isAddition(matched.left..<title.upperBound, in: bytes) {
      guard let bracket, isAddition(bracket.left..<title.upperBound, in: bytes) else { return nil }
      matched = bracket
    }
    let repetition = line.lowerBound..<matched.right
    guard isLongEnough(repetition, in: bytes), !continues(repetition, in: line, of: bytes),
      isTitle(title, in: bytes)
    else { return nil }
    return matched.right
  }

  /// Whether the rest of a title may be missing where the title is repeated.
  private func isAddition(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let rest = bytes.trimming(range)
    guard !rest.isEmpty else { return true }
    guard rest.count <= 90 else { return false }
    let first = bytes.scalar(at: rest.lowerBound).value.foldedInTitle
    let last = bytes.scalar(at: bytes.scalarStart(before: rest.upperBound)).value.foldedInTitle
    switch first {
    case "_", "|", "-": return true
    case "(", "[":
      return (last == ")" || last == "]") && phrases.collectionWords.occurs(in: bytes, rest)
    default:
      // `精选5篇`: words of a collection, to the end of the title.
      if rest.count <= 45 && last == "篇" { return true }
      return first?.isFoldedPunctuation == true && rest.count <= 4
    }
  }

  /// Whether a repetition is too long to be chance: five Han characters, or four words.
  private func isLongEnough(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let letters = unspacedLetters(in: range, of: bytes)
    if letters > 0 { return letters >= 5 }
    var words = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      words += 1
      while offset < range.upperBound, !bytes.scalar(at: offset).value.isSpace {
        offset += bytes.scalar(at: offset).length
      }
      offset = bytes.skippingSpace(from: offset, to: range.upperBound)
    }
    return words >= 4
  }

  private func unspacedLetters(in range: Range<Int>, of bytes: Span<UInt8>) -> Int {
    var letters = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      if scalar.value.isUnspacedScript { letters += 1 }
      offset += scalar.length
    }
    return letters
  }

  /// Whether the text after a repetition goes on with the sentence that the title begins.
  ///
  /// Where words are spaced, a heading above a section that names it again is common, and so are menus
  /// that state it twice. There the body must start in the line of the repetition, like a sentence.
  private func continues(_ repetition: Range<Int>, in line: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    let end = repetition.upperBound
    let next = bytes.skippingSpace(from: end, to: line.upperBound)
    let isSpaced = unspacedLetters(in: repetition, of: bytes) == 0
    guard next < line.upperBound else { return isSpaced }
    if phrases.continuations.match(in: bytes, at: next, to: line.upperBound) != nil { return true }
    let value = bytes.scalar(at: next).value
    guard isSpaced, !value.isUnspacedScript else { return false }
    return next == end || !(Unicode.Scalar(value.rawValue)?.properties.isUppercase ?? false)
  }

  private func folded(_ range: Range<Int>, in bytes: Span<UInt8>) -> [ScalarValue] {
    var folded: [ScalarValue] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = bytes.scalar(at: offset)
      if let value = scalar.value.foldedInTitle { folded.append(value) }
      offset += scalar.length
    }
    return folded
  }
}
