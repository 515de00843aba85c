extension SegmentReader {
  /// Cuts a page at the openings that leave texts of their own, or not at all.
  mutating func assemble(
    _ openings: [SegmentOpening],
    in bytes: Span<UInt8>,
    _ lines: [TextLine]
  ) -> [Segment] {
    let kept = settle(openings, end: lines.last?.range.upperBound ?? 0)
    guard let first = kept.first else { return [] }
    var pieces: [(title: Range<Int>?, body: Range<Int>)] = []
    for (index, opening) in kept.enumerated() {
      let end = index + 1 < kept.count ? kept[index + 1].start : bytes.count
      let own = parts(of: lines, in: opening.body..<end)
      if let body = body(own, in: bytes) { pieces.append((opening.title, body)) }
    }
    // What stands above the first of several titles may be a text too; above a first number it is an
    // introduction.
    if first.kind == .afterEnding || first.kind > .numbered && pieces.count > 1 {
      let isTitleTaken = kept.contains { $0.title?.lowerBound ?? first.start < first.start }
      let own = parts(of: lines, in: 0..<first.start)
      if let leading = leadingPiece(own, isTitleTaken: isTitleTaken, in: bytes) {
        pieces.insert(leading, at: 0)
      }
    }
    return pieces.count > 1 ? segments(pieces, in: bytes) : []
  }

  /// The lines of a range, the first and the last cut to it.
  private func parts(of lines: [TextLine], in range: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return lines[low...].lazy.map(\.range).prefix { $0.lowerBound < range.upperBound }.map {
      $0.clamped(to: range)
    }
  }

  /// The openings in order, at most one for each text of the least length.
  ///
  /// Of openings that crowd, the strongest stays: a numbered heading above a repeated title, or a
  /// salutation below it, belong to one text.
  private func settle(_ openings: [SegmentOpening], end: Int) -> [SegmentOpening] {
    let ordered = openings.sorted { ($0.start, $0.body, $0.kind) < ($1.start, $1.body, $1.kind) }
    var kept: [SegmentOpening] = []
    for opening in ordered {
      var opening = opening
      var stays = true
      while let last = kept.last, opening.start - last.body < Self.minimumLength {
        guard opening.kind >= last.kind else {
          stays = false
          break
        }
        kept.removeLast()
        // A short speech without a title belongs to the one before it; a short titled one to none.
        if last.kind > .afterEnding || opening.start <= last.body {
          opening.start = min(opening.start, last.start)
        }
      }
      if stays { kept.append(opening) }
    }
    if let last = kept.last, last.kind == .afterEnding, end - last.body < Self.minimumLength {
      kept.removeLast()
    }
    return kept
  }

  /// The text before the first opening, if it is one of its own.
  private mutating func leadingPiece(
    _ lines: [Range<Int>],
    isTitleTaken: Bool,
    in bytes: Span<UInt8>
  ) -> (title: Range<Int>?, body: Range<Int>)? {
    var own = lines
    guard let line = own.first else { return nil }
    if isTitleTaken { return body(Array(own.dropFirst()), in: bytes).map { (nil, $0) } }
    let title = withoutHeadingMark(line, in: bytes)
    let isTitled = own.count > 1 && isTitle(title, in: bytes) && !endsSentence(title, in: bytes)
    if isTitled { own.removeFirst() }
    return body(own, in: bytes).map { (isTitled ? title : nil, $0) }
  }

  /// The span of the lines of a text without the site's own lines at its end, or nil if it is too short
  /// or a list rather than a text.
  private mutating func body(_ lines: [Range<Int>], in bytes: Span<UInt8>) -> Range<Int>? {
    var lines = lines
    while lines.count > 1, let line = lines.last, line.count <= 2 * Self.minimumLength {
      steps += line.count
      guard phrases.furniture.occurs(in: bytes, line) else { break }
      lines.removeLast()
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    let body = first.lowerBound..<bytes.trimming(last).upperBound
    guard body.count >= Self.minimumLength else { return nil }
    var prose = 0
    for line in lines where line.count >= Self.minimumLength || endsSentence(line, in: bytes) {
      prose += line.count
    }
    return prose * 2 >= Self.minimumLength ? body : nil
  }

  /// A title without the number in `【】` before it, if more than the number is there.
  private func withoutNumber(_ title: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    guard bytes.scalar(at: title.lowerBound).value == "【" else { return title }
    var offset = title.lowerBound
    while offset < title.upperBound, bytes.scalar(at: offset).value != "】" {
      offset += bytes.scalar(at: offset).length
    }
    let rest = bytes.trimming(min(title.upperBound, offset + 3)..<title.upperBound)
    return rest.isEmpty ? title : rest
  }

  private func segments(_ pieces: [(title: Range<Int>?, body: Range<Int>)], in bytes: Span<UInt8>)
    -> [Segment]
  {
    let pieces = pieces.map { (title: $0.title.map { withoutNumber($0, in: bytes) }, body: $0.body) }
    let edges = pieces.flatMap { [$0.body] + ($0.title.map { [$0] } ?? []) }
      .flatMap { [$0.lowerBound, $0.upperBound] }
    let chars = scalarOffsets(of: edges.sorted(), in: bytes)
    func span(_ range: Range<Int>) -> TextSpan {
      TextSpan(chars: chars[range.lowerBound, default: 0]..<chars[range.upperBound, default: 0], bytes: range)
    }
    return pieces.enumerated().map { index, piece in
      Segment(ordinal: index + 1, title: piece.title.map(span), body: span(piece.body))
    }
  }

  /// The offsets in scalars of ascending offsets in bytes.
  private func scalarOffsets(of edges: [Int], in bytes: Span<UInt8>) -> [Int: Int] {
    var chars: [Int: Int] = [:]
    var offset = 0
    var count = 0
    for edge in edges {
      while offset < edge {
        if bytes[offset] & 0xC0 != 0x80 { count += 1 }
        offset += 1
      }
      chars[edge] = count
    }
    return chars
  }
}
