/// A file of JSON Lines.
struct JSONLinesFile {
  var item: InputItem
  var options: InputReader
  private var limits: InputLimits { options.limits }

  init(_ item: InputItem, options: InputReader) {
    self.item = item
    self.options = options
  }

  /// Opens the file and steps over a byte order mark. Other first bytes may tell that no line can be read.
  func open() throws(InputProblem) -> LineBlockReader {
    var blocks = try openStream()
    let first: [UInt8]
    do throws(StreamFailure) {
      first = try blocks.peek()
    } catch {
      throw error.problem(in: item)
    }
    if let problem = refusal(of: first) { throw problem }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { blocks.skip(3) }
    return blocks
  }

  private func openStream() throws(InputProblem) -> LineBlockReader {
    do throws(StreamFailure) {
      let file =
        if let path = item.path {
          try InputFile(opening: path, followsLink: item.followsLink)
        } else {
          InputFile(borrowing: options.standardInput)
        }
      let stream = try ByteStream(file, isGzip: item.format.isGzip)
      return LineBlockReader(stream, maximumLength: limits.maximumLineBytes, blockSize: options.blockSize)
    } catch {
      throw error.problem(in: item)
    }
  }

  /// Calls `onBlock` with each block and the place of its first line, which it moves to the end of the block. It
  /// returns whether there was a line that is not blank.
  func forEachBlock<Failure: Error>(
    _ onBlock: (LineBlock, inout LinePlace) throws(Failure) -> Bool,
    onProblem: (InputProblem) -> Void
  ) throws(Failure) {
    var blocks: LineBlockReader
    do throws(InputProblem) {
      blocks = try open()
    } catch {
      onProblem(error)
      return
    }
    var place = LinePlace()
    var isEmpty = true
    var memory: [UInt8]?
    while true {
      switch blocks.next(reusing: memory.take()) {
      case .block(let block):
        place.offset = 0
        if try onBlock(block, &place) { isEmpty = false }
        memory = block.buffer
      case .tooLong(let length):
        isEmpty = false
        place.number += 1
        onProblem(.tooLong(item, length: length, line: place.number, limits: limits))
      case .failure(let failure):
        onProblem(failure.problem(in: item))
        return
      case .end(let trailingGarbage):
        if let trailingGarbage { onProblem(trailingGarbage.problem(in: item)) }
        if isEmpty { onProblem(.empty(item)) }
        return
      }
    }
  }

  /// Why no line can be read, by the first bytes.
  private func refusal(of first: [UInt8]) -> InputProblem? {
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
}
