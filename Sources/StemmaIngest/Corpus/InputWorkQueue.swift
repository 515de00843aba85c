/// Cuts inputs into pieces that tasks can work on.
struct InputWorkQueue: ~Copyable {
  /// Memory that is no longer needed.
  var memory: [[UInt8]] = []

  private let options: InputReader
  private var pending: [InputWork] = []
  private var items: [InputWork]
  private var current: InputItem?
  private var blocks: LineBlockReader?
  private var firstLine = 1
  private var isSpooled = false
  private(set) var spool: SpoolFile?

  init(_ inputs: [String], options: InputReader) {
    self.options = options
    var walk = InputWalk(options: options)
    var items: [InputWork] = []
    for input in inputs {
      walk.walk(
        input,
        onItem: {
          items.append(.begin($0, isSpooled: $0.path == nil || $0.format.isLines && $0.format.isGzip))
        },
        onProblem: { items.append(.problem($0)) }
      )
    }
    items.reverse()
    self.items = items
  }

  /// The next piece, in the order of the input; nil at the end.
  mutating func next() -> InputWork? {
    if let work = pending.popLast() { return work }
    if let item = current { return nextPiece(of: item) }
    guard let work = items.popLast() else { return nil }
    guard case .begin(let item, let isSpooled) = work else { return work }
    if let path = item.path, !item.format.isLines {
      pending = [.end(item, nil), .file(item, path)]
      return work
    }
    self.isSpooled = isSpooled
    firstLine = 1
    let file = JSONLinesFile(item, options: options)
    do throws(InputProblem) {
      blocks = try file.open()
      if isSpooled && spool == nil { try openSpool(for: item) }
      current = item
    } catch {
      pending = [.end(item, nil), .refusedLine(error)]
    }
    return work
  }

  private mutating func nextPiece(of item: InputItem) -> InputWork {
    switch blocks?.next(reusing: memory.popLast()) {
    case .block(var block):
      let line = firstLine
      firstLine += block.lineCount
      do throws(InputProblem) {
        if isSpooled { try keep(&block, of: item) }
        return .lines(block, item, firstLine: line)
      } catch {
        return end(item, error)
      }
    case .tooLong(let length):
      defer { firstLine += 1 }
      return .refusedLine(.tooLong(item, length: length, line: firstLine, limits: options.limits))
    case .failure(let failure): return end(item, failure.problem(in: item))
    case .end(let trailingGarbage): return end(item, trailingGarbage?.problem(in: item))
    case nil: return end(item, nil)
    }
  }

  private mutating func end(_ item: InputItem, _ problem: InputProblem?) -> InputWork {
    blocks = nil
    current = nil
    return .end(item, problem)
  }

  private mutating func openSpool(for item: InputItem) throws(InputProblem) {
    do throws(StreamFailure) {
      spool = try SpoolFile()
    } catch {
      throw .unspoolable(item, error)
    }
  }

  private mutating func keep(_ block: inout LineBlock, of item: InputItem) throws(InputProblem) {
    do throws(StreamFailure) {
      let start = try spool?.append(block.buffer.span.extracting(block.range)) ?? 0
      block.offset = start - block.range.lowerBound
    } catch {
      throw .unspoolable(item, error)
    }
  }

  consuming func finish() -> SpoolFile? { spool }
}
