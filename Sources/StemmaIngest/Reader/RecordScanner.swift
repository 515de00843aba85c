/// Scans the records in blocks of lines, one a line. Blank lines are passed over.
struct RecordScanner {
  /// What a line is.
  enum Line {
    /// A record, scanned; its place in the block.
    case record(Range<Int>)
    case refused(InputProblem)
  }

  let item: InputItem
  let limits: InputLimits
  private(set) var json: JSONRecordScanner

  init(fields: [String], of item: InputItem, limits: InputLimits) {
    self.item = item
    self.limits = limits
    json = JSONRecordScanner(fields: fields, maximumDepth: limits.maximumDepth)
  }

  /// Scans the line at a place, or the first one after it that is not blank; nil at the end of the block.
  mutating func next(in block: LineBlock, at place: inout LinePlace) -> Line? {
    while let range = block.line(at: &place) {
      if range.count > limits.maximumLineBytes {
        return .refused(.tooLong(item, length: range.count, line: place.number, limits: limits))
      }
      let line = block.buffer.span.extracting(range)
      if Self.isBlank(line) { continue }
      do throws(JSONSyntaxError) {
        try json.scan(line)
        return .record(range)
      } catch {
        return .refused(problem(error, line: place.number, bytes: line))
      }
    }
    return nil
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
}
