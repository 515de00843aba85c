/// What the `metadata.jsonl` of a folder says about the files in it and in the folders below.
struct FolderMetadata {
  /// The name of the file.
  static let fileName = Array("metadata.jsonl".utf8)

  private struct Entry {
    var file: String
    var line: Int
    var metadata: DocumentMetadata
    var isUsed = false
  }

  private let item: InputItem
  private let limits: InputLimits
  private var entries: [Entry] = []
  private var indices: [ByteString: Int] = [:]

  /// Reads the file in a folder. The names in it are only compared, never opened.
  init(of folder: FilePath, options: InputReader, onProblem: (InputProblem) -> Void) {
    let path = folder.appending(Self.fileName)
    item = InputItem(
      path: path,
      name: path.text,
      id: "",
      format: InputItem.Format(isLines: true, isGzip: false),
      followsLink: false
    )
    limits = options.limits
    var counter = ProblemCounter(maximum: limits.maximumProblemsPerFile)
    func report(_ problem: InputProblem) {
      if counter.admits() { onProblem(problem) }
    }
    let fields = RecordFields(["file"] + DocumentMetadata.fields, maximumBytes: limits.maximumFieldBytes)
    let lines = JSONLinesFile(item, options: options)
    var scanner = RecordScanner(fields: fields.names, of: item, limits: limits)
    lines.forEachBlock { block, place in
      var hasLines = false
      while let line = scanner.next(in: block, at: &place) {
        hasLines = true
        switch line {
        case .refused(let problem): report(problem)
        case .record(let range):
          add(
            scanner.json,
            block.buffer.span.extracting(range),
            of: fields,
            line: place.number,
            onProblem: report
          )
        }
      }
      return hasLines
    } onProblem: {
      report($0)
    }
    if let problem = counter.summary(of: item.name) { onProblem(problem) }
  }

  private mutating func add(
    _ record: borrowing JSONRecordScanner,
    _ bytes: Span<UInt8>,
    of fields: RecordFields,
    line: Int,
    onProblem: (InputProblem) -> Void
  ) {
    func text(_ index: Int, instead: String) -> String? {
      fields.text(index, of: record, in: bytes) { code, name, expected, got in
        onProblem(.field(name, of: item, line: line, code, expected, got: got, advice: instead))
      }
    }
    let skipped = "the entry is skipped"
    guard let given = text(0, instead: skipped) else {
      let value = record.fields[fields.slot(0)]
      if case .other = value { return }
      if value.byteCount == 0 {
        onProblem(
          .field("file", of: item, line: line, .missingField, "a path", got: "nothing", advice: skipped)
        )
      }
      return
    }
    let file = ByteString(
      text: given.utf8.starts(with: "./".utf8) ? String(given.utf8.dropFirst(2)) ?? given : given
    )
    if let earlier = indices[file] {
      onProblem(unused(given, line: line, reason: "line \(entries[earlier].line) names it already"))
      return
    }
    var metadata = DocumentMetadata()
    for index in DocumentMetadata.fields.indices {
      metadata[index] = text(index + 1, instead: "the entry is kept without it")
    }
    indices[file] = entries.count
    entries.append(Entry(file: given, line: line, metadata: metadata))
  }

  /// What is known of a file, by its path relative to the folder; notes that the file exists.
  mutating func take(_ file: String) -> DocumentMetadata? {
    guard let index = indices[ByteString(text: file)] else { return nil }
    entries[index].isUsed = true
    return entries[index].metadata
  }

  /// Reports the entries that name no file, in order.
  func reportUnused(_ onProblem: (InputProblem) -> Void) {
    var counter = ProblemCounter(maximum: limits.maximumProblemsPerFile)
    for entry in entries where !entry.isUsed && counter.admits() {
      onProblem(unused(entry.file, line: entry.line, reason: "there is no such file in the folder"))
    }
    if let problem = counter.summary(of: item.name) { onProblem(problem) }
  }

  private func unused(_ file: String, line: Int, reason: String) -> InputProblem {
    InputProblem(
      code: .unusedMetadata,
      path: item.name,
      line: line,
      summary: "\"file\" is \(DisplayText.excerpt(file)), but \(reason)",
      advice: "the entry is skipped"
    )
  }
}
