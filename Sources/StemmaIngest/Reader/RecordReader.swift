import Stemma

/// Reads the documents of blocks of lines: scanned, with their fields checked.
struct RecordReader {
  private let fields: RecordFields
  private let textField: String
  private(set) var scanner: RecordScanner
  private var item: InputItem { scanner.item }

  init(_ item: InputItem, options: InputReader) {
    fields = RecordFields(
      [options.textField, options.idField] + DocumentMetadata.fields,
      maximumBytes: options.limits.maximumFieldBytes
    )
    textField = options.textField
    scanner = RecordScanner(fields: fields.names, of: item, limits: options.limits)
  }

  /// The place in the block of the next record that has a text; nil at the end of the block.
  mutating func next(
    in block: LineBlock,
    at place: inout LinePlace,
    onLine: () -> Void = {},
    onProblem: (InputProblem) -> Void
  ) -> Range<Int>? {
    while let line = scanner.next(in: block, at: &place) {
      onLine()
      switch line {
      case .refused(let problem): onProblem(problem)
      case .record(let range):
        if hasText(block.buffer.span.extracting(range), number: place.number, onProblem: onProblem) {
          return range
        }
      }
    }
    return nil
  }

  /// Calls a function with the text of the record in a line, valid UTF-8.
  @inline(__always)
  func withText<Result>(in line: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    scanner.json.withBytes(of: fields.slot(0), in: line, body)
  }

  /// The id of the record in a line; nil if it has none.
  func id(in line: Span<UInt8>, number: Int, onProblem: (InputProblem) -> Void) -> String? {
    field(1, in: line, number: number, onProblem: onProblem) {
      "the record is kept with the id \(fallbackID(number))"
    }
  }

  /// The id of a record that has none itself.
  func fallbackID(_ number: Int) -> String { "\(item.id):\(number)" }

  /// What the record in a line and its file say about the document.
  func metadata(in line: Span<UInt8>, number: Int, onProblem: (InputProblem) -> Void) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    for index in DocumentMetadata.fields.indices {
      metadata[index] = field(index + 2, in: line, number: number, onProblem: onProblem) {
        "the record is kept without it"
      }
    }
    metadata.fill(from: item.metadata)
    return metadata
  }

  /// The second at which the document's day of publication begins, else that of fetching. Checks all of its metadata.
  func firstSecond(in line: Span<UInt8>, number: Int, onProblem: (InputProblem) -> Void) -> Int? {
    let hasMetadata = DocumentMetadata.fields.indices.contains {
      scanner.json.fields[fields.slot($0 + 2)] != .absent
    }
    return (hasMetadata ? metadata(in: line, number: number, onProblem: onProblem) : item.metadata)
      .firstSecond
  }

  /// The document of the record in a line.
  func document(in line: Span<UInt8>, number: Int, onProblem: (InputProblem) -> Void) -> Document {
    let id = id(in: line, number: number, onProblem: onProblem) ?? fallbackID(number)
    let metadata = metadata(in: line, number: number, onProblem: onProblem)
    return metadata.document(id: id, text: withText(in: line) { String(validated: $0) })
  }

  private func field(
    _ index: Int,
    in line: Span<UInt8>,
    number: Int,
    onProblem: (InputProblem) -> Void,
    instead: () -> String
  ) -> String? {
    fields.text(index, of: scanner.json, in: line) { code, name, expected, got in
      onProblem(.field(name, of: item, line: number, code, expected, got: got, advice: instead()))
    }
  }

  private func hasText(_ line: Span<UInt8>, number: Int, onProblem: (InputProblem) -> Void) -> Bool {
    func refuse(_ code: InputProblem.Code, _ expected: String, _ got: String) -> Bool {
      let advice = "the record is skipped"
      onProblem(.field(textField, of: item, line: number, code, expected, got: got, advice: advice))
      return false
    }
    let field = scanner.json.fields[fields.slot(0)]
    switch field {
    case .string:
      let count = field.byteCount
      if count > scanner.limits.maximumTextBytes {
        return refuse(.tooLarge, "at most \(scanner.limits.maximumTextBytes) bytes", "\(count)")
      }
      if withText(in: line, { $0.isBlank }) {
        return refuse(.emptyText, "text", count == 0 ? "an empty string" : "nothing but white space")
      }
      return true
    case .absent: return refuse(.missingField, "a string", "nothing")
    case .number: return refuse(.invalidField, "a string", "a number")
    case .other(let type): return refuse(.invalidField, "a string", type)
    }
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space in valid UTF-8. Stops at the first other scalar.
  fileprivate var isBlank: Bool {
    for index in indices {
      let byte = self[index]
      if byte >= 0x80 { return String(validated: extracting(index...)).isBlank }
      if byte != 0x20 && !(0x09...0x0D).contains(byte) { return false }
    }
    return true
  }
}
