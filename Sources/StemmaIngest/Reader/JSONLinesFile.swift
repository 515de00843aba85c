/// Reads the records of a file of JSON Lines.
struct JSONLinesFile {
  var item: InputItem
  var limits: InputLimits
  var standardInput: Int32

  /// Calls `onRecord` with the values of the scanner's fields and the number of the line, for each good line.
  func read<Failure: Error>(
    fields: [String],
    onRecord: ([JSONFieldValue], Int) throws(Failure) -> Void,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    var lines: LineReader
    do throws(StreamFailure) {
      lines = try open()
    } catch {
      onProblem(error.problem(in: item))
      return
    }
    if let problem = skipSignature(&lines) {
      onProblem(problem)
      return
    }
    var scanner = JSONRecordScanner(fields: fields, maximumDepth: limits.maximumDepth)
    var isEmpty = true
    loop: while true {
      switch lines.next() {
      case .line(let range):
        let line = lines.buffer.span.extracting(range)
        if Self.isBlank(line) { continue }
        isEmpty = false
        do throws(JSONSyntaxError) {
          try scanner.scan(line)
        } catch {
          onProblem(problem(error, line: lines.lineNumber, bytes: line))
          continue
        }
        try onRecord(scanner.values, lines.lineNumber)
      case .tooLong(let length):
        isEmpty = false
        onProblem(problem(length: length, line: lines.lineNumber))
      case .failure(let failure):
        onProblem(failure.problem(in: item))
        return
      case .end:
        break loop
      }
    }
    if let failure = lines.stream.trailingGarbage { onProblem(failure.problem(in: item)) }
    if isEmpty { onProblem(.empty(item)) }
  }

  private func open() throws(StreamFailure) -> LineReader {
    let file =
      if let path = item.path {
        try InputFile(opening: path, followsLink: item.followsLink)
      } else {
        InputFile(borrowing: standardInput)
      }
    return LineReader(
      try ByteStream(file, isGzip: item.format.isGzip),
      maximumLength: limits.maximumLineBytes
    )
  }

  /// Steps over a byte order mark. Other first bytes tell that no line can be read.
  private func skipSignature(_ lines: inout LineReader) -> InputProblem? {
    let first: [UInt8]
    do throws(StreamFailure) {
      first = try lines.peek()
    } catch {
      return error.problem(in: item)
    }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { lines.skip(3) }
    if !item.format.isGzip, first.starts(with: [0x1F, 0x8B]) { return .unnamedGzip(item) }
    guard first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) else { return nil }
    return InputProblem(
      code: .undecodable,
      path: item.name,
      byteOffset: 0,
      summary: "not JSON Lines",
      expected: "UTF-8",
      got: "the byte order mark of UTF-16",
      advice: "the file is skipped; convert it to UTF-8"
    )
  }

  private static func isBlank(_ line: Span<UInt8>) -> Bool {
    for index in line.indices {
      switch line[index] {
      case 0x20, 0x09, 0x0D: continue
      default: return false
      }
    }
    return true
  }

  private func problem(_ error: JSONSyntaxError, line: Int, bytes: Span<UInt8>) -> InputProblem {
    let (code, summary): (InputProblem.Code, String) =
      switch error.kind {
      case .syntax: (.invalidJSON, "not valid JSON")
      case .encoding: (.undecodable, "not valid UTF-8")
      case .depth: (.tooLarge, "nested too deeply")
      }
    return InputProblem(
      code: code,
      path: item.name,
      line: line,
      byteOffset: error.offset,
      summary: summary,
      expected: error.expected,
      got: DisplayText.byte(at: error.offset, of: bytes),
      advice: "the line is skipped"
    )
  }

  private func problem(length: Int, line: Int) -> InputProblem {
    InputProblem(
      code: .tooLarge,
      path: item.name,
      line: line,
      summary: "line too long",
      expected: "at most \(limits.maximumLineBytes) bytes",
      got: "\(length)",
      advice: "the line is skipped"
    )
  }
}
