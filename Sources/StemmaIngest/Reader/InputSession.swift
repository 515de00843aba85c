import Stemma

/// One call of the reader: what must be remembered from input to input.
struct InputSession {
  let options: InputReader
  private let recordFields: RecordFields
  private var places = DocumentPlaces()

  init(options: InputReader) {
    self.options = options
    recordFields = RecordFields(
      [options.textField, options.idField] + DocumentMetadata.fields,
      maximumBytes: options.limits.maximumFieldBytes
    )
  }

  /// Reads one input, whatever it is.
  mutating func read<Failure: Error>(
    _ input: String,
    onDocument: (Document) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    let path = FilePath(input)
    var item = InputItem(
      path: path,
      name: input,
      id: FilePath.text(of: path.name),
      format: InputItem.Format(isLines: true, isGzip: false),
      followsLink: true
    )
    if input.utf8.contains(0) {
      // The system would read another path, up to the zero byte.
      onProblem(StreamFailure.system("a path holds no zero byte").problem(in: item))
    } else if input == "-" {
      item.path = nil
      try readItem(item, onDocument: onDocument, onProblem: onProblem)
    } else if Folder.exists(at: path) {
      try readFolder(at: path, onDocument: onDocument, onProblem: onProblem)
    } else if let format = InputItem.Format(name: path.name) {
      item.format = format
      try readItem(item, onDocument: onDocument, onProblem: onProblem)
    } else {
      onProblem(refusal(of: item, at: path))
    }
  }

  /// Reads the documents of one file.
  mutating func readItem<Failure: Error>(
    _ item: InputItem,
    onDocument: (Document) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    var counter = ProblemCounter(maximum: options.limits.maximumProblemsPerFile)
    func report(_ problem: InputProblem) {
      if counter.admits() { onProblem(problem) }
    }
    if let path = item.path, !item.format.isLines {
      try readText(item, at: path, onDocument: onDocument, onProblem: report)
    } else {
      try readLines(item, onDocument: onDocument, onProblem: report)
    }
    if let problem = counter.summary(of: item.name) { onProblem(problem) }
  }

  private mutating func readText<Failure: Error>(
    _ item: InputItem,
    at path: FilePath,
    onDocument: (Document) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    let text: String
    do throws(StreamFailure) {
      let maximum = options.limits.maximumTextBytes
      let file = try WholeFile(
        path,
        followsLink: item.followsLink,
        isGzip: item.format.isGzip,
        maximum: maximum,
        blindCapacity: options.blindCapacity
      )
      if !item.format.isGzip, file.bytes.starts(with: [0x1F, 0x8B]) {
        onProblem(.unnamedGzip(item))
        return
      }
      if let failure = file.trailingGarbage { onProblem(failure.problem(in: item)) }
      do throws(TextDecoder.Failure) {
        text = try TextDecoder.decode(file.bytes)
      } catch {
        onProblem(.undecodable(item, error))
        return
      }
      if text.utf8.count > maximum { throw .tooLarge(maximum) }
    } catch {
      onProblem(error.problem(in: item))
      return
    }
    if text.isBlank {
      onProblem(.empty(item))
    } else if let earlier = places.claim(item.id, name: item.name, line: nil) {
      onProblem(.duplicate(item, line: nil, id: item.id, earlier: earlier))
    } else {
      try onDocument(item.metadata.document(id: item.id, text: text))
    }
  }

  private mutating func readLines<Failure: Error>(
    _ item: InputItem,
    onDocument: (Document) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    let lines = JSONLinesFile(item: item, limits: options.limits, standardInput: options.standardInput)
    try lines.read(fields: recordFields.names) { (values, line) throws(Failure) in
      guard let text = recordText(in: values, item: item, line: line, onProblem: onProblem) else { return }
      func field(_ index: Int, instead: String) -> String? {
        recordFields.text(index, in: values) { code, name, expected, got in
          onProblem(.field(name, of: item, line: line, code, expected, got: got, advice: instead))
        }
      }
      let fallback = "\(item.id):\(line)"
      let id = field(1, instead: "the record is kept with the id \(fallback)") ?? fallback
      var metadata = DocumentMetadata()
      for index in DocumentMetadata.fields.indices {
        metadata[index] = field(index + 2, instead: "the record is kept without it")
      }
      metadata.fill(from: item.metadata)
      if let earlier = places.claim(id, name: item.name, line: line) {
        onProblem(.duplicate(item, line: line, id: id, earlier: earlier))
      } else {
        try onDocument(metadata.document(id: id, text: text))
      }
    } onProblem: {
      onProblem($0)
    }
  }

  private func recordText(
    in values: [JSONFieldValue],
    item: InputItem,
    line: Int,
    onProblem: (InputProblem) -> Void
  ) -> String? {
    func refuse(_ code: InputProblem.Code, _ expected: String, _ got: String) {
      let advice = "the record is skipped"
      onProblem(.field(options.textField, of: item, line: line, code, expected, got: got, advice: advice))
    }
    switch recordFields.value(0, in: values) {
    case .string(let text) where text.isBlank:
      refuse(.emptyText, "text", text.isEmpty ? "an empty string" : "nothing but white space")
    case .string(let text) where text.utf8.count > options.limits.maximumTextBytes:
      refuse(.tooLarge, "at most \(options.limits.maximumTextBytes) bytes", "\(text.utf8.count)")
    case .string(let text): return text
    case .absent: refuse(.missingField, "a string", "nothing")
    case .number: refuse(.invalidField, "a string", "a number")
    case .other(let type): refuse(.invalidField, "a string", type)
    }
    return nil
  }

  /// Why an input whose name tells no format is not read.
  private func refusal(of item: InputItem, at path: FilePath) -> InputProblem {
    do throws(StreamFailure) {
      _ = try InputFile(opening: path, followsLink: true)
    } catch {
      return error.problem(in: item)
    }
    return InputProblem(
      code: .unsupportedFormat,
      path: item.name,
      summary: "not a supported file",
      expected: "a name that ends in \(InputItem.Format.extensions)",
      got: DisplayText.excerpt(item.id),
      advice: "the file is skipped; rename or convert it"
    )
  }
}

extension String {
  /// Whether there is nothing but white space. Stops at the first other scalar.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
