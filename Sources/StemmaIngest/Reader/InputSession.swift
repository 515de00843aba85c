import Stemma

/// One call of the reader: what must be remembered from input to input.
struct InputSession {
  let options: InputReader
  private var places = DocumentPlaces()

  init(options: InputReader) {
    self.options = options
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
    guard let text = TextFile(item: item, options: options).read(at: path, onProblem: onProblem) else {
      return
    }
    if let earlier = places.claim(item.id, name: item.name, line: nil) {
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
    var reader = RecordReader(item, options: options)
    let file = JSONLinesFile(item, options: options)
    try file.forEachBlock { (block, place) throws(Failure) in
      var hasLines = false
      func next() -> Range<Int>? {
        reader.next(in: block, at: &place, onLine: { hasLines = true }, onProblem: onProblem)
      }
      while let range = next() {
        let number = place.number
        let document = reader.document(
          in: block.buffer.span.extracting(range),
          number: number,
          onProblem: onProblem
        )
        if let earlier = places.claim(document.id, name: item.name, line: number) {
          onProblem(.duplicate(item, line: number, id: document.id, earlier: earlier))
        } else {
          try onDocument(document)
        }
      }
      return hasLines
    } onProblem: {
      onProblem($0)
    }
  }
}
