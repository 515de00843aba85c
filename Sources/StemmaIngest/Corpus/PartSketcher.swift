import Stemma

/// Sketches pieces of the input; called from several tasks.
struct PartSketcher: Sendable {
  let options: InputReader
  let folding: Folding
  let hasher: ShingleHasher
  /// A table for the sketches.
  let empty: SketchTable
  /// Whether tokens and metadata are kept.
  let keepsTokens: Bool

  /// Sketches the records of a block of lines.
  ///
  /// - Parameter firstLine: The number of the first line.
  func part(_ block: consuming LineBlock, of item: InputItem, firstLine: Int) -> SketchPart {
    var part = newPart()
    var reader = RecordReader(item, options: options)
    var sketcher = DocumentSketcher(folding: folding, hasher: hasher)
    var place = LinePlace(offset: 0, number: firstLine - 1)
    var isEmpty = true
    var problems: [InputProblem] = []
    while let range = reader.next(
      in: block,
      at: &place,
      onLine: { isEmpty = false },
      onProblem: {
        problems.append($0)
        part.unusable.lines += 1
      }
    ) {
      let line = block.buffer.span.extracting(range)
      let id = reader.id(in: line, number: place.number) { problems.append($0) }
      let head = keepsTokens ? reader.metadata(in: line, number: place.number) { problems.append($0) } : nil
      let date =
        head.map(\.firstSecond) ?? reader.firstSecond(in: line, number: place.number) { problems.append($0) }
      part.take(&problems)
      reader.withText(in: line) { text in
        part.append(
          text,
          id: id ?? reader.fallbackID(place.number),
          metadata: head,
          date: date,
          place: RecordTable.Place(
            offset: block.offset + range.lowerBound,
            length: range.count,
            line: place.number
          ),
          sketcher: &sketcher
        )
      }
    }
    part.take(&problems)
    part.isEmpty = isEmpty
    part.memory = block.buffer
    return part
  }

  private func newPart() -> SketchPart {
    var part = SketchPart(empty)
    if keepsTokens { part.details = DocumentDetails() }
    return part
  }

  /// Sketches a file that is one document.
  func part(of item: InputItem, at path: FilePath) -> SketchPart {
    var part = newPart()
    var problems: [InputProblem] = []
    let text = TextFile(item: item, options: options).read(at: path) { problems.append($0) }
    part.take(&problems)
    part.isEmpty = false
    guard let text else {
      part.unusable.files = 1
      return part
    }
    var sketcher = DocumentSketcher(folding: folding, hasher: hasher)
    part.append(
      text.utf8.span,
      id: item.id,
      metadata: keepsTokens ? item.metadata : nil,
      date: item.metadata.firstSecond,
      place: RecordTable.Place(offset: 0, length: 0, line: 0),
      sketcher: &sketcher
    )
    return part
  }
}

extension SketchPart {
  fileprivate mutating func append(
    _ text: Span<UInt8>,
    id: String,
    metadata: DocumentMetadata?,
    date: Int?,
    place: RecordTable.Place,
    sketcher: inout DocumentSketcher
  ) {
    let document = records.count
    records.append(id: id.utf8.span, textSize: text.count, date: date, place: place)
    let found = sketcher.append(text, to: &sketches, segments: &segmentSketches)
    for (segment, range) in found.segments {
      segments.append(.init(document: document, segment: segment, tokens: range))
    }
    guard let metadata else { return }
    details?.heads.append(metadata.document(id: id, text: ""))
    details?.noise.append(found.noise)
    tokens.append(sketcher.tokens.withoutSlack)
  }

  fileprivate mutating func take(_ found: inout [InputProblem]) {
    for problem in found { problems.append((records.count, problem)) }
    found.removeAll(keepingCapacity: true)
  }
}
